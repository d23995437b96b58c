import { sql } from "drizzle-orm";
import { check, date, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { IsoDate } from "../../../lib/kernel/period";
import { type PurchaseForm, purchaseForms } from "../../../lib/purchasing/orders/domain/purchase";
import { id, oneOf, timestamps, version } from "../../columns";
import { people } from "../parties";

const about = () => ({
  id: id(),
  personId: uuid("person_id")
    .notNull()
    .references(() => people.id),
  form: text("form").$type<PurchaseForm>().notNull(),
  validFrom: date("valid_from").$type<IsoDate>().notNull(),
  /** The first day without. */
  validUntil: date("valid_until").$type<IsoDate>().notNull(),
  version: version(),
  ...timestamps,
});

/** Who may handle a form of purchase, and for how long. An exclusion constraint keeps two from covering one day. */
export const purchasingCertificates = pgTable("purchasing_certificates", about(), (t) => [
  check("purchasing_certificates_form_check", oneOf(t.form, purchaseForms)),
  check("purchasing_certificates_valid_check", sql`${t.validUntil} >= ${t.validFrom}`),
  index("purchasing_certificates_form_idx").on(t.form, t.validUntil),
]);

/** Who handles a form of purchase on which days. A guard refuses days without a certificate when it is written. */
export const purchasingDuties = pgTable("purchasing_duties", about(), (t) => [
  check("purchasing_duties_form_check", oneOf(t.form, purchaseForms)),
  check("purchasing_duties_valid_check", sql`${t.validUntil} >= ${t.validFrom}`),
  index("purchasing_duties_form_idx").on(t.form, t.validUntil),
]);
