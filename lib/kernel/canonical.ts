/**
 * Canonical JSON after RFC 8785 (JCS) for values without exotic numbers: keys sorted by UTF-16 code unit, no white space,
 * `undefined` members left out, dates as ISO strings with milliseconds. Equal values give equal text, so hashes agree.
 * Throws on NaN, infinities, functions and bigint, which JSON cannot hold.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === "boolean" || typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new TypeError("JSON holds no NaN or infinity");
    return JSON.stringify(value);
  }
  if (value instanceof Date) return JSON.stringify(value.toISOString());
  if (Array.isArray(value)) return `[${value.map((each) => canonicalJson(each ?? null)).join(",")}]`;
  if (typeof value === "object") {
    let text = "";
    for (const name of Object.keys(value).sort()) {
      const each = (value as Readonly<Record<string, unknown>>)[name];
      if (each !== undefined) text += `${text && ","}${JSON.stringify(name)}:${canonicalJson(each)}`;
    }
    return `{${text}}`;
  }
  throw new TypeError(`JSON holds no ${typeof value}`);
}
