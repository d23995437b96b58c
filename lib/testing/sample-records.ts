/** One record for every address of the product, on a desk that runs: for the crawls, which open all of them. */
import { setTimeout as pause } from "node:timers/promises";
import { giveConsent } from "@/lib/agreements/signing/commands/give-consent";
import { must } from "@/lib/kernel/result";
import { createSpecification } from "@/lib/offerings/specifications/commands/create-specification";
import { createSpecificationInput } from "@/lib/offerings/specifications/inputs";
import { draftFor, submittedFor } from "./desk";
import { execute } from "./executed";
import { holder, tokenFor } from "./signing";
import { as, asOwner, people } from "./world";

/** Where the parameter of an address comes from; `$1` is the seller. The longest beginning that fits counts. */
const parameter: Readonly<Record<string, string>> = {
  "/admin/people/[id]": "select $1::uuid as id",
  "/admin/people/positions/[id]": "select position_id as id from position_holdings where person_id = $1",
  "/admin/policies/matrix/[id]": "select id from authority_matrices where $1::uuid is not null",
  "/admin/policies/rules/[id]": "select id from approval_policies where $1::uuid is not null",
  "/admin/terms/[id]": "select id from clauses where $1::uuid is not null",
  "/admin/terms/sets/[id]": "select id from term_set_versions where $1::uuid is not null",
  "/agreements/[id]": "select id from agreements where owner_id = $1 and state = 'executed'",
  "/agreements/[id]/edit": "select id from agreements where owner_id = $1 and state = 'draft'",
  "/agreements/[id]/lines": "select id from agreements where owner_id = $1 and state = 'draft'",
  "/agreements/[id]/impact": "select id from agreements where owner_id = $1 and state = 'draft'",
  "/agreements/[id]/offerings": "select id from agreements where owner_id = $1 and state = 'draft'",
  "/customers/[id]": "select id from organisations where owner_id = $1",
  "/inbox/[stepId]":
    "select s.id from approval_steps s join approval_requests r on r.id = s.request_id where r.requested_by = $1",
  "/mailbox/[id]": "select id from mails where purpose = 'signing_link' and $1::uuid is not null",
  "/offerings/[id]": "select id from offerings where $1::uuid is not null",
  "/offerings/imports/[id]": "select id from import_jobs where $1::uuid is not null",
  "/offerings/specifications/[id]": "select id from product_specifications where $1::uuid is not null",
  "/purchasing/purchases/[id]": "select id from product_orders where owner_id = $1",
  "/qualification/[id]": "select id from opportunities where owner_id = $1",
  "/sales-development/channels/[id]": "select id from channels where $1::uuid is not null",
  "/sales-development/price-lists/[id]": "select id from price_lists where $1::uuid is not null",
};

export type Sample = {
  /** The address of a route of the folders, with a record that is there; nothing for a route that shows none. */
  address(pattern: string): string;
  /** What nobody may read who may not open these records. */
  readonly secrets: readonly string[];
  readonly token: string;
};

/** A draft, an agreement in approval, one out for signature, one executed with its order; all of this seller's. */
export async function sampleRecords(): Promise<Sample> {
  const specification = createSpecificationInput.parse({ name: "Leased line", characteristics: [] });
  must(await createSpecification(await as("catalog"), { ...specification, acknowledgeDuplicate: true }));
  const draft = await draftFor("rep");
  const inApproval = await submittedFor("rep", { discountBps: 2_500 });
  const sent = await submittedFor("rep");
  const token = await tokenFor(sent.from.customer.email);
  must(await giveConsent(await holder(token), { token }));
  const signed = await draftFor("rep");
  await execute(signed.id);
  const { rep } = await people();
  const found = new Map<string, string>();
  await asOwner(async (client) => {
    // The desk's own worker passes the order on.
    for (let tries = 0; tries < 80; tries++) {
      const { rowCount } = await client.query("select from product_orders where agreement_id = $1", [signed.id]);
      if (rowCount) break;
      await pause(250);
    }
    for (const [pattern, sql] of Object.entries(parameter)) {
      const { rows } = await client.query<{ id: string }>(`${sql} order by id desc limit 1`, [rep]);
      found.set(pattern, rows[0]?.id ?? "");
    }
  });
  const all = [draft, inApproval, sent, signed];
  return {
    token,
    secrets: all.flatMap(({ id, from }) => [id, from.id, from.name, from.customer.name, from.customer.email]),
    address(pattern) {
      if (pattern.includes("[token]")) return pattern.replace("[token]", token);
      if (!pattern.includes("[")) return pattern;
      const known = Object.keys(parameter)
        .filter((each) => pattern === each || pattern.startsWith(`${each}/`))
        .sort((a, b) => b.length - a.length)[0];
      if (known === undefined) throw new Error(`Say in lib/testing/sample-records.ts which record ${pattern} shows.`);
      return pattern.replace(/\[[^\]]+\]/, found.get(known) || "01890000-0000-7000-8000-000000000000");
    },
  };
}
