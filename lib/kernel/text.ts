// Control characters, bidirectional overrides and isolates, zero-width marks, the byte order mark, and halves of characters,
// which the database cannot store. Right-to-left script itself is kept; only what reorders or hides text is removed.
const invisible = /(?![\t\n\r])[\p{Cc}\p{Cs}\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu;

/** One line as stored: NFC, no control or bidi characters, white space folded and trimmed. */
export const cleanLine = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/[\t\n\r\u2028\u2029]+/g, " ")
    .replace(invisible, "")
    .replace(/ {2,}/g, " ")
    .trim();

/** Several lines as stored: NFC, no control or bidi characters, line ends as \n, outer white space trimmed. */
export const cleanText = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/\r\n?|\u2028|\u2029/g, "\n")
    .replace(invisible, "")
    .trim();

/** A word in the plural by its count: plural(3, "line") → "3 lines". */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
