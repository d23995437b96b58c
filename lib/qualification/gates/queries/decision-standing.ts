import { db, type Reader } from "@/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { today } from "@/lib/kernel/period";
import { authorize, may } from "@/lib/kernel/permissions";
import { isAboveThreshold } from "@/lib/qualification/assessment/domain/policy";
import { breakEvenBps, riskExposure } from "@/lib/qualification/assessment/domain/worth";
import type { OpportunityView } from "@/lib/qualification/opportunities/queries/opportunity";
import { decide, isPossible } from "../domain/decision";
import { driftSince } from "../domain/facts";
import { dossierValue, type Found, materialFacts, scoreOf, seal } from "../domain/snapshot";
import { driftSentence } from "../domain/words";
import { decidersFor } from "./deciders-for";

/**
 * How an opportunity stands now: its score as an interval, who may decide, what stands in the way, the hash of what is
 * seen, and why a decision already made is out of date. Computed with the rules that the command will apply.
 */
export async function decisionStanding(
  actor: Actor,
  of: OpportunityView,
  availability: readonly Found[],
  on: Reader = db,
) {
  authorize(actor, "opportunity:read");
  const { row, dossier, policy } = of;
  const day = today(of.now);
  const facts = materialFacts(dossier, availability, policy, day);
  const { hash } = seal(facts);
  const value = dossierValue(dossier, policy.content);
  const aboveThreshold = isAboveThreshold(value, policy.content);
  const deciders = aboveThreshold ? await decidersFor(actor, row.ownerId, day, on) : [];
  const by = { id: of.me ?? "", mayDecideAbove: may(actor, "opportunity:decide_above_threshold") };
  const basis = { facts, hash, seenHash: hash, policy: policy.content, today: day };
  const advance = { outcome: "advance" as const, notes: "said" };
  const mine = decide(row, { ...advance, outcome: "end", ending: "no_bid", because: "not_a_fit" }, by, basis);
  const possible = isPossible(advance, facts, policy.content, day, aboveThreshold);
  const silent = isPossible({ ...advance, notes: null }, facts, policy.content, day, aboveThreshold);
  const last = of.decisions[0];
  const drift =
    last && last.outcome !== "reopen" ? driftSince(last.snapshot, facts, policy.content).map(driftSentence) : [];
  const money = (minor: number) => ({ minor, currency: row.currency });
  const risks = dossier.risks.map((risk) => ({
    probabilityBps: risk.probabilityBps,
    impact: money(risk.impactMinor),
  }));
  const pursuit = facts.pursuit && {
    expected: money(facts.pursuit.expectedMinor),
    breakEvenBps: breakEvenBps({
      winBps: facts.pursuit.winBps,
      margin: money(facts.pursuit.marginMinor),
      remainingCost: money(facts.pursuit.costMinor),
    }),
  };
  return {
    factsHash: hash,
    value,
    aboveThreshold,
    limitMinor: policy.content.managerAboveMinor[row.currency] ?? null,
    score: scoreOf(dossier.assessments, policy.content, day),
    /** What this person runs into when they decide, whatever they decide; null: nothing. */
    mine: mine.ok ? null : mine.refusal,
    /** What stands in the way of advancing; null: nothing. */
    advance: possible.ok ? null : possible.refusal,
    /** Advancing needs a word of why. */
    wantsNotes: !silent.ok && silent.refusal.reason === "notes_wanted" ? silent.refusal.why : null,
    deciders: deciders.filter((each) => each.id !== of.me),
    drift,
    pursuit,
    risk: { expected: money(facts.riskMinor), exposure: riskExposure(risks, row.currency) },
  };
}

export type DecisionStanding = Awaited<ReturnType<typeof decisionStanding>>;
