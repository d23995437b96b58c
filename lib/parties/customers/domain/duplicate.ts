import { ok, type Result, refuse } from "../../../kernel/result";

/**
 * Whether an organisation is known already. A registration number of the same country is certain; a name is compared
 * without its legal form, accents and punctuation, by the trigrams that two names share (as PostgreSQL's pg_trgm counts).
 */
export type Known = {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly country: string;
  readonly registrationNumber: string | null;
};
export type LikelyDuplicate = Pick<Known, "id" | "number" | "name" | "country"> & {
  /** 0 to 100: share of trigrams in common. */
  readonly likeness: number;
};

const legalForms = new Set(
  "ab ag as a/s aps asa bv bvba cv co corp corporation eg eood gmbh inc incorporated kg kft kgaa llc llp lp limited ltd mbh nv ohg ood oü oy oyj plc pty sa sab sarl sas sc se sia sl spa srl sro s.r.o uab ug company group holding und and & the".split(
    " ",
  ),
);

/** The name as people say it: "Nordwind Logistik GmbH & Co. KG" → "nordwind logistik". */
export function coreName(name: string): string {
  const words = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/\b(\p{L})\.(?=\p{L}\b)/gu, "$1")
    .replace(/[^\p{L}\p{N}&/]+/gu, " ")
    .trim()
    .split(" ");
  const core = words.filter((word) => !legalForms.has(word));
  return (core.length > 0 ? core : words).join(" ");
}

/** The registration number as it is compared and stored: capitals, no spaces, points or dashes. */
export const plainRegistrationNumber = (text: string): string => text.toUpperCase().replace(/[\s.\-/]+/g, "");

function trigrams(text: string): Set<string> {
  const found = new Set<string>();
  for (const word of text.split(" ")) {
    const padded = `  ${word} `;
    for (let at = 0; at + 3 <= padded.length; at++) found.add(padded.slice(at, at + 3));
  }
  return found;
}

/** 0 to 1: trigrams in common over all trigrams of both. */
export function similarity(a: string, b: string): number {
  const first = trigrams(coreName(a));
  const second = trigrams(coreName(b));
  const common = [...first].filter((each) => second.has(each)).length;
  return common / (first.size + second.size - common);
}

/** From this likeness on a person is asked. "Nordwind Logistik" and "Nordwind Logistics" share 67 %. */
const warnFrom = 0.55;

/** Those that may be the same organisation, the most alike first, at most five. */
export function likelyDuplicates(name: string, known: readonly Known[]): LikelyDuplicate[] {
  return known
    .map(({ id, number, name: theirs, country }) => ({
      id,
      number,
      name: theirs,
      country,
      likeness: Math.round(similarity(name, theirs) * 100),
    }))
    .filter((each) => each.likeness >= warnFrom * 100)
    .sort((a, b) => b.likeness - a.likeness || a.name.localeCompare(b.name))
    .slice(0, 5);
}

export type DuplicateRefusal =
  | ({ readonly reason: "registration_number_taken" } & Pick<Known, "id" | "number" | "name">)
  | { readonly reason: "likely_duplicate"; readonly candidates: readonly LikelyDuplicate[] };

/**
 * Refuses a registration number that another organisation of the country has, always; and a name like another's until a
 * person has looked and says that it is somebody else. Answers what they looked at.
 */
export function asNew(
  given: { readonly name: string; readonly country: string; readonly registrationNumber: string | null },
  known: readonly Known[],
  acknowledged: boolean,
): Result<readonly LikelyDuplicate[], DuplicateRefusal> {
  const number = given.registrationNumber && plainRegistrationNumber(given.registrationNumber);
  const same = known.find(
    (each) =>
      number && each.country === given.country && plainRegistrationNumber(each.registrationNumber ?? "") === number,
  );
  if (same) return refuse("registration_number_taken", { id: same.id, number: same.number, name: same.name });
  const candidates = likelyDuplicates(given.name, known);
  if (candidates.length > 0 && !acknowledged) return refuse("likely_duplicate", { candidates });
  return ok(candidates);
}
