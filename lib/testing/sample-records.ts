/** One record for every address of the product, on a desk that runs: for the crawls, which open all of them. */
import { setTimeout as pause } from "node:timers/promises";
import { giveConsent } from "@/lib/agreements/signing/commands/give-consent";
import { addDays, today } from "@/lib/kernel/period";
import { must } from "@/lib/kernel/result";
import { createOffering } from "@/lib/offerings/catalog/commands/create-offering";
import { createOfferingInput } from "@/lib/offerings/catalog/inputs";
import { receiveImport } from "@/lib/offerings/imports/commands/receive-import";
import { createSpecification } from "@/lib/offerings/specifications/commands/create-specification";
import { createSpecificationInput } from "@/lib/offerings/specifications/inputs";
import { draftGuide } from "@/lib/purchasing/guides/commands/draft-guide";
import { openCell } from "@/lib/purchasing/readiness/commands/open-cell";
import { channelOf } from "./channels";
import { draftedPlan } from "./compensation";
import { draftFor, submittedFor, unheardOf } from "./desk";
import { execute } from "./executed";
import { holder, tokenFor } from "./signing";
import { bytesOf, smallCatalogue } from "./small-catalogue";
import { as, asOwner, now, people } from "./world";

const drafted = "select id from offerings where name like '% drafted line'";
/** What an address has to say beside its parameter. */
const said: Readonly<Record<string, string>> = {
  "/agreements/[id]/compare": "?from=1&to=1",
  "/offerings/[id]/compare": "?before=1&after=1",
  "/purchasing/trend/csv": "?panel=type",
};

/** Where the parameter of an address comes from, with what is `given`. The longest beginning that fits counts. */
const parameter: Readonly<Record<string, string>> = {
  "/admin/people/[id]": "select seller as id from given",
  "/admin/people/positions/[id]":
    "select position_id as id from position_holdings where person_id = (select seller from given)",
  "/admin/policies/matrix/[id]": "select id from authority_matrices",
  "/admin/policies/rules/[id]": "select id from approval_policies",
  "/admin/terms/[id]": "select id from clauses",
  "/admin/terms/sets/[id]": "select id from term_set_versions",
  "/agreements/[id]": "select executed as id from given",
  "/agreements/[id]/edit": "select draft as id from given",
  "/agreements/[id]/lines": "select draft as id from given",
  "/agreements/[id]/impact": "select draft as id from given",
  "/agreements/[id]/offerings": "select draft as id from given",
  "/customers/[id]": "select id from organisations where owner_id = (select seller from given)",
  "/inbox/[stepId]":
    "select s.id from approval_steps s join approval_requests r on r.id = s.request_id where r.subject_id = (select pending from given)",
  "/mailbox/[id]": "select id from mails where purpose = 'signing_link'",
  "/offerings/[id]": "select id from offerings",
  "/offerings/[id]/edit": drafted,
  "/offerings/[id]/prices": drafted,
  "/offerings/[id]/bundle": drafted,
  "/offerings/imports/[id]": "select id from import_jobs",
  "/offerings/specifications/[id]": "select id from product_specifications",
  "/purchasing/purchases/[id]": "select id from product_orders where owner_id = (select seller from given)",
  "/purchasing/readiness/[id]": "select id from readiness_cells",
  "/purchasing/readiness/guides/[id]": "select id from handling_guides",
  "/qualification/[id]": "select id from opportunities where owner_id = (select seller from given)",
  "/sales-development/channels/[id]": "select id from channels",
  "/sales-development/compensation/[id]": "select id from compensation_plans",
  "/sales-development/compensation/[id]/versions/[versionId]":
    "select plan_id as id, id as second from compensation_plan_versions",
  "/sales-development/credit/people/[id]": "select seller as id from given",
  "/sales-development/price-lists/[id]": "select id from price_lists",
};

/** The seller and agreements that no journey beside this one sends, decides or signs. */
const given = "with given as (select $1::uuid as seller, $2::uuid as draft, $3::uuid as pending, $4::uuid as executed)";

const nothing = "01890000-0000-7000-8000-000000000000";

export type Sample = {
  /** The address of a route of the folders, with a record that is there; nothing for a route that shows none. */
  address(pattern: string): string;
  /** What nobody may read who may not open these records. */
  readonly secrets: readonly string[];
  readonly token: string;
};

/** What belongs to no seller. The channel is only proposed, so that nothing is sold on it or kept from its launch. */
async function sharedRecords(): Promise<void> {
  const specification = createSpecificationInput.parse({ name: "Leased line", characteristics: [] });
  must(await createSpecification(await as("catalog"), { ...specification, acknowledgeDuplicate: true }));
  const proposed = { name: `${unheardOf()} Partners`, sellsByDefault: false };
  const catalog = await as("catalog");
  must(await createOffering(catalog, createOfferingInput.parse({ name: `${unheardOf()} drafted line` })));
  must(await receiveImport(catalog, { fileName: "small.json", bytes: bytesOf(smallCatalogue) }));
  const channelId = await channelOf(await as("salesDevelopment"), proposed);
  must(await openCell(await as("purchasing"), { channelId, form: "order" }));
  const { purchasing: ownerId } = await people();
  const guide = { title: `${unheardOf()} orders`, text: "1. Look", reviewOn: addDays(today(now()), 180) };
  must(await draftGuide(await as("purchasing"), { ...guide, form: "order", channelId, ownerId }));
  await draftedPlan({ name: `${unheardOf()} sellers` });
}

/** A draft, an agreement in approval, one out for signature, one executed with its order; all of this seller's. */
export async function sampleRecords(): Promise<Sample> {
  await sharedRecords();
  const draft = await draftFor("rep");
  const inApproval = await submittedFor("rep", { discountBps: 2_500 });
  const sent = await submittedFor("rep");
  const token = await tokenFor(sent.from.customer.email);
  must(await giveConsent(await holder(token), { token }));
  const signed = await draftFor("rep");
  await execute(signed.id);
  const { rep } = await people();
  const found = new Map<string, readonly string[]>();
  await asOwner(async (client) => {
    // The desk's own worker passes the order on.
    for (let tries = 0; tries < 80; tries++) {
      const { rowCount } = await client.query("select from product_orders where agreement_id = $1", [signed.id]);
      if (rowCount) break;
      await pause(250);
    }
    for (const [pattern, sql] of Object.entries(parameter)) {
      const { rows } = await client.query<{ id: string; second?: string }>(`${given} ${sql} order by id desc limit 1`, [
        rep,
        draft.id,
        inApproval.id,
        signed.id,
      ]);
      found.set(
        pattern,
        rows.slice(0, 1).flatMap(({ id, second }) => [id, second ?? id]),
      );
    }
  });
  const all = [draft, inApproval, sent, signed];
  return {
    token,
    secrets: all.flatMap(({ id, from }) => [id, from.id, from.name, from.customer.name, from.customer.email]),
    address(pattern) {
      if (pattern.includes("[token]")) return pattern.replace("[token]", token);
      if (!pattern.includes("[")) return `${pattern}${said[pattern] ?? ""}`;
      const known = Object.keys(parameter)
        .filter((each) => pattern === each || pattern.startsWith(`${each}/`))
        .sort((a, b) => b.length - a.length)[0];
      if (known === undefined) throw new Error(`Say in lib/testing/sample-records.ts which record ${pattern} shows.`);
      const [first = nothing, second = nothing] = found.get(known) ?? [];
      return `${pattern.replace(/\[[^\]]+\]/, first).replace(/\[[^\]]+\]/, second)}${said[pattern] ?? ""}`;
    },
  };
}
