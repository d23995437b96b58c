import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import type { NextAuthOptions } from "next-auth";
import { encode, getToken, type JWT } from "next-auth/jwt";
import Credentials from "next-auth/providers/credentials";
import { cache } from "react";
import type { Person } from "@/lib/kernel/actor";
import { isId } from "@/lib/kernel/id";
import { cleanLine } from "@/lib/kernel/text";
import { type DemoPerson, demoStaff } from "./demo-staff";
import { env } from "./env";
import { countFailure, forgetFailures, guessingVerdict, recordStop } from "./guessing";
import { originVerdict } from "./origin";
import { passwordMatches } from "./passwords";
import { linkCompanyAccount, type StaffMember, staffByEmail, staffById, staffByOidcSubject } from "./staff";

/**
 * The only file that knows next-auth. A session is a signed cookie of 8 hours, sliding, that names a person and their
 * `session_version`; every request compares it with the database, so that a changed role, a signed-out device or a
 * colleague who left takes effect at the next request.
 */
const settings = env();
process.env.NEXTAUTH_URL ??= settings.origins[0];
const secure = settings.origins[0]?.startsWith("https://") ?? false;

type SignedIn = { id: string; name: string; email: string; sessionVersion: number };
const signedIn = (member: StaffMember): SignedIn => ({
  id: member.actor.id,
  name: member.actor.name,
  email: member.actor.email,
  sessionVersion: member.sessionVersion,
});

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Checks name and password. Same answer and same time for an unknown name, a wrong password and somebody who left. */
export async function signInWithPassword(email: string, password: string, address: string): Promise<SignedIn | null> {
  const attempt = { account: cleanLine(email).toLowerCase().slice(0, 254), address };
  const verdict = await guessingVerdict(attempt);
  if (verdict === "blocked") return null;
  if (verdict === "slow") await pause(1_000);
  const member = await staffByEmail(attempt.account);
  if (!(await passwordMatches(member?.passwordHash ?? null, password)) || !member) {
    const { stopped } = await countFailure(attempt);
    if (stopped) await recordStop(attempt);
    return null;
  }
  await forgetFailures(attempt);
  return signedIn(member);
}

const header = (headers: unknown, name: string): string => {
  const value = (headers as Record<string, string | string[] | undefined> | undefined)?.[name];
  return (Array.isArray(value) ? value.join(",") : value) ?? "";
};

/** The address of the peer: the last entry, which our own server or the balancer in front wrote itself. */
const peerAddress = (headers: unknown) => header(headers, "x-forwarded-for").split(",").at(-1)?.trim() || "unknown";

const passwordProvider = Credentials({
  id: "password",
  credentials: { email: { type: "email" }, password: { type: "password" } },
  authorize: async (given, request) =>
    given?.email && given.password && given.password.length <= 200
      ? signInWithPassword(given.email, given.password, peerAddress(request.headers))
      : null,
});

const demoProvider = Credentials({
  id: "demo",
  credentials: { person: { type: "text" } },
  authorize: async (given) => {
    if (!settings.isDemo || !isId(given?.person)) return null;
    const member = await staffById(given.person);
    return member ? signedIn(member) : null;
  },
});

const oidcProvider = {
  id: "oidc",
  name: settings.OIDC_NAME,
  type: "oauth" as const,
  wellKnown: `${settings.OIDC_ISSUER}/.well-known/openid-configuration`,
  clientId: settings.OIDC_CLIENT_ID ?? "",
  clientSecret: settings.OIDC_CLIENT_SECRET ?? "",
  authorization: { params: { scope: "openid email profile" } },
  idToken: true,
  checks: ["pkce" as const, "state" as const, "nonce" as const],
  profile: (profile: { sub: string; email?: string; name?: string }) => ({
    id: profile.sub,
    name: profile.name ?? "",
    email: profile.email ?? "",
    sessionVersion: 0,
  }),
};

const sessionAge = 8 * 60 * 60;
const sessionCookie = {
  name: secure ? "__Host-dealdesk.session" : "dealdesk.session",
  options: { httpOnly: true, sameSite: "lax" as const, path: "/", secure },
};

