import type { ReactNode } from "react";

/** The text of a mail with its addresses as links, as a mail program shows it. Nothing else of it is markup. */
export function linked(text: string): ReactNode[] {
  const parts = text.split(/(https?:\/\/[^\s<>"]+)/);
  let offset = 0;
  return parts.map((part) => {
    const key = offset;
    offset += part.length;
    return /^https?:\/\//.test(part) ? (
      <a key={`${key} ${part}`} href={part} className="link break-all">
        {part}
      </a>
    ) : (
      part
    );
  });
}
