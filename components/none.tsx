/** Where a cell has nothing to say. */
export const None = () => <span className="text-ink-3">–</span>;
