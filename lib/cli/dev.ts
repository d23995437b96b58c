/** `npm run dev`: the same as start, reloading. */
import { run } from "./desk";

await run("dev");
