import type { Metadata } from "next";
import { Banner } from "@/components/banner";
import { DateText, DateTime } from "@/components/date-time";
import { TextLink } from "@/components/link-button";
import { Money } from "@/components/money";
import { PageHeader } from "@/components/page-header";
import { Columns, Panel } from "@/components/panel";
import { SimpleTable } from "@/components/simple-table";
import { Status } from "@/components/status";
import { formatBps } from "@/lib/kernel/money";
import { requireActor } from "@/lib/platform/session";
import { orderStateNames } from "@/lib/purchasing/orders/domain/order-lifecycle";
import { reviewOutcomeNames } from "@/lib/purchasing/reviews/domain/review";
import { type PurchaseReview, purchaseReview, reviewedTerms } from "@/lib/purchasing/reviews/queries/purchase-review";
import { orNotFound } from "../../../../or-not-found";
import { stateTones } from "../../../state-look";
import { Differences } from "../changes";
import { PrintButton } from "./print-button";
import { RemarkForm, Remarks, SignOffForm } from "./review-forms";
import { ReviewedItem } from "./reviewed-item";

export const metadata: Metadata = { title: "Review of a purchase" };

export default async function ReviewPage({ params }: PageProps<"/purchasing/purchases/[id]/review">) {
  const actor = await requireActor();
  const review = await orNotFound(purchaseReview(actor, (await params).id));
  const { order, items, gaps, remarks, signOffs, latest } = review;
  const onTheWhole = remarks.filter((one) => one.itemId === null);
  return (
    <>
      <PageHeader
        title={`Review of ${order.number}`}
        status={<Status word={orderStateNames[order.state]} tone={stateTones[order.state]} />}
        back={{ href: `/purchasing/purchases/${order.id}`, label: order.number }}
        meta={
          <>
            <TextLink href={`/customers/${order.organisationId}`}>{order.customer}</TextLink>
            <span>revision {order.revision}</span>
            {order.agreementId && (
              <TextLink href={`/agreements/${order.agreementId}`}>{order.agreementNumber}</TextLink>
            )}
            <span>
              received <DateTime at={order.receivedAt} short />
            </span>
          </>
        }
        actions={<PrintButton />}
      />
      {gaps.length > 0 && (
        <div className="mb-4">
          <Banner tone="warning" title="Not said yet">
            {gaps.map((gap) => `${gap.item}: ${gap.what === "site" ? "no site" : "no wanted date"}`).join(" · ")}
          </Banner>
        </div>
      )}
      <Columns
        aside={
          <>
            <Panel title="Sign-off">
              {signOffs.length === 0 && <p className="text-13 text-ink-2">Nobody has signed off yet.</p>}
              <ul className="flex flex-col gap-2 text-13">
                {signOffs.map((one) => (
                  <li key={one.id}>
                    <Status
                      word={reviewOutcomeNames[one.outcome]}
                      tone={one.outcome === "approved" ? "success" : "warning"}
                    />
                    <p className="text-12 text-ink-2">
                      {one.by}, <DateTime at={one.signedAt} short />, revision {one.revision}
                      {!one.current && " (an earlier one)"}
                    </p>
                    {one.note && <p>“{one.note}”</p>}
                  </li>
                ))}
              </ul>
              {review.may.ownChange && (
                <p className="mt-2 text-12 text-ink-2">You made this revision, so somebody else signs it off.</p>
              )}
              {review.may.signOff && <SignOffForm orderId={order.id} contentHash={review.contentHash} />}
            </Panel>
            {(review.may.remark || onTheWhole.length > 0) && (
              <Panel title="Remarks on the whole">
                <Remarks remarks={onTheWhole} mayResolve={review.may.remark} />
                {review.may.remark && <RemarkForm orderId={order.id} />}
              </Panel>
            )}
          </>
        }
      >
        <Totals review={review} />
        <Panel title="Items" flush>
          <ul>
            {items.map((item) => (
              <ReviewedItem
                key={item.id}
                item={item}
                currency={order.currency}
                orderId={order.id}
                remarks={remarks.filter((one) => one.itemId === item.id)}
                mayRemark={review.may.remark}
              />
            ))}
          </ul>
        </Panel>
        {latest ? (
          <Panel title={`What revision ${latest.revision} made different`} note={latest.reason}>
            <div className="text-13">
              <Differences change={latest} currency={order.currency} />
            </div>
          </Panel>
        ) : (
          <p className="px-1 text-13 text-ink-2">
            {order.agreementId ? "As it was signed: no change since." : "As it was entered: no change since."}
          </p>
        )}
        <Panel title="Delivery" flush>
          <SimpleTable
            label="Delivery"
            rows={items}
            rowKey={(item) => item.id}
            columns={[
              { key: "item", head: "Item", cell: (item) => `${item.n} ${item.name}` },
              { key: "site", head: "Site", cell: (item) => item.siteName ?? "–" },
              {
                key: "wanted",
                head: "Wanted by",
                cell: (item) => (item.requestedOn ? <DateText date={item.requestedOn} /> : "–"),
              },
              {
                key: "use",
                head: "In use from",
                cell: (item) => (item.startsOn ? <DateText date={item.startsOn} /> : "–"),
              },
            ]}
          />
        </Panel>
      </Columns>
    </>
  );
}

/** What all of it comes to: once, a month, over each term, and how far below list price. */
function Totals({ review }: { review: PurchaseReview }) {
  const { totals, order } = review;
  const { currency } = order;
  const off = totals.listMinor === null ? null : totals.listMinor - totals.agreedMinor;
  const amount = (minor: number | null) => (minor === null ? "not sold for it" : <Money of={{ minor, currency }} />);
  const rows = [
    { term: "Once", value: amount(totals.oneTimeMinor) },
    { term: "A month", value: amount(totals.monthlyMinor) },
    ...reviewedTerms.map((months, index) => ({ term: `${months} months`, value: amount(totals.terms[index] ?? null) })),
    { term: "Agreed term", value: amount(totals.agreedMinor) },
    ...(off === null
      ? []
      : [
          { term: "At list price", value: amount(totals.listMinor) },
          {
            term: "Below list",
            value: (
              <>
                {amount(off)} ({formatBps(totals.listMinor ? Math.round((off * 10_000) / totals.listMinor) : 0)})
              </>
            ),
          },
        ]),
  ];
  return (
    <Panel title="Total" note="without what was cancelled">
      <dl className="grid grid-cols-2 gap-x-6 gap-y-2 sm:grid-cols-4">
        {rows.map(({ term, value }) => (
          <div key={term}>
            <dt className="text-12 text-ink-2">{term}</dt>
            <dd className="figures text-14">{value}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
