// What a thread runs first: from then on it reads our sources as they are, and calls the one function it was made for.
import { parentPort, workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
const { [workerData.name]: work } = await import(workerData.file);
parentPort.on("message", async ({ order, given }) => {
  try {
    parentPort.postMessage({ order, made: await work(given) });
  } catch (fault) {
    parentPort.postMessage({ order, fault });
  }
});
