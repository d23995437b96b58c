type Plain = {
  readonly status: number;
  readonly title: string;
  readonly kicker?: string;
  readonly lead?: string | undefined;
  readonly points: readonly string[];
  readonly note?: string;
  readonly button?: string;
  readonly back?: { readonly href: string; readonly text: string };
};

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escaped = (text: string) => text.replace(/[&<>"']/g, (mark) => entities[mark] ?? mark);

const style = `
:root { color-scheme: light dark; }
body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; background: light-dark(oklch(.985 .002 260), oklch(.165 .006 262)); color: light-dark(oklch(.22 .015 260), oklch(.955 .004 262)); overflow-wrap: break-word; }
main { max-width: 42rem; margin: 0 auto; padding: 2rem 1rem; display: flex; flex-direction: column; gap: 1rem; }
h1 { font-size: 1.5rem; line-height: 2rem; font-weight: 600; margin: 0; text-wrap: balance; }
p, ul { margin: 0; } .kicker { font-size: .875rem; color: light-dark(oklch(.42 .015 260), oklch(.775 .01 262)); }
button { font: inherit; font-weight: 500; min-height: 2.75rem; padding: .5rem 1rem; border: 0; border-radius: 6px; background: light-dark(oklch(.5 .205 266), oklch(.56 .19 266)); color: #fff; cursor: pointer; }
a { color: light-dark(oklch(.46 .2 266), oklch(.76 .115 266)); }
:focus-visible { outline: 2px solid light-dark(oklch(.55 .21 266), oklch(.72 .14 266)); outline-offset: 2px; }`;

/** A whole page as text, for answers whose status matters more than their look. Everything in it is escaped. */
export function plainPage(request: Request, page: Plain): Response {
  const nonce = request.headers.get("x-nonce") ?? "";
  const paragraph = (text: string | undefined, look = "") => (text ? `<p${look}>${escaped(text)}</p>` : "");
  const points =
    page.points.length > 0 ? `<ul>${page.points.map((each) => `<li>${escaped(each)}</li>`).join("")}</ul>` : "";
  const form = page.button ? `<form method="post"><button type="submit">${escaped(page.button)}</button></form>` : "";
  const back = page.back ? `<p><a href="${escaped(page.back.href)}">${escaped(page.back.text)}</a></p>` : "";
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${escaped(page.title)}</title><style nonce="${escaped(nonce)}">${style}</style></head><body><main>${paragraph(page.kicker, ' class="kicker"')}<h1>${escaped(page.title)}</h1>${paragraph(page.lead)}${points}${paragraph(page.note)}${form}${back}</main></body></html>`;
  return new Response(html, {
    status: page.status,
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" },
  });
}
