/**
 * Form fields as an object: `lines[0].quantity` becomes nested, a name given twice or ending in `[]` becomes a list.
 * The framework's own fields are left out. Names that would reach a prototype are refused.
 */
export function formObject(form: FormData): Record<string, unknown> {
  const root: Record<string, unknown> = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$ACTION")) continue;
    const values = form.getAll(name);
    const listed = name.endsWith("[]");
    place(root, pathOf(listed ? name.slice(0, -2) : name), listed || values.length > 1 ? values : values[0]);
  }
  return root;
}

function pathOf(name: string): string[] {
  const path = name.replace(/\[(\w+)\]/g, ".$1").split(".");
  if (
    path.length > 6 ||
    path.some((step) => step === "" || step === "__proto__" || step === "constructor" || step === "prototype")
  )
    throw new TypeError(`No such field: ${name}`);
  return path;
}

function place(root: Record<string, unknown>, path: readonly string[], value: unknown): void {
  let at: Record<string, unknown> | unknown[] = root;
  path.forEach((step, depth) => {
    const here = at as Record<string, unknown>;
    if (depth === path.length - 1) {
      here[step] = value;
      return;
    }
    const next = path[depth + 1] ?? "";
    if (typeof here[step] !== "object" || here[step] === null) here[step] = /^\d{1,4}$/.test(next) ? [] : {};
    at = here[step] as Record<string, unknown>;
  });
}
