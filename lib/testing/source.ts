/** The repository's own source, read as text: files, and what each imports. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

export interface Import {
  /** Path from the root without an extension, or the name of a package. */
  target: string;
  own: boolean;
  typeOnly: boolean;
}

export interface SourceFile {
  path: string;
  text: string;
  imports: Import[];
}

const roots = ["app", "components", "db", "e2e", "lib"];
const atRoot = ["next.config.ts", "proxy.ts", "instrumentation.ts"];

export function sourceFiles(): SourceFile[] {
  const inFolders = roots.flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: "utf8" }).map((name) => join(root, name).replaceAll("\\", "/")),
  );
  return [...inFolders, ...atRoot]
    .filter((path) => /\.(ts|tsx|mjs)$/.test(path) && !path.endsWith(".d.ts"))
    .sort()
    .map((path) => {
      const text = readFileSync(path, "utf8");
      return { path, text, imports: importsOf(path, text) };
    });
}

const statement = /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:([\w*{}\s,$]+?)\s+from\s+)?["']([^"']+)["']/g;
const call = /\bimport\(\s*["']([^"']+)["']\s*\)/g;

export function importsOf(path: string, text: string): Import[] {
  const found = [
    ...[...text.matchAll(statement)].map(([, type, clause = "", name = ""]) => ({ name, clause, type: Boolean(type) })),
    ...[...text.matchAll(call)].map(([, name = ""]) => ({ name, clause: "*", type: false })),
  ];
  return found.map(({ name, clause, type }) => {
    const own = name.startsWith(".") || name.startsWith("@/");
    const target = name.startsWith("@/") ? name.slice(2) : own ? normalize(join(dirname(path), name)) : name;
    const names =
      /\{([^}]*)\}/
        .exec(clause)?.[1]
        ?.split(",")
        .filter((one) => one.trim()) ?? [];
    return {
      target: target.replaceAll("\\", "/").replace(/\.(ts|tsx|mjs)$/, ""),
      own,
      typeOnly: type || (names.length > 0 && names.every((one) => /^\s*type /.test(one))),
    };
  });
}
