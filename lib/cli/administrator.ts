/** `npm run administrator -- EMAIL "NAME"`: the first administrator of a company that has none. */
import { randomBytes } from "node:crypto";
import { SetupProblem } from "@/db/embedded/problem";
import { say } from "@/lib/kernel/result";
import { openDatabase, refuseOldTables } from "./database";
import { report, step } from "./say";

const usage = 'npm run administrator -- ada@example.com "Ada Moreno"';

const sentences = {
  administered: ({ name }: { name: string }) => `${name} administers already, and lets others in under People.`,
  email_taken: ({ email }: { email: string }) => `${email} belongs to somebody here, who has to be given the role.`,
};

async function appoint(email: string, name: string): Promise<void> {
  const { appointAdministrator } = await import("@/lib/parties/staff/commands/appoint-administrator");
  const { appointAdministratorInput } = await import("@/lib/parties/staff/inputs");
  const { system } = await import("@/lib/kernel/actor");
  const { contextFor } = await import("@/lib/platform/command");
  // Whoever signs in with an account of the company needs no password of ours.
  const password = process.env.OIDC_ISSUER ? null : randomBytes(15).toString("base64url");
  const input = appointAdministratorInput.safeParse({ email, name });
  if (!input.success) throw new SetupProblem(input.error.issues.map(({ message }) => message).join(" "), usage);
  const done = await appointAdministrator(await contextFor(system("npm run administrator")), input.data, password);
  if (!done.ok) throw new SetupProblem(say(sentences, done.refusal), "");
  console.log(`\n  ${input.data.name} is administrator, and lets the others in under People.\n`);
  console.log(
    password === null
      ? `  They sign in with the company's account of ${input.data.email}.\n`
      : `  E-mail    ${input.data.email}\n  Password  ${password}   (shown this once; another is set under People)\n`,
  );
}

try {
  const [email, name, ...more] = process.argv.slice(2);
  if (!email || !name || more.length > 0) throw new SetupProblem("Whose e-mail address, and whose name?", usage);
  const database = await step("Database", openDatabase, (open) => open.title);
  await refuseOldTables(database.appUrl);
  process.env.DATABASE_URL = database.appUrl;
  try {
    await appoint(email, name);
  } finally {
    const { pool } = await import("@/db/client");
    await pool.end();
    await database.close();
  }
} catch (fault) {
  report(fault);
  process.exitCode = 1;
}
