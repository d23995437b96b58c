import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

function under(version: string) {
  const script = `Object.defineProperty(process, "versions", { value: { node: "${version}" } });
    require("./lib/cli/node-version.cjs"); console.log("goes on")`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ["-e", script], { encoding: "utf8" });
  return { status, said: (stdout + stderr).trim() };
}

test("an old Node is refused in one sentence, with the line that mends it", () => {
  for (const version of ["4.9.1", "18.20.8", "20.8.1"]) {
    const { status, said } = under(version);
    expect(status).toBe(1);
    expect(said).toBe(
      `Dealdesk needs Node 20.9 or newer, and this is Node ${version}.\n\n    Install Node 24 from https://nodejs.org, or: nvm install 24 && nvm use 24`,
    );
  }
});

test("the oldest Node that works and the newest go on", () => {
  for (const version of ["20.9.0", "20.20.0", "22.0.0", "24.21.0"])
    expect(under(version)).toEqual({ status: 0, said: "goes on" });
});

test("every command looks at the Node before it reads anything a Node may be too old for", () => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
  for (const script of Object.values(scripts)) expect(script).toMatch(/^node -r \.\/lib\/cli\/node-version\.cjs /);
});
