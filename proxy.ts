import { type NextRequest, NextResponse } from "next/server";
import { log } from "@/lib/platform/log";
import { originVerdict } from "@/lib/platform/origin";

/**
 * Security headers with a nonce for this answer, and the id under which the log has this request. It never decides who may
 * see what: that is the first line of every query and command. What the framework would answer with a bare 500 before an
 * action is asked is refused here, in words.
 */
export function proxy(request: NextRequest) {
  if (!methods.includes(request.method))
    return new NextResponse("This is not a way to ask here.", { status: 405, headers: { allow: methods.join(", ") } });
  const refused = request.method === "POST" ? refusalOfAction(request.headers) : undefined;
  if (refused) return refused;
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
  const requestId = givenId(request.headers.get("x-request-id")) ?? crypto.randomUUID();
  const policy = contentSecurityPolicy(nonce);

  const inward = new Headers(request.headers);
  inward.set("x-nonce", nonce);
  inward.set("x-request-id", requestId);
  // Where to come back to after signing in; read by nothing that decides.
  inward.set("x-path", pathOf(request));
  inward.set("content-security-policy", policy);
  const answer = NextResponse.next({ request: { headers: inward } });
  answer.headers.set("content-security-policy", policy);
  answer.headers.set("x-request-id", requestId);
  for (const [name, value] of Object.entries(constantHeaders)) answer.headers.set(name, value);
  return answer;
}

/** The framework would answer any other as if it were a page that is read. */
const methods = ["GET", "HEAD", "POST", "OPTIONS"];

/** Files with a hash in their name carry nothing that a policy could protect. */
export const config = { matcher: "/((?!_next/static/).*)" };

/** The framework's own limit, `bodySizeLimit`. */
const largestAction = 1024 * 1024;

/** Why a post to an action goes no further: with script it names the action in a header, without it is a form in parts. */
function refusalOfAction(headers: Headers): NextResponse | undefined {
  const inParts = /^multipart\/form-data/i.test(headers.get("content-type") ?? "");
  if (!inParts && !headers.has("next-action")) return undefined;
  const verdict = originVerdict(headers);
  // Without an origin the framework lets it pass: then the action says so in its form, and nothing typed is lost.
  if (verdict === "foreign_origin" || verdict === "cross_site") {
    log.warn({ verdict }, "a post from elsewhere was refused");
    return inWords(
      403,
      "This was sent from another address, so nothing was done. Open the page here and send it again.",
    );
  }
  if (Number(headers.get("content-length") ?? 0) > largestAction)
    return inWords(
      413,
      "This is too large: 1 MB is the most that a form may send. Nothing was done. Go back and shorten it.",
    );
  return undefined;
}

const inWords = (status: number, sentence: string) =>
  new NextResponse(sentence, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store", ...constantHeaders },
  });

const isDevelopment = process.env.NODE_ENV === "development";
const isPublicOverTls = (process.env.PUBLIC_URL ?? "").startsWith("https://");

const constantHeaders: Record<string, string> = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  ...(isPublicOverTls ? { "strict-transport-security": "max-age=31536000; includeSubDomains" } : {}),
};

function contentSecurityPolicy(nonce: string): string {
  // React's development build evaluates code to show where a fault came from, and the reloader talks over a socket.
  const script = isDevelopment ? "'unsafe-eval'" : "";
  const style = isDevelopment ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`;
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic' ${script}`.trim(),
    `style-src-elem ${style}`,
    // Positions that are computed (a popover, a bar of a chart) are style attributes; they run nothing.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${isDevelopment ? " ws: wss:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    // Without JavaScript the sign-in form is sent on to the company's identity provider.
    `form-action 'self' ${identityProvider()}`.trim(),
    "frame-ancestors 'none'",
    ...(isPublicOverTls ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}

function pathOf({ nextUrl: { pathname, searchParams } }: NextRequest): string {
  const query = new URLSearchParams([...searchParams].filter(([name]) => name !== "_rsc")).toString();
  return query ? `${pathname}?${query}` : pathname;
}

function identityProvider(): string {
  return URL.canParse(process.env.OIDC_ISSUER ?? "") ? new URL(process.env.OIDC_ISSUER ?? "").origin : "";
}

/** An id from the balancer in front is kept, when it is one. */
const givenId = (text: string | null) => (text && /^[\w-]{8,64}$/.test(text) ? text : undefined);
