import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { type SellerKind, sellerKinds } from "../../../lib/agreements/sellers/domain/split";
import { id, oneOf, timestamps } from "../../columns";
import { people } from "../parties";
import { agreements } from "./agreements";

/** Who is credited with an agreement when it is signed. No row: its owner, whole. Revenue shares sum to 100 % (deferred). */
export const agreementSellers = pgTable(
  "agreement_sellers",
  {
    id: id(),
    agreementId: uuid("agreement_id")
      .notNull()
      .references(() => agreements.id),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    kind: text("kind").$type<SellerKind>().notNull(),
    shareBps: integer("share_bps").notNull(),
    ...timestamps,
  },
  (t) => [
    unique("agreement_sellers_agreement_id_person_id_kind_key").on(t.agreementId, t.personId, t.kind),
    check("agreement_sellers_kind_check", oneOf(t.kind, sellerKinds)),
    check("agreement_sellers_share_bps_check", sql`${t.shareBps} between 1 and 10000`),
    index("agreement_sellers_person_id_idx").on(t.personId),
  ],
);
