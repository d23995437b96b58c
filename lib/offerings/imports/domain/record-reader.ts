import { cleanLine, cleanText } from "../../../kernel/text";

export type Problem = { readonly path: string; readonly message: string };
type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Reads one record of a file, noting everything that is wrong with it by its path, and going on. */
export class RecordReader {
  readonly problems: Problem[] = [];
  constructor(
    readonly record: Json,
    readonly path: string,
  ) {}

  bad(path: string, message: string): void {
    this.problems.push({ path: path.startsWith("$") ? path : `${this.path}${path && `.${path}`}`, message });
  }

  /** A record inside this one; what is wrong with it is noted here. */
  inside(record: unknown, path: string): RecordReader {
    const inner = new RecordReader(isObject(record) ? record : {}, `${this.path}.${path}`);
    Object.defineProperty(inner, "problems", { value: this.problems });
    if (!isObject(record)) this.bad(`${this.path}.${path}`, "Has to be an object.");
    return inner;
  }

  text(name: string, max: number): string {
    const value = this.record[name];
    if (typeof value !== "string" || cleanLine(value) === "") {
      this.bad(name, "Is missing.");
      return "";
    }
    const clean = cleanLine(value);
    if (clean.length > max) this.bad(name, `At most ${max} characters, this has ${clean.length}.`);
    return clean;
  }

  optionalText(name: string, max: number): string | null {
    const value = this.record[name];
    if (value === undefined || value === null || value === "") return null;
    if (typeof value !== "string") {
      this.bad(name, "Has to be text.");
      return null;
    }
    const clean = cleanText(value);
    if (clean.length > max) this.bad(name, `At most ${max} characters, this has ${clean.length}.`);
    return clean || null;
  }

  whole(name: string, fallback: number, min = 0, max = 1_000_000): number {
    const value = this.record[name];
    if (value === undefined || value === null) return fallback;
    if (!Number.isSafeInteger(value) || (value as number) < min || (value as number) > max) {
      this.bad(name, `Has to be a whole number from ${min} to ${max}.`);
      return fallback;
    }
    return value as number;
  }

  flag(name: string, fallback: boolean): boolean {
    const value = this.record[name];
    if (value === undefined || value === null) return fallback;
    if (typeof value !== "boolean") this.bad(name, "Has to be true or false.");
    return value === true;
  }

  list(name: string): readonly unknown[] {
    const value = this.record[name];
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value)) {
      this.bad(name, "Has to be a list.");
      return [];
    }
    return value;
  }

  /** The id of a reference `{ "id": … }`, or null when there is none. */
  reference(value: unknown, path: string): string | null {
    if (value === undefined || value === null) return null;
    const id = isObject(value) ? value.id : undefined;
    if (typeof id === "string" && id !== "") return id;
    this.bad(path, "Has to name a record by its id.");
    return null;
  }
}
