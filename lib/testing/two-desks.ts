/** Two sellers of different teams with one of everything that a seller can have; neither may know of the other's. */
import { must } from "@/lib/kernel/result";
import { recordRequirement } from "@/lib/qualification/discovery/commands/record-requirement";
import { recordRisk } from "@/lib/qualification/discovery/commands/record-risk";
import { recordRequirementInput, recordRiskInput } from "@/lib/qualification/discovery/inputs";
import { discounted, prepared, qualified, started, submit } from "./agreements";
import { execute } from "./executed";
import { addItem, opportunityOf } from "./opportunities";
import { as, asOwner, drain, people } from "./world";

export const sellers = ["rep", "otherRep"] as const;
export type Seller = (typeof sellers)[number];

const mine = "select id from agreements where owner_id = $1";
const signing = `select id from signature_requests where agreement_id in (${mine})`;
const asked = "select id from approval_requests where requested_by = $1";
const pursued = "select id from opportunities where owner_id = $1";
/** Which records are one seller's alone, by the name that the tables of calls use. */
const owned = {
  agreement: mine,
  line: `select id from agreement_lines where agreement_id in (${mine})`,
  order: `select id from agreement_orders where agreement_id in (${mine})`,
  clause: `select clause_id as id from agreement_clauses where agreement_id in (${mine}) and clause_id is not null`,
  signatureRequest: signing,
  signer: `select id from signers where request_id in (${signing})`,
  orderRequest: `select id from order_requests where agreement_id in (${mine})`,
  productOrder: "select id from product_orders where owner_id = $1",
  orderItem: "select i.id from product_order_items i join product_orders o on o.id = i.order_id where o.owner_id = $1",
  approval: asked,
  step: `select id from approval_steps where request_id in (${asked})`,
  opportunity: pursued,
  item: `select id from solution_items where opportunity_id in (${pursued})`,
  requirement: `select id from requirements where opportunity_id in (${pursued})`,
  risk: `select id from opportunity_risks where opportunity_id in (${pursued})`,
} as const;
/** Records that everybody may see, by the reason given in the tables of calls. */
const common = {
  person: "select id from people where id = $1",
  customer: "select id from organisations where owner_id = $1",
  contact: "select c.id from contacts c join organisations o on o.id = c.organisation_id where o.owner_id = $1",
  site: "select s.id from sites s join organisations o on o.id = s.organisation_id where o.owner_id = $1",
  offeringVersion: "select id from offering_versions where $1::uuid is not null limit 5",
} as const;

export type Thing = keyof typeof owned | keyof typeof common;
export type Desk = Readonly<Record<Thing, readonly string[]>> & {
  readonly seller: Seller;
  /** What only its owner's people may read: ids, numbers and names. */
  readonly secrets: readonly string[];
};

/** Draft, in approval, signed with its order released; an opportunity with needs and risks. */
async function fill(seller: Seller): Promise<void> {
  const ctx = await as(seller);
  const { offering } = await prepared();
  const id = await opportunityOf(ctx, { name: `Pursuit of ${seller}` });
  await addItem(ctx, id, offering.versionId);
  const need = { opportunityId: id, statement: `What ${seller} heard`, domain: "sites", priority: "must" };
  must(await recordRequirement(ctx, recordRequirementInput.parse(need)));
  const risk = {
    opportunityId: id,
    description: `What ${seller} fears`,
    probability: "10",
    impact: "1000",
    currency: "EUR",
  };
  must(await recordRisk(ctx, recordRiskInput.parse(risk)));
  await qualified(seller);
  await started(seller);
  must(await submit((await discounted(25, seller)).id, seller));
  await execute((await started(seller, 2)).id, seller);
  await drain();
}

export async function twoDesks(): Promise<Readonly<Record<Seller, Desk>>> {
  for (const seller of sellers) await fill(seller);
  const ids = await people();
  return asOwner(async (client) => {
    const desk = async (seller: Seller): Promise<Desk> => {
      const found: Record<string, string[]> = {};
      for (const [thing, sql] of Object.entries({ ...owned, ...common })) {
        const { rows } = await client.query<{ id: string }>(sql, [ids[seller]]);
        found[thing] = rows.map((row) => row.id);
      }
      const { rows: numbers } = await client.query<{ word: string }>(
        `select number as word from agreements where owner_id = $1
         union all select number from opportunities where owner_id = $1
         union all select name from opportunities where owner_id = $1 and name like 'Pursuit%'
         union all select number from product_orders where owner_id = $1`,
        [ids[seller]],
      );
      const secrets = Object.keys(owned).flatMap((thing) => (thing === "clause" ? [] : (found[thing] ?? [])));
      return {
        ...(found as Record<Thing, string[]>),
        seller,
        secrets: [...secrets, ...numbers.map((row) => row.word)],
      };
    };
    return { rep: await desk("rep"), otherRep: await desk("otherRep") };
  });
}
