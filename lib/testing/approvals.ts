/** Deals that ask for approval, for the tests of approvals and of whoever needs one. */
import { seedApprovalPolicy } from "@/lib/approvals/policies/commands/seed-approval-policy";
import type { ApprovalFacts } from "@/lib/approvals/policies/domain/facts";
import { requestApproval } from "@/lib/approvals/requests/commands/request-approval";
import type { RequestApproval } from "@/lib/approvals/requests/inputs";
import { sha256 } from "@/lib/kernel/hash";
import { newId } from "@/lib/kernel/id";
import { must } from "@/lib/kernel/result";
import type { PersonName } from "./people";
import { as, people } from "./world";

/** The default policy and matrix, in force now. */
export const policyInForce = async () =>
  must(await seedApprovalPolicy(await as("administrator"), await as("otherAdministrator")));

/** A deal of €20,000 on standard terms: nobody has to approve it until the given facts say otherwise. */
export async function deal(
  requester: PersonName,
  facts: Partial<ApprovalFacts> = {},
  given: Partial<RequestApproval> = {},
): Promise<RequestApproval> {
  const requesterId = (await people())[requester];
  const id = newId();
  return {
    subject: { kind: "agreement", id, label: `AGR-${id.slice(-6)} Cloud renewal`, href: `/agreements/${id}` },
    contentHash: sha256(`content ${id}`),
    requestedBy: requesterId,
    facts: {
      ...{ tcvMinor: 2_000_000, currency: "EUR", maxDiscountBps: 0, blendedDiscountBps: 0, termMonths: 24 },
      ...{ clauseDeviation: 0, organisationId: newId(), requesterId, clauseSetHash: sha256("standard clauses") },
      ...facts,
    },
    card: {
      title: "Cloud renewal",
      customer: "Northwind Traders",
      figures: [{ label: "Total value", value: "€20,000" }],
      differences: [],
      content: [{ heading: "Lines", rows: [{ label: "Cloud connect", value: "€20,000" }] }],
    },
    ...given,
  };
}

/** Asks for approval as the requester; answers the request, its content hash and the deal. */
export async function asked(
  requester: PersonName,
  facts: Partial<ApprovalFacts> = {},
  given: Partial<RequestApproval> = {},
) {
  const wanted = await deal(requester, facts, given);
  const answer = must(await requestApproval(await as(requester), wanted));
  return { ...answer, deal: wanted, contentHash: wanted.contentHash };
}
