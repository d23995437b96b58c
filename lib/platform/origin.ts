import { env } from "./env";

/**
 * Whether a request that changes something comes from one of our own pages. The framework accepts a POST without `Origin`
 * and believes `X-Forwarded-Host`; we read neither the host nor anything forwarded, only what the browser itself says
 * against the exact list of our addresses.
 */
export type OriginVerdict = "ours" | "no_origin" | "foreign_origin" | "cross_site";

export function originVerdict(
  headers: { get(name: string): string | null },
  allowed: readonly string[] = env().origins,
): OriginVerdict {
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin") return "cross_site";
  const origin = headers.get("origin");
  if (origin === null) return "no_origin";
  return allowed.includes(origin) ? "ours" : "foreign_origin";
}