export const authOptions: NextAuthOptions = {
  secret: settings.NEXTAUTH_SECRET,
  session: { strategy: "jwt", maxAge: sessionAge, updateAge: 15 * 60 },
  pages: { signIn: "/sign-in", error: "/sign-in", signOut: "/sign-in" },
  useSecureCookies: secure,
  cookies: {
    sessionToken: sessionCookie,
  },
  providers: [
    passwordProvider,
    ...(settings.isDemo ? [demoProvider] : []),
    ...(settings.OIDC_ISSUER ? [oidcProvider] : []),
  ],
  logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
  callbacks: {
    /** Somebody the identity provider knows still has to be a member of staff here. */
    signIn: async ({ account, profile }) => {
      if (account?.provider !== "oidc") return true;
      return (await oidcMember(profile)) !== undefined;
    },
    jwt: async ({ token, user, account, profile }) => {
      if (account?.provider === "oidc") {
        const member = await oidcMember(profile);
        return member ? { ...token, sub: member.actor.id, sv: member.sessionVersion } : {};
      }
      return user ? { ...token, sub: user.id, sv: (user as SignedIn).sessionVersion } : token;
    },
    session: ({ session, token }: { session: object; token: JWT }) =>
      ({ ...session, personId: token.sub, sessionVersion: token.sv }) as never,
  },
};

/**
 * Who a company account belongs to: the person it was linked with, whatever address it has by now. The first time its
 * confirmed address decides, and the account is linked; another account never takes over a person who has one.
 */
async function oidcMember(profile: unknown): Promise<StaffMember | undefined> {
  const told = profile as { sub?: string; email?: string; email_verified?: boolean } | undefined;
  if (!told?.sub) return undefined;
  const known = await staffByOidcSubject(told.sub);
  if (known || !told.email || told.email_verified !== true) return known;
  const member = await staffByEmail(told.email);
  return member && (await linkCompanyAccount(member, told.sub)) ? member : undefined;
}

/**
 * Opens a session from our own sign-in form, which works without JavaScript: by e-mail and password, or in demo mode by
 * the id of a person. Every failure answers the same.
 */
export async function openSession(form: FormData, headers: Headers): Promise<"signed_in" | "wrong" | "from_elsewhere"> {
  if (originVerdict(headers) !== "ours") return "from_elsewhere";
  const text = (name: string) => String(form.get(name) ?? "");
  const member = settings.isDemo && isId(form.get("person")) ? await staffById(text("person")) : undefined;
  const who = member
    ? signedIn(member)
    : await signInWithPassword(
        text("email"),
        text("password").slice(0, 200),
        peerAddress({ "x-forwarded-for": headers.get("x-forwarded-for") ?? "" }),
      );
  if (!who) return "wrong";
  const token = await encode({
    token: { sub: who.id, sv: who.sessionVersion },
    secret: settings.NEXTAUTH_SECRET,
    maxAge: sessionAge,
  });
  (await cookies()).set(sessionCookie.name, token, { ...sessionCookie.options, maxAge: sessionAge });
  return "signed_in";
}

/** Ends the session of this browser. */
export async function closeSession(headers: Headers): Promise<void> {
  if (originVerdict(headers) === "ours")
    (await cookies()).set(sessionCookie.name, "", { ...sessionCookie.options, maxAge: 0 });
}

/** What the sign-in page offers beside e-mail and password. */
export const signInOffers = async (): Promise<{ company: string | undefined; demo: readonly DemoPerson[] }> => ({
  company: settings.OIDC_ISSUER ? settings.OIDC_NAME : undefined,
  demo: settings.isDemo ? await demoStaff() : [],
});

export const isDemo = settings.isDemo;

/** The member of staff who is signed in, or undefined. Read once per request. */
export const currentMember = cache(async (): Promise<StaffMember | undefined> => {
  const given = Object.fromEntries((await cookies()).getAll().map(({ name, value }) => [name, value]));
  // Only reads the cookie; the whole session would also be written anew, for nobody.
  const token = await getToken({
    req: { cookies: given, headers: {} } as Parameters<typeof getToken>[0]["req"],
    secret: settings.NEXTAUTH_SECRET ?? "",
    cookieName: sessionCookie.name,
    secureCookie: secure,
  });
  if (!token?.sub) return undefined;
  const member = await staffById(token.sub);
  return member && member.sessionVersion === token.sv ? member : undefined;
});

export const currentActor = async (): Promise<Person | undefined> => (await currentMember())?.actor;

/** The actor for a page; sends whoever is not signed in to the sign-in page, and back to where they were going afterwards. */
export async function requireActor(returnTo?: string): Promise<Person> {
  const actor = await currentActor();
  if (actor) return actor;
  const to = returnTo ?? (await headers()).get("x-path");
  redirect(to && to !== "/" ? `/sign-in?to=${encodeURIComponent(to)}` : "/sign-in");
}
