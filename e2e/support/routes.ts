/** Every address the product answers to, read from the folders that make it. */
import { readdirSync } from "node:fs";
import { resolve } from "node:path";

export interface Route {
  address: string;
  kind: "page" | "handler";
  /** As the folders say it, "/agreements/[id]". */
  pattern: string;
  /** Behind the sign-in: everything in the staff's group. */
  staffOnly: boolean;
}

/** A file below `app` as the pattern of its address. */
const patternOf = (path: string): string =>
  `/${path.replace(/(^|\/)(page|route)(\.tsx?)?$/, "").replace(/\([^)]*\)\/?/g, "")}`;

/** The address of a file below `app`. */
export const addressOf = (path: string): string =>
  patternOf(path)
    .replace(/\[\.\.\.\w+\]/g, "session")
    .replace(/\[\w+\]/g, "01890000-0000-7000-8000-000000000000");

/** Parameters are filled with an id that belongs to nothing. */
export function routes(): Route[] {
  return readdirSync(resolve("app"), { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => /(^|\/)(page\.tsx|route\.tsx?)$/.test(path))
    .map((path) => ({
      address: addressOf(path),
      pattern: patternOf(path),
      kind: path.endsWith("page.tsx") ? ("page" as const) : ("handler" as const),
      staffOnly: path.startsWith("(staff)"),
    }));
}
