/** `npm start`. */
import { run } from "./desk";

await run("start");
