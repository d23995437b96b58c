import { type Algorithm, hash, verify } from "@node-rs/argon2";

/** argon2id with 19 MiB, two passes, one lane (OWASP's minimum). At most two hashes at once, so that guessing cannot starve pages. */
const cost = { algorithm: 2 satisfies Algorithm, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

let running = 0;
const waiting: (() => void)[] = [];

async function queued<T>(work: () => Promise<T>): Promise<T> {
  if (running >= 2) await new Promise<void>((go) => waiting.push(go));
  running++;
  try {
    return await work();
  } finally {
    running--;
    waiting.shift()?.();
  }
}

export const hashPassword = (password: string): Promise<string> => queued(() => hash(password.normalize("NFC"), cost));

// Verified against when nobody has the address, so that an unknown name takes the same time as a wrong password.
let decoy: Promise<string> | undefined;

export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword("nobody has this password");
  const against = stored ?? (await decoy);
  const same = await queued(() => verify(against, password.normalize("NFC")));
  return same && stored !== null;
}

const common = new Set(
  "password 123456789012 qwertyuiop password1234 letmeinletmein iloveyouiloveyou adminadmin welcome12345 1234567890 12345678 123456789 111111111111 000000000000 qwerty123456 passwordpassword changemechangeme dealdesk dealdeskdealdesk q1w2e3r4t5y6 1q2w3e4r5t6y abcdefghijkl aaaaaaaaaaaa princess1234 football1234 monkey123456 dragon123456 sunshine1234 baseball1234 superman1234 trustno1trustno1".split(
    " ",
  ),
);

export type PasswordRefusal =
  | { readonly reason: "too_short" }
  | { readonly reason: "too_long" }
  | { readonly reason: "too_common" };

/** Length and not being a password that everybody tries: nothing else (NIST SP 800-63B, 5.1.1.2). */
export function passwordFault(password: string, email: string): PasswordRefusal["reason"] | null {
  const text = password.normalize("NFC");
  if (text.length < 12) return "too_short";
  if (text.length > 200) return "too_long";
  const plain = text.toLowerCase();
  return common.has(plain) || plain.includes(email.split("@")[0]?.toLowerCase() ?? "\u0000") || new Set(plain).size < 4
    ? "too_common"
    : null;
}
