/** The production build, made again only when something that goes into it has changed. */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const mark = ".next/dealdesk-build";
const parts = [
  ...["app", "components", "lib", "db"],
  ...["package-lock.json", "package.json", "tsconfig.json", "next.config.ts", "proxy.ts", "instrumentation.ts"],
];
const apart = /(^|\/)(cli|testing|embedded|node_modules)(\/|$)|\.test\.tsx?$|\.md$/;

/** A fingerprint of everything the build reads. */
export function sourcesHash(): string {
  const hash = createHash("sha256").update(process.versions.node.split(".")[0] ?? "");
  for (const part of parts) add(part);
  return hash.digest("hex");

  function add(path: string): void {
    if (apart.test(path) || !existsSync(path)) return;
    const names = listing(path);
    if (!names) hash.update(path).update(readFileSync(path));
    else for (const name of names.sort()) add(join(path, name));
  }
}

function listing(path: string): string[] | undefined {
  try {
    return readdirSync(path);
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === "ENOTDIR") return undefined;
    throw fault;
  }
}

export const isBuilt = (hash = sourcesHash()): boolean =>
  existsSync(".next/BUILD_ID") && existsSync(mark) && readFileSync(mark, "utf8") === hash;

const idOf = (hash: string) => hash.slice(0, 16);

/**
 * What the build calls itself to browsers: the same on every copy that is made of the same sources. A server that says
 * another id than its build sends half of its scripts twice.
 */
export const deploymentId = (): string => idOf(readFileSync(mark, "utf8"));

/** Runs the build. Settings of this machine must not leak into it, so it gets neutral ones. */
export async function build(): Promise<void> {
  const hash = sourcesHash();
  for (const end = Date.now() + 180_000; ; await pause(2_000)) {
    const { code, said } = await nextBuild(".", { NEXT_DEPLOYMENT_ID: idOf(hash) });
    if (code === 0) break;
    const somebodyElseBuilds = /another next build process/i.test(said);
    if (!somebodyElseBuilds || Date.now() > end) throw new Error(`The build failed:\n${said.trim()}`);
  }
  mkdirSync(".next", { recursive: true });
  writeFileSync(mark, hash);
}

/** What the compiler remembers of the routes outlives the routes, and it then refuses links to a new page. */
export function forgetOldTypes(): void {
  for (const memory of [".tsbuildinfo", "tsconfig.tsbuildinfo"]) rmSync(`.next/cache/${memory}`, { force: true });
}

/** Builds what lies in another folder of this project, whose packages it finds above itself. */
export async function buildCopy(folder: string): Promise<void> {
  const { code, said } = await nextBuild(folder, {});
  if (code !== 0) throw new Error(`The build failed:\n${said.trim()}`);
}

function nextBuild(folder: string, given: Record<string, string>): Promise<{ code: number; said: string }> {
  const { DEALDESK_MODE: _, ...env } = process.env;
  forgetOldTypes();
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, ["node_modules/next/dist/bin/next", "build", folder], {
      env: {
        ...env,
        NODE_ENV: "production",
        NEXT_TELEMETRY_DISABLED: "1",
        DATABASE_URL: env.DATABASE_URL ?? "postgres://nobody@localhost:1/the_build_reads_no_database",
        NEXTAUTH_SECRET: "the build signs nothing, so this secret protects nothing",
        ...given,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    // Whoever stops us, or a fault beside the build, stops it too.
    const stop = () => child.kill();
    process.once("exit", stop);
    let said = "";
    child.stdout.on("data", (text) => (said += text));
    child.stderr.on("data", (text) => (said += text));
    child.on("error", fail);
    child.on("close", (code) => {
      process.off("exit", stop);
      done({ code: code ?? 1, said });
    });
  });
}
