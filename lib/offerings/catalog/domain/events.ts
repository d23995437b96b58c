import type { OfferingState } from "./lifecycle";
import { type Difference, differences, type VersionContent } from "./version";

/** What the journal says about offerings. One stream an offering, whichever of its versions it is about. */
export const streamOf = (offeringId: string) => `offering:${offeringId}`;

type Named = { readonly id: string; readonly number: string };
type Event = {
  readonly type: string;
  readonly stream: string;
  readonly subject: { readonly kind: "offering"; readonly id: string; readonly label: string };
  readonly data: Readonly<Record<string, unknown>>;
  readonly announce?: boolean;
};

export const offeringEvent = (
  type: string,
  offering: Named,
  name: string,
  data: Readonly<Record<string, unknown>>,
  announce = false,
): Event => ({
  type: `offering.${type}`,
  stream: streamOf(offering.id),
  subject: { kind: "offering", id: offering.id, label: `${offering.number} ${name}` },
  data,
  ...(announce ? { announce } : {}),
});

const about = (version: VersionContent) => ({ offeringId: version.offeringId, versionId: version.id, n: version.n });

/** A version came on sale; when it took another's place and costs something else, the price changed as well. */
export function launched(offering: Named, version: VersionContent, replaced: VersionContent | undefined): Event[] {
  const changes = replaced ? differences(replaced, version) : [];
  const events = [
    offeringEvent(
      "launched",
      offering,
      version.name,
      { ...about(version), name: version.name, replaced: replaced ? { versionId: replaced.id, n: replaced.n } : null },
      true,
    ),
  ];
  const prices = changes.filter((change) => change.part === "price");
  if (replaced && prices.length > 0) events.push(priceChanged(offering, version, replaced, prices));
  return events;
}

function priceChanged(
  offering: Named,
  version: VersionContent,
  replaced: VersionContent,
  prices: readonly Difference[],
): Event {
  return {
    ...offeringEvent("", offering, version.name, {}, true),
    type: "price.changed",
    data: {
      ...about(version),
      name: version.name,
      replacedVersionId: replaced.id,
      prices: prices.map(({ label, kind, before, after }) => ({
        name: label,
        kind,
        before: before ?? null,
        after: after ?? null,
      })),
    },
  };
}

export const moved = (
  offering: Named,
  version: VersionContent,
  to: OfferingState,
  statusReason: string | null,
): Event =>
  offeringEvent(
    to === "retired" ? "retired" : "moved",
    offering,
    version.name,
    { ...about(version), name: version.name, from: version.state, to, statusReason },
    to === "retired",
  );
