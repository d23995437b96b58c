import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { LinkButton, TextLink } from "@/components/link-button";
import { PageHeader } from "@/components/page-header";
import { Panel } from "@/components/panel";
import { Status } from "@/components/status";
import { stateNames } from "@/lib/agreements/drafting/domain/agreement-lifecycle";
import { agreement } from "@/lib/agreements/drafting/queries/agreement";
import { impactOf } from "@/lib/agreements/drafting/queries/approval-impact";
import { choicesAround } from "@/lib/agreements/drafting/queries/choices-around";
import { readiness } from "@/lib/agreements/drafting/queries/readiness";
import { today } from "@/lib/kernel/period";
import { configurationChoices } from "@/lib/offerings/catalog/queries/configuration-choice";
import { databaseNow } from "@/lib/platform/clock";
import { requireActor } from "@/lib/platform/session";
import { orNotFound } from "../../../or-not-found";
import { stateTones } from "../../state-look";
import { ApprovalBanner } from "./approval-banner";
import { ClauseList } from "./clause-list";
import { listedClauses } from "./clauses-shown";
import { CreditPreview } from "./credit-preview";
import { EditingProvider } from "./editing";
import { HeaderForm } from "./header-form";
import { LinesGrid } from "./lines-grid";
import { Orders } from "./orders";
import { SubmitBar } from "./submit-bar";
import { AdoptTerms } from "./terms-actions";

export const metadata: Metadata = { title: "Edit agreement" };

export default async function EditAgreementPage({ params }: PageProps<"/agreements/[id]/edit">) {
  const actor = await requireActor();
  const { id } = await params;
  const view = await orNotFound(agreement(actor, id));
  if (!view.may.edit) redirect(`/agreements/${id}` as Parameters<typeof redirect>[0]);
  const { row, draft } = view;
  const now = await databaseNow();
  const ready = await readiness(actor, row, draft, now);
  const choices = await configurationChoices(actor, draft.lines, today(now));
  const impact = await impactOf(actor, draft);
  const around = await choicesAround(actor, row.organisationId);
  return (
    <EditingProvider id={id} version={row.version} impact={impact}>
      <PageHeader
        title={row.title}
        status={<Status word={stateNames[row.state]} tone={stateTones[row.state]} />}
        back={{ href: "/agreements", label: "Agreements" }}
        actions={<LinkButton href={`/agreements/${id}`}>Read it</LinkButton>}
        meta={
          <>
            <span>
              {row.number}, version {row.versionNumber}
            </span>
            <TextLink href={`/customers/${row.organisationId}`}>{draft.customer.name}</TextLink>
            <TextLink href={`/qualification/${row.opportunityId}`}>{row.opportunityNumber}</TextLink>
            <span>{view.channel}</span>
          </>
        }
      />
      <div className="flex flex-col gap-4">
        <ApprovalBanner />
        <CreditPreview />
        <Panel title="Lines" id="lines" flush>
          <LinesGrid
            lines={draft.lines}
            currency={row.currency}
            termMonths={row.termMonths}
            outdatedLineIds={ready.outdatedLineIds}
            choices={choices}
          />
        </Panel>
        <Panel title="Parties and dates" id="parties">
          <HeaderForm
            title={row.title}
            startsOn={row.startsOn}
            termMonths={row.termMonths}
            validUntil={row.validUntil}
            signatoryContactId={row.signatoryContactId}
            sendWhenApproved={row.sendWhenApproved}
            contacts={around.contacts}
          />
        </Panel>
        <Panel title="Orders" id="orders" note="The customer confirms each one with the signature." flush>
          <Orders orders={draft.orders} lines={draft.lines} around={around} />
        </Panel>
        <Panel
          title="Terms"
          id="terms"
          note={`${draft.termSet.name}, version ${draft.termSet.version}`}
          actions={view.newerTerms !== null && <AdoptTerms number={view.newerTerms} />}
          flush
        >
          <ClauseList clauses={listedClauses(draft, ready.content)} />
        </Panel>
        <SubmitBar
          obstacles={ready.obstacles}
          signatory={draft.signatory?.name ?? null}
          sendWhenApproved={row.sendWhenApproved}
          currency={row.currency}
        />
      </div>
    </EditingProvider>
  );
}
