import { addDays } from "@/lib/kernel/period";
import { must } from "@/lib/kernel/result";
import { availabilityOf } from "@/lib/offerings/availability/queries/availability-of";
import { assessFactor } from "@/lib/qualification/assessment/commands/assess-factor";
import { type Factor, factors } from "@/lib/qualification/assessment/domain/factor";
import { recordRequirement } from "@/lib/qualification/discovery/commands/record-requirement";
import { type RequirementDomain, requirementDomains } from "@/lib/qualification/discovery/domain/requirement";
import { askForDecision } from "@/lib/qualification/gates/commands/ask-for-decision";
import { decideOpportunity } from "@/lib/qualification/gates/commands/decide-opportunity";
import type { DecideOpportunity } from "@/lib/qualification/gates/inputs";
import { decisionStanding } from "@/lib/qualification/gates/queries/decision-standing";
import { createOpportunity } from "@/lib/qualification/opportunities/commands/create-opportunity";
import { moveOpportunity } from "@/lib/qualification/opportunities/commands/move-opportunity";
import { type OpenState, sources } from "@/lib/qualification/opportunities/domain/opportunity";
import { opportunity } from "@/lib/qualification/opportunities/queries/opportunity";
import { addSolutionItem } from "@/lib/qualification/solutions/commands/add-solution-item";
import { configureSolutionItem } from "@/lib/qualification/solutions/commands/configure-solution-item";
import type { Account } from "./accounts";
import type { DemoOffering } from "./catalogue";
import type { Chance } from "./chance";
import type { Stage } from "./stage";

const projects = [
  "New branch network",
  "Move out of the old data centre",
  "Second internet path",
  "Backup after the audit",
  "Voice for the service centre",
  "Cloud for the web shop",
  "Firewall renewal",
  "Connect the new warehouse",
  "Archive for seven years",
  "SD-WAN for all sites",
  "Power and space for a cluster",
  "Round-the-clock operations",
];
const wishes: Partial<Record<RequirementDomain, readonly string[]>> = {
  sites: ["All sites are connected before the summer", "Two warehouses follow within a year"],
  bandwidth: ["The nightly copy ends before six in the morning", "Calls stay clear while the copy runs"],
  security: ["Traffic between sites is encrypted", "Logs are kept for a year"],
  service_level: ["No site is down for more than four hours", "Every outage is explained within two days"],
  migration: ["Nobody works a weekend for the move", "Old and new run side by side for a month"],
  data_location: ["Data stays in the European Union"],
  support: ["Somebody answers in Polish on weekdays", "One number for every fault"],
  term: ["Three years, with a way out after two"],
  growth: ["Twice the volume in two years at the same unit price"],
  billing: ["One invoice for each site, by e-mail"],
};
const findings: Record<Factor, readonly string[]> = {
  risk: ["Standard services only; one open point about the duct", "Depends on a landlord we know"],
  effort_to_win: ["They asked us and one other", "Short list after the summer; two workshops wanted"],
  size_of_development: ["Nothing to build", "A small change to the hand-over"],
  resources: ["Field crew is free in the wanted weeks", "Needs an architect for five days"],
  financing: ["Pays within 14 days so far", "Budget approved by their board"],
  commitment: ["Sponsor named; three years offered", "Term still open"],
  strategic_importance: ["First deal in this industry in the region", "Reference for the public sector"],
  wider_application: ["Two other accounts asked for the same", "Fits one site only"],
};

/** One thing that a customer might buy, from the first word to the decision whether we pursue it. */
export class Pursuit {
  id = "";
  number = "";

  constructor(
    readonly stage: Stage,
    readonly chance: Chance,
    readonly account: Account,
    readonly catalogue: readonly DemoOffering[],
  ) {}

  async identify(): Promise<void> {
    const { stage, chance, account } = this;
    const name = chance.pick(projects);
    const needOn = addDays(stage.day(), chance.whole(60, 260));
    const estimateMinor = chance.whole(5, 90) * 100_000;
    const given = { name, needOn, estimateMinor, currency: "EUR" as const, source: chance.pick(sources) };
    const made = must(await createOpportunity(await stage.as(account.owner), { ...given, organisationId: account.id }));
    this.id = made.id;
    this.number = made.number;
  }

  private async view() {
    return opportunity((await this.stage.as(this.account.owner)).actor, this.id, this.stage.now);
  }

  private async moveOn(to: OpenState): Promise<void> {
    const { row } = await this.view();
    if (row.state !== to)
      must(await moveOpportunity(await this.stage.as(this.account.owner), { id: this.id, version: row.version, to }));
  }

