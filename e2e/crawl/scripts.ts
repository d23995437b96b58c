import { gzipSync } from "node:zlib";
import { asked } from "./ways";

/** What pages send to run in a browser; each file is fetched once. */
export class Scripts {
  readonly #packed = new Map<string, Promise<number>>();

  /** All scripts that this page names, packed as a server sends them; what only old browsers fetch stays out. */
  async kilobytesOf(html: string): Promise<number> {
    const tags = [...html.matchAll(/<script\b[^>]*\bsrc="([^"]+)"[^>]*>/g)];
    const files = new Set(tags.flatMap(([tag, file = ""]) => (/\bnomodule\b/i.test(tag) ? [] : [file])));
    let bytes = 0;
    for (const file of files) bytes += await this.#bytesOf(file);
    return Math.round(bytes / 1_000);
  }

  #bytesOf(file: string): Promise<number> {
    const known = this.#packed.get(file) ?? asked(file).then(({ body }) => gzipSync(body).length);
    this.#packed.set(file, known);
    return known;
  }
}
