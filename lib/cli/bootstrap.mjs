// What `npm start`, `npm test` and the others run first, before anything is installed: it installs what is missing and hands
// over to the command. Nothing may be imported from a package here.
import "./node-version.cjs";
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const commands = [
  "start",
  "dev",
  "doctor",
  "test",
  "migrate",
  "administrator",
  "import",
  "bench",
  "faults",
  "screenshots",
];

function giveUp(sentence, mend) {
  console.error(`\n${sentence}\n\n    ${mend}\n`);
  process.exit(1);
}

// Whoever read our output may leave first; what was started still has to be stopped.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);

process.chdir(new URL("../..", import.meta.url).pathname.replace(/^\/([A-Za-z]:)/, "$1"));
const [command = "start", ...rest] = process.argv.slice(2);
if (!commands.includes(command)) giveUp(`There is no command "${command}".`, `npm run ${commands.join(" | npm run ")}`);

const lock = readFileSync("package-lock.json", "utf8");
const mark = `${createHash("sha256").update(lock).digest("hex")} ${process.platform}-${process.arch}`;
const markFile = "node_modules/.dealdesk-installed";

/** Whether every package that the lock file wants for this machine is there in that version. */
function isInstalled() {
  if (existsSync(markFile) && readFileSync(markFile, "utf8") === mark) return true;
  if (!existsSync("node_modules/.package-lock.json")) return false;
  const there = JSON.parse(readFileSync("node_modules/.package-lock.json", "utf8")).packages;
  const wanted = Object.entries(JSON.parse(lock).packages);
  return wanted.every(
    ([path, wants]) => path === "" || wants.optional || wants.peer || there[path]?.version === wants.version,
  );
}

function npm(args) {
  const npmScript = process.env.npm_execpath;
  if (npmScript?.endsWith(".js")) return { command: process.execPath, args: [npmScript, ...args] };
  return { command: process.platform === "win32" ? "npm.cmd" : "npm", args };
}

async function install() {
  const from = Date.now();
  const seconds = () => `${Math.round((Date.now() - from) / 1000)} s`;
  console.log(existsSync("node_modules") ? "Installing what changed in package-lock.json …" : "Installing packages …");
  const call = npm(["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=error"]);
  const child = spawn(call.command, call.args, {
    stdio: ["ignore", "pipe", "pipe"],
    shell: process.platform === "win32",
  });
  let said = "";
  child.stdout.on("data", (text) => (said += text));
  child.stderr.on("data", (text) => (said += text));
  const progress = setInterval(() => console.log(`  … still installing, ${seconds()}`), 10_000);
  const code = await new Promise((done) => {
    child.on("error", (fault) => {
      said += fault.message;
      done(1);
    });
    child.on("close", done);
  });
  clearInterval(progress);
  if (code !== 0) {
    console.error(said.trim().split("\n").slice(-12).join("\n"));
    if (/EACCES|EROFS|EPERM/.test(said))
      giveUp(`This folder cannot be written: ${process.cwd()}.`, `sudo chown -R "$(id -un)" ${process.cwd()}`);
    if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET/.test(said))
      giveUp(
        "The package registry does not answer.",
        "npm config get registry   (check the network or proxy, then again)",
      );
    if (/ENOSPC/.test(said)) giveUp("The disk is full.", "df -h .");
    if (/EUSAGE/.test(said))
      giveUp(
        "package.json and package-lock.json do not belong together.",
        "git checkout package.json package-lock.json",
      );
    giveUp("The packages could not be installed.", "npm ci   (shows the whole story)");
  }
  console.log(`  ✓ packages installed  ${seconds()}`);
}

if (!isInstalled()) {
  if (
    spawnSync(npm(["--version"]).command, npm(["--version"]).args, { shell: process.platform === "win32" }).status !== 0
  )
    giveUp("npm is missing.", "Install Node with npm from https://nodejs.org");
  await install();
}
try {
  if (!existsSync(markFile) || readFileSync(markFile, "utf8") !== mark) writeFileSync(markFile, mark);
} catch {
  // A folder that may only be read: the command itself says so where it matters.
}

const { register } = await import("tsx/esm/api");
register();
process.argv.splice(2, process.argv.length, ...rest);
await import(`./${command}.ts`);
