/** How many statements a page and a command send, and whether more rows make it more. */
import type pg from "pg";
import { submitAgreement } from "@/lib/agreements/drafting/commands/submit-agreement";
import { must } from "@/lib/kernel/result";
import { createOrganisation } from "@/lib/parties/customers/commands/create-organisation";
import { createOrganisationInput } from "@/lib/parties/customers/inputs";
import { type Context, contextFor } from "@/lib/platform/command";
import { staffById } from "@/lib/platform/staff";
import { createOpportunity } from "@/lib/qualification/opportunities/commands/create-opportunity";
import { createOpportunityInput } from "@/lib/qualification/opportunities/inputs";
import { agreementNow, customerOf, draftFor, inDays, submittedFor, unheardOf } from "@/lib/testing/desk";
import type { PersonName } from "@/lib/testing/people";
import { enteredPurchase } from "@/lib/testing/purchases";
import { recorded } from "@/lib/testing/recorded";
import { people } from "@/lib/testing/world";
import type { Figure } from "./figure";
import { listeningToApp } from "./statements";

/** Asks as this colleague, and throws unless the answer is the one due. */
export type Desk = (person: PersonName, path: string, given?: { method: "POST"; body: FormData }) => Promise<void>;

type Page = { readonly who: PersonName; readonly name: string; readonly path: string };
const pagesOf = (who: PersonName, ...paths: string[]): Page[] => paths.map((path) => ({ who, path, name: path }));

const lists = [
  ...pagesOf("rep", "/home", "/inbox/asked", "/offerings", "/customers", "/qualification", "/agreements"),
  ...pagesOf("manager", "/inbox"),
  ...pagesOf("purchasing", "/purchasing/purchases", "/purchasing/trend"),
];

/** Few records of each kind first, then more than ten times as many. */
export async function statementsOfPages(desk: Desk, owner: pg.Client, more: () => Promise<unknown>): Promise<Figure[]> {
  await deals(1);
  const pages = [...lists, ...(await details(owner))];
  const all = () =>
    listeningToApp(owner, async (count) => {
      const counts: number[] = [];
      for (const { who, path } of pages) counts.push(await count(() => desk(who, path)));
      return counts;
    });
  const few = await all();
  await deals(12);
  await more();
  const many = await all();
  const each = pages.map(({ name }, index) => `${name} ${many[index]}`).join(", ");
  const added = many.map((sent, index) => sent - (few[index] ?? 0));
  return [
    { measure: "Statements of a page", value: each, against: "–", ratio: Math.max(...many), target: { atMost: 6 } },
    {
      measure: "Statements that twelve times as many records add to a page",
      value: pages.flatMap(({ name }, index) => (added[index] ? [`${name} ${added[index]}`] : [])).join(", ") || "none",
      against: "–",
      ratio: Math.max(...added),
      target: { atMost: 0 },
    },
  ];
}

async function deals(count: number): Promise<void> {
  for (let deal = 0; deal < count; deal++) {
    await submittedFor("rep");
    await enteredPurchase();
  }
}

async function details(owner: pg.Client): Promise<Page[]> {
  const first = async (who: PersonName, name: string, path: string, table: string) => {
    const { rows } = await owner.query<{ id: string }>(`select id from ${table} order by id desc limit 1`);
    return { who, name, path: `${path}/${rows[0]?.id}` };
  };
  return [
    await first("rep", "an offering", "/offerings", "offerings"),
    await first("rep", "a customer", "/customers", "organisations where kind = 'prospect'"),
    await first("rep", "an opportunity", "/qualification", "opportunities"),
    await first("rep", "an agreement", "/agreements", "agreements"),
    await first("purchasing", "a purchase", "/purchasing/purchases", "product_orders"),
  ];
}

/** What the wrapper of every action does around a command: who it is, the time, and a key that is used once. */
export async function asTheActionRunsIt(person: PersonName, command: (ctx: Context) => Promise<unknown>) {
  const id = (await people())[person];
  return async () => {
    const member = await staffById(id);
    if (!member) throw new Error(`${person} does not work here.`);
    const key = `recorded-key-${unheardOf()}`;
    await command(await contextFor(member.actor, { key, command: command.name, inputHash: "recorded" }));
  };
}

export async function statementsOfCommands(): Promise<Figure[]> {
  const { organisationId } = await customerOf("rep");
  const { id } = await draftFor("rep");
  const { version } = await agreementNow(id);
  const customer = { name: unheardOf(), kind: "prospect", country: "DE", ownerId: (await people()).rep };
  const organisation = createOrganisationInput.parse({ ...customer, acknowledged: "on" });
  const wanted = { name: unheardOf(), needOn: inDays(60), currency: "EUR", organisationId };
  const opportunity = createOpportunityInput.parse(wanted);
  const commands: Readonly<Record<string, (ctx: Context) => Promise<unknown>>> = {
    "enter a customer": async (ctx) => must(await createOrganisation(ctx, organisation)),
    "open an opportunity": async (ctx) => must(await createOpportunity(ctx, opportunity)),
    "submit an agreement": async (ctx) => must(await submitAgreement(ctx, { id, version })),
  };
  const counts: [string, number][] = [];
  for (const [name, command] of Object.entries(commands))
    counts.push([name, (await recorded(await asTheActionRunsIt("rep", command))).statements.length]);
  return [
    {
      measure: "Statements of a command, with session, begin and commit",
      value: counts.map(([name, count]) => `${name} ${count}`).join(", "),
      against: "–",
      ratio: Math.max(...counts.map(([, count]) => count)),
      target: { atMost: 10 },
    },
  ];
}
