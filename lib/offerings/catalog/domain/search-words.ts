/** What a typed text looks for in an inventory: every word, anywhere in name or number. */
export type SearchWords = {
  readonly words: readonly string[];
  /** Pieces of the words that an index of threes of letters finds quickly; all are parts of `words`. */
  readonly lookedUp: readonly string[];
};

const mostWords = 6;
/** A piece in so many of the names is met sooner by walking than by an index. */
const common = 0.25;

/** `names` is a sample of what is searched, which tells the pieces that nearly all hold from those that few do. */
export function searchWords(typed: string, names: readonly string[] = []): SearchWords {
  const words = [...new Set(typed.split(/\s+/).filter(Boolean))].slice(0, mostWords);
  const share = (piece: string) => names.filter((name) => name.includes(piece)).length / Math.max(1, names.length);
  const pieces = [...new Set(words.flatMap((word) => word.match(/[\p{L}\p{N}]{3,}/gu) ?? []))]
    .map((piece) => ({ piece, share: share(piece) }))
    .sort((one, other) => one.share - other.share || other.piece.length - one.piece.length);
  return { words, lookedUp: pieces.filter((each, n) => n === 0 || each.share < common).map(({ piece }) => piece) };
}
