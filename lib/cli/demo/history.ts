import { must } from "@/lib/kernel/result";
import { markNoticesRead } from "@/lib/platform/notices";
import type { Account } from "./accounts";
import { Agenda } from "./agenda";
import type { DemoOffering } from "./catalogue";
import { Chance } from "./chance";
import { shareDeal } from "./compensation";
import { Deal } from "./deal";
import { planDirectTrade } from "./direct-trade";
import { Fulfilment } from "./fulfilment";
import { Pursuit } from "./pursuit";
import { demoStaff } from "./staff";
import type { Stage } from "./stage";

const superiorOf = (key: string) => demoStaff.find((person) => person.key === key)?.reportsTo ?? "chief";

type Set = {
  stage: Stage;
  agenda: Agenda;
  chance: Chance;
  accounts: readonly Account[];
  catalogue: readonly DemoOffering[];
};

/** Eighteen months of deals, each moving from desk to desk in its own time, until today cuts them off where they are. */
export async function playHistory(
  set: Omit<Set, "agenda" | "chance">,
  until: Date,
  deals: number,
  onStep: (done: number) => void,
): Promise<number> {
  const chance = new Chance(20_250_505);
  const agenda = new Agenda(set.stage, until);
  const days = (until.getTime() - set.stage.now.getTime()) / 86_400_000;
  for (let n = 0; n < deals; n++) {
    const account = set.accounts[(n * 7) % set.accounts.length];
    // The company grows, and every sixth deal is of the last five weeks: desks are full today.
    const share = n % 6 === 5 ? 1 - (35 * ((n + 1) / deals)) / days : Math.sqrt((n + 0.5) / deals);
    if (account) planDeal({ ...set, agenda, chance }, account, 3 + share * (days - 4));
  }
  // Dice of their own: what they draw must not change the story of all the others.
  const dice = new Chance(20_250_607);
  for (const [index, wish] of waiting.entries()) planWaiting({ ...set, agenda, chance: dice }, wish, index, days);
  planDirectTrade({ ...set, agenda, chance: new Chance(20_250_622) }, days, 190);
  agenda.plan(days - 3, async () => {
    for (const { key } of demoStaff) must(await markNoticesRead(await set.stage.as(key), {}));
  });
  return agenda.play(onStep);
}

type Waiting = { discount: number; risk?: 1 | 2 | 3; termMonths?: number; until: "written" | "submitted" | "signed" };
/**
 * What one seller has in hand today: three deals on the approvers' desks, one that is still being written, and one just signed,
 * whose order nobody has begun to work on. Their risk and their term are such that the heads of legal and finance have to
 * decide, who can be signed in with one press.
 */
const waiting: readonly Waiting[] = [
  { discount: 1_200, until: "submitted" },
  { discount: 1_500, risk: 3, until: "submitted" },
  { discount: 2_200, risk: 2, termMonths: 72, until: "submitted" },
  { discount: 1_800, until: "written" },
  { discount: 0, until: "signed" },
];
const seller = "rep-coast-1";

function planWaiting(set: Set, wish: Waiting, index: number, days: number): void {
  const { stage, agenda, chance, catalogue, accounts } = set;
  const account = accounts.filter(({ owner }) => owner === seller)[index];
  if (!account) throw new RangeError(`${seller} has too few customers for what waits today`);
  // A package that a seller has not configured yet cannot be submitted.
  const plain = catalogue.filter(({ choices }) => !choices);
  const pursuit = new Pursuit(stage, chance, account, plain);
  agenda.plan(days - 16 + index, async () => {
    await pursuit.identify();
    await pursuit.explore();
    agenda.plan(4, async () => {
      await pursuit.shape();
      await pursuit.assess();
      if ((await pursuit.decide("advance", superiorOf(seller))) !== "advance") return;
      agenda.plan(3, async () => {
        const deal = new Deal(pursuit);
        if (!(await deal.draft(wish.discount, wish.termMonths))) return;
        if (wish.risk) await deal.deviate(wish.risk);
        // Handed in at last: what lies for longer goes to the next manager up.
        if (wish.until === "written") return;
        agenda.planAtTheEnd(async () => {
          if (!(await deal.submit()) || wish.until !== "signed") return;
          const deciders = decidersFor(seller);
          while ((await deal.row()).state === "approval_pending" && (await deal.approve("approve", deciders)));
          await stage.settle();
          if (await deal.answer("sign", false)) await deal.countersign(superiorOf(superiorOf(seller)));
        });
      });
    });
  });
}

