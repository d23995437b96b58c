import { type IsoDate, overlaps, type Period } from "../../../kernel/period";
import { ok, type Result, refuse } from "../../../kernel/result";

/** Who may handle a form of purchase, and who does on which days. */
export type CertifyRefusal =
  | { readonly reason: "ends_before_it_begins" }
  | { readonly reason: "certified_already"; readonly from: IsoDate; readonly until: IsoDate };

type Certificate = { readonly from: IsoDate; readonly until: IsoDate };

/** A certificate of a person for a form; two of them never cover one day. */
export function certify(given: Certificate, others: readonly Certificate[]): Result<Certificate, CertifyRefusal> {
  if (given.until <= given.from) return refuse("ends_before_it_begins");
  const other = others.find((each) => overlaps(each, given));
  if (other) return refuse("certified_already", { from: other.from, until: other.until });
  return ok(given);
}

export type DutyRefusal =
  | { readonly reason: "ends_before_it_begins" }
  | { readonly reason: "not_certified" }
  | { readonly reason: "certificate_ends"; readonly until: IsoDate }
  | { readonly reason: "on_duty_already"; readonly from: IsoDate; readonly until: IsoDate | null };

/** Somebody is put on duty only for days on which they are certified. */
export function takeDuty(
  given: Certificate,
  certificates: readonly Certificate[],
  duties: readonly Period[],
): Result<Certificate, DutyRefusal> {
  if (given.until <= given.from) return refuse("ends_before_it_begins");
  const until = coveredUntil(given.from, certificates);
  if (until === given.from) return refuse("not_certified");
  if (until < given.until) return refuse("certificate_ends", { until });
  const other = duties.find((each) => overlaps(each, given));
  if (other) return refuse("on_duty_already", { from: other.from, until: other.until });
  return ok(given);
}

/** The first day without a certificate, following those that continue each other. */
function coveredUntil(day: IsoDate, certificates: readonly Certificate[]): IsoDate {
  const one = certificates.find((each) => each.from <= day && day < each.until);
  return one ? coveredUntil(one.until, certificates) : day;
}
