/** The server actions of the production build: what it says itself that it exposes. */
import { readFileSync } from "node:fs";

export type BuiltAction = {
  /** What a browser sends to name it. */
  readonly id: string;
  readonly name: string;
  readonly file: string;
  /** The file of a page that carries it, below `app`. */
  readonly page: string;
};

type Exposed = {
  readonly workers: Readonly<Record<string, unknown>>;
  readonly exportedName?: string;
  readonly filename?: string;
};

export function builtActions(folder = "."): BuiltAction[] {
  const { node } = JSON.parse(readFileSync(`${folder}/.next/server/server-reference-manifest.json`, "utf8")) as {
    node: Readonly<Record<string, Exposed>>;
  };
  return Object.entries(node).flatMap(([id, { workers, exportedName = id, filename = "" }]) => {
    const page = Object.keys(workers).find((worker) => worker.endsWith("/page"));
    return page ? [{ id, name: exportedName, file: filename, page: page.replace(/^app\//, "") }] : [];
  });
}

/** What a page posts when it calls the action with this input. */
export const callOf = (id: string, input: unknown) => ({
  headers: { "next-action": id, "content-type": "text/plain;charset=UTF-8" },
  body: JSON.stringify([{ status: "idle" }, input]),
});

/** The same as the page's form posts it before its script is there: what comes after is a redirect, not the next page. */
export function postOf(id: string, fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  form.append("$ACTION_REF_1", "");
  form.append("$ACTION_1:0", JSON.stringify({ id, bound: "$@1" }));
  form.append("$ACTION_1:1", JSON.stringify([{ status: "idle" }]));
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}
