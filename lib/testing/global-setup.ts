import type { TestProject } from "vitest/node";
import { announceRun, dropLeftovers, startTestServer, templateDatabase } from "./server";

declare module "vitest" {
  interface ProvidedContext {
    server: { ownerUrl: string; appUrl: string; template: string; run: number };
  }
}

/** The server stays up for the next run of a file; `npm test` stops it at its end. */
export default async function setUp(project: TestProject) {
  const server = await startTestServer();
  const template = await templateDatabase(server);
  const run = await announceRun(server, template);
  await dropLeftovers(server, template);
  project.provide("server", { ownerUrl: server.ownerUrl, appUrl: server.appUrl, template, run: process.pid });
  return () => run.end();
}
