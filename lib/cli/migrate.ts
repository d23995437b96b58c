/** `npm run migrate`: brings the configured database up to date. Safe to run by two at once. */
import { SetupProblem } from "@/db/embedded/problem";
import { migrate } from "@/db/migrate";
import { report } from "./say";

/** The owner's address, and the role that gets the grants. */
function target(): { ownerUrl: string; appRole?: string } {
  const flag = process.argv.indexOf("--url");
  const appUrl = process.env.DATABASE_URL;
  const ownerUrl = flag > 0 ? process.argv[flag + 1] : (process.env.DATABASE_OWNER_URL ?? appUrl);
  if (!ownerUrl)
    throw new SetupProblem(
      "There is no database to migrate: neither DATABASE_OWNER_URL nor DATABASE_URL is set.",
      "DATABASE_OWNER_URL=postgres://owner:password@host:5432/dealdesk npm run migrate",
    );
  return { ownerUrl, appRole: flag < 0 && appUrl ? decodeURIComponent(new URL(appUrl).username) : undefined };
}

try {
  const { ownerUrl, appRole } = target();
  const applied = await migrate(ownerUrl, { appRole });
  console.log(applied.length > 0 ? `Applied ${applied.join(", ")}.` : "The database is up to date.");
} catch (fault) {
  report(fault);
  process.exitCode = 1;
}