function planDeal(set: Set, account: Account, day: number): void {
  const { stage, agenda, chance, catalogue } = set;
  const pursuit = new Pursuit(stage, chance, account, catalogue);
  const manager = superiorOf(account.owner);
  agenda.plan(day, async () => {
    await pursuit.identify();
    agenda.plan(chance.whole(2, 7), async () => {
      await pursuit.explore();
      agenda.plan(chance.whole(4, 14), async () => {
        await pursuit.shape();
        await pursuit.assess();
        agenda.plan(chance.whole(2, 9), async () => {
          const roll = chance.whole(1, 100);
          const wish = roll <= 70 ? "advance" : roll <= 80 ? "defer" : "end";
          const outcome = await pursuit.decide(wish, manager);
          if (outcome === "advance") agenda.plan(chance.whole(1, 5), () => negotiate(set, new Deal(pursuit)));
        });
      });
    });
  });
}

async function negotiate(set: Set, deal: Deal): Promise<void> {
  const { agenda, chance } = set;
  const discount = chance.pick([0, 0, 300, 500, 500, 800, 1_000, 1_200, 1_500, 1_800, 2_200]);
  if (!(await deal.draft(discount))) return;
  await shareDeal(deal);
  if (chance.happens(18)) await deal.deviate();
  agenda.plan(chance.whole(1, 6), () => submit(set, deal));
}

async function submit(set: Set, deal: Deal): Promise<void> {
  const { agenda, chance } = set;
  if (!(await deal.submit())) return;
  agenda.plan(chance.whole(1, 3), () => approve(set, deal));
}

const decidersFor = (owner: string): readonly string[] => [
  ...[superiorOf(owner), superiorOf(superiorOf(owner))],
  ...["legal-1", "legal-head", "finance-2", "finance-1", "finance-head", "sales-head", "chief"],
];

async function approve(set: Set, deal: Deal): Promise<void> {
  const { agenda, chance } = set;
  const { state } = await deal.row();
  if (state === "out_for_signature") {
    agenda.plan(chance.whole(1, 12), () => sign(set, deal));
    return;
  }
  if (state !== "approval_pending") return;
  const deciders = decidersFor(deal.pursuit.account.owner);
  const wish = chance.happens(10) ? "return" : chance.happens(4) ? "reject" : "approve";
  if (!(await deal.approve(wish, deciders))) return;
  if (wish === "approve") agenda.plan(chance.whole(0, 2), () => approve(set, deal));
  if (wish === "return")
    agenda.plan(chance.whole(1, 4), async () => {
      await deal.reopen();
      await deal.discount(1_000);
      await submit(set, deal);
    });
}

async function sign(set: Set, deal: Deal): Promise<void> {
  const { stage, agenda, chance } = set;
  if (!(await deal.answer(chance.happens(9) ? "decline" : "sign", chance.happens(10)))) return;
  agenda.plan(1, async () => {
    await deal.countersign(superiorOf(superiorOf(deal.pursuit.account.owner)));
    await stage.settle();
    for (const order of await deal.orders()) {
      const fulfilment = new Fulfilment(stage, chance, order.id);
      agenda.plan(chance.whole(1, 4), async () => {
        await fulfilment.start();
        work(set, fulfilment);
      });
    }
  });
}

function work(set: Set, fulfilment: Fulfilment): void {
  set.agenda.plan(set.chance.whole(4, 18), async () => {
    if (await fulfilment.work()) work(set, fulfilment);
  });
}
