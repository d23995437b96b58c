/** A Chromium for the journeys: one that is there, or one that can be put there. Proved by opening an empty page. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

export interface Browser {
  path: string;
  /** Where it comes from, for the person who reads the test's output. */
  source: string;
}

/** Looks, in this order, and installs nothing. Without windows a shell takes a third less of a core than the whole browser. */
export async function foundChromium(): Promise<Browser | undefined> {
  const places: [string | undefined, string][] = [
    [process.env.CHROMIUM_PATH, "CHROMIUM_PATH"],
    [chromium.executablePath(), "Playwright's own"],
    ["/usr/bin/chromium-headless-shell", "the system's"],
    ["/usr/bin/chromium", "the system's"],
    ["/usr/bin/chromium-browser", "the system's"],
    ["/usr/bin/google-chrome", "the system's"],
    ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "the system's"],
  ];
  for (const [path, source] of places) if (path && existsSync(path) && (await opens(path))) return { path, source };
  return undefined;
}

/** Looks, and installs one when there is none. */
export async function chromiumForTests(): Promise<Browser> {
  const found = await foundChromium();
  if (found) return found;
  console.log("  No Chromium here; Playwright fetches its own …");
  const playwright = ["node_modules/playwright/cli.js", "install", "chromium-headless-shell"];
  if (await succeeds(process.execPath, playwright, 180_000)) {
    const shell = chromium.executablePath();
    if (existsSync(shell) && (await opens(shell))) return { path: shell, source: "Playwright's own, fetched now" };
    if (await opens(undefined)) return { path: "", source: "Playwright's headless shell, fetched now" };
  }
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.log("  That did not work; apt-get installs the system's headless shell …");
    const install = "apt-get install -y -qq --no-install-recommends";
    const command = `apt-get update -qq && (${install} chromium-headless-shell || ${install} chromium)`;
    await succeeds("sh", ["-c", command], 300_000);
    const installed = await foundChromium();
    if (installed) return { ...installed, source: `${installed.source}, installed now` };
  }
  throw new Error("There is no Chromium for the journeys. Install one and say where: CHROMIUM_PATH=/path/to/chromium");
}

const succeeds = (command: string, args: string[], timeout: number) =>
  new Promise<boolean>((done) => {
    const child = spawn(command, args, { stdio: "inherit", timeout });
    child.on("error", () => done(false));
    child.on("close", (code) => done(code === 0));
  });

async function opens(executablePath: string | undefined): Promise<boolean> {
  try {
    const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), timeout: 20_000 });
    const page = await browser.newPage();
    await page.goto("about:blank");
    await browser.close();
    return true;
  } catch {
    return false;
  }
}