  async explore(): Promise<void> {
    await this.moveOn("exploring");
    const { stage, chance, account } = this;
    const domains = requirementDomains.filter((domain) => wishes[domain]);
    const first = chance.whole(0, domains.length - 1);
    for (let n = 0; n < chance.whole(2, 4); n++) {
      const domain = domains[(first + n * 2) % domains.length] ?? "sites";
      const said = { saidBy: account.signatory.name, saidOn: stage.day(), metByItemId: null };
      const priority = chance.pick(["must", "must", "should", "could"] as const);
      const fit = chance.pick(["standard", "standard", "configuration", "unknown"] as const);
      const requirement = { statement: chance.pick(wishes[domain] ?? [""]), domain, priority, fit, ...said };
      must(await recordRequirement(await stage.as(account.owner), { opportunityId: this.id, ...requirement }));
    }
  }

  async shape(): Promise<void> {
    const { stage, chance, account } = this;
    const seller = await stage.as(account.owner);
    const wanted = chance.whole(1, 4);
    const packages = this.catalogue.filter((each) => each.choices);
    for (let n = 0; n < wanted; n++) {
      const offering = chance.pick(n === 0 && chance.happens(12) && packages.length > 0 ? packages : this.catalogue);
      const siteId = account.siteIds[n % account.siteIds.length] ?? null;
      const item = {
        offeringVersionId: offering.versionId,
        quantity: chance.pick([1, 1, 1, 2, 4]),
        siteId,
        needOn: null,
      };
      const { id } = must(await addSolutionItem(seller, { opportunityId: this.id, ...item }));
      // One package in four waits for somebody to choose.
      if (offering.choices && !chance.happens(25)) await this.choose(id, offering.choices);
    }
  }

  private async choose(id: string, choices: readonly (readonly string[])[]): Promise<void> {
    const { stage, chance, account } = this;
    const picks = Object.fromEntries(choices.map((options, g) => [`g${g}`, chance.pick(options)]));
    must(await configureSolutionItem(await stage.as(account.owner), { id, version: 1, picks, counts: {}, values: {} }));
  }

  async assess(): Promise<void> {
    const { stage, chance, account } = this;
    const known = await this.view();
    for (const factor of factors) {
      if (chance.happens(12)) continue;
      const version = known.dossier.assessments.find((each) => each.factor === factor)?.version ?? 0;
      const value = chance.pick([2, 3, 4, 4, 5, 5]);
      const finding = { factor, value, evidence: chance.pick(findings[factor]), evidenceOn: stage.day() };
      must(await assessFactor(await stage.as(account.owner), { id: this.id, version, ...finding }));
    }
    await this.moveOn("qualifying");
  }

  /** Decides, or asks the manager to when it is above the seller's threshold. Answers what it came to. */
  async decide(wish: "advance" | "defer" | "end", manager: string): Promise<"advance" | "defer" | "end" | "open"> {
    const { stage, account } = this;
    const choice = await this.choice(wish, account.owner);
    const decided = await decideOpportunity(await stage.as(account.owner), choice);
    if (decided.ok) return wish;
    const asked = await askForDecision(await stage.as(account.owner), choice);
    if (!asked.ok) return wish === "end" ? "open" : this.decide("end", manager);
    stage.pass(240);
    const answered = await decideOpportunity(await stage.as(manager), await this.choice(wish, manager));
    return answered.ok ? wish : "open";
  }

  private async choice(wish: "advance" | "defer" | "end", decider: string): Promise<DecideOpportunity> {
    const { stage, chance } = this;
    const { actor } = await stage.as(decider);
    const view = await opportunity(actor, this.id, stage.now);
    const holder = { kind: "opportunity", id: this.id };
    const standing = await decisionStanding(actor, view, await availabilityOf(actor, view.asks, stage.now, holder));
    const seen = { id: this.id, factsHash: standing.factsHash };
    if (wish === "advance")
      return { ...seen, outcome: "advance", notes: "The need is real, we can win it, and it pays" };
    if (wish === "defer")
      return {
        ...seen,
        outcome: "defer",
        wakeOn: addDays(stage.day(), chance.whole(30, 120)),
        notes: "Their budget comes later",
      };
    const [ending, because] = chance.pick([
      ["no_bid", "not_worth_it"],
      ["lost", "price"],
      ["lost", "competitor"],
      ["withdrawn", "budget_cut"],
      ["withdrawn", "no_answer"],
    ] as const);
    return { ...seen, outcome: "end", ending, because, notes: null };
  }
}
