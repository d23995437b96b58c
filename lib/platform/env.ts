import { z } from "zod";

/**
 * Settings by environment, read and checked once. Demo mode is the default, so that a clone runs with nothing set;
 * `DEALDESK_MODE=production` refuses default secrets, demo people and plain-http addresses.
 */
const demoSecret = "dealdesk-demo-secret-not-for-production";

const settings = z.object({
  DEALDESK_MODE: z.enum(["demo", "production"]).default("demo"),
  DATABASE_URL: z.string().min(1),
  /** The address in the browser, and the only origin that may post. Several are separated by commas; the first is used in mails. */
  PUBLIC_URL: z.string().optional(),
  PORT: z.coerce.number().int().default(3000),
  NEXTAUTH_SECRET: z.string().default(demoSecret),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default("Dealdesk <desk@dealdesk.example>"),
  OIDC_ISSUER: z.string().optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().default("company account"),
  /** Orders of executed agreements are posted to `<this>/productOrder` (TMF622), signed with the secret. */
  ORDER_DESTINATION_URL: z.url().optional(),
  ORDER_DESTINATION_SECRET: z.string().default("dealdesk-demo-order-secret"),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
});

export type Settings = z.infer<typeof settings> & { readonly isDemo: boolean; readonly origins: readonly string[] };

/** Reads the settings. Throws an Error whose message has one sentence per setting that is wrong. */
export function readSettings(from: NodeJS.ProcessEnv): Settings {
  const read = settings.safeParse(from);
  if (!read.success) {
    throw new Error(read.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("\n"));
  }
  const isDemo = read.data.DEALDESK_MODE === "demo";
  const addresses = (read.data.PUBLIC_URL ?? `http://localhost:${read.data.PORT}`).split(",");
  const faults: string[] = [];
  if (!isDemo) {
    if (!from.PUBLIC_URL)
      faults.push("PUBLIC_URL is missing: set it to the address in the browser, as https://desk.example.com.");
    for (const address of from.PUBLIC_URL ? addresses : [])
      if (!address.trim().startsWith("https://")) faults.push(`PUBLIC_URL ${address} is not https.`);
    if (read.data.NEXTAUTH_SECRET === demoSecret || read.data.NEXTAUTH_SECRET.length < 32)
      faults.push("NEXTAUTH_SECRET is missing or shorter than 32 characters: set a random one.");
    if (from.ORDER_DESTINATION_URL && (from.ORDER_DESTINATION_SECRET ?? "").length < 32)
      faults.push("ORDER_DESTINATION_SECRET is missing or shorter than 32 characters: agree on one with the receiver.");
    if (from.ORDER_DESTINATION_URL && !from.ORDER_DESTINATION_URL.startsWith("https://"))
      faults.push("ORDER_DESTINATION_URL is not https.");
    if (!from.SMTP_URL) faults.push("SMTP_URL is missing: customers receive their signing links by mail.");
  }
  if (faults.length > 0) throw new Error(faults.join("\n"));
  return { ...read.data, isDemo, origins: addresses.map((address) => new URL(address.trim()).origin) };
}

let cached: Settings | undefined;

/** The settings of this process. */
export function env(): Settings {
  cached ??= readSettings(process.env);
  return cached;
}

/** An absolute address of ours, for mails. */
export const publicUrl = (path: string): string => new URL(path, env().origins[0]).toString();
