import { agreementsMatching } from "@/lib/agreements/drafting/queries/agreements";
import type { Actor } from "@/lib/kernel/actor";
import { offeringsMatching } from "@/lib/offerings/catalog/queries/offerings-matching";
import { organisationsMatching } from "@/lib/parties/customers/queries/organisations-matching";
import { guides } from "@/lib/purchasing/guides/queries/guides";
import { purchaseFormNames } from "@/lib/purchasing/orders/domain/purchase";
import { orders } from "@/lib/purchasing/orders/queries/orders";
import { opportunitiesMatching } from "@/lib/qualification/opportunities/queries/opportunities-matching";

/** A record that the palette can open. */
export type Found = {
  readonly id: string;
  readonly kind: string;
  readonly label: string;
  readonly note?: string;
  readonly href: string;
};

/** Finds at most five records of one kind that this person may open. Each module adds its own. */
export type PaletteSource = (actor: Actor, text: string) => Promise<readonly Found[]>;

const five = { size: 5 };

export const sources: readonly PaletteSource[] = [
  async (actor, text) =>
    (await organisationsMatching(actor, text, 5)).map(({ id, name, number }) => ({
      id,
      kind: "Customers",
      label: name,
      note: number,
      href: `/customers/${id}`,
    })),
  async (actor, search) =>
    (await opportunitiesMatching(actor, { search }, { by: "changed", descending: true }, five)).rows.map(
      ({ id, name, number, organisation }) => ({
        id,
        kind: "Opportunities",
        label: name,
        note: `${organisation} · ${number}`,
        href: `/qualification/${id}`,
      }),
    ),
  async (actor, search) =>
    (await agreementsMatching(actor, { search }, five)).rows.map(({ id, title, number, customer }) => ({
      id,
      kind: "Agreements",
      label: title,
      note: `${customer} · ${number}`,
      href: `/agreements/${id}`,
    })),
  async (actor, search) =>
    (await offeringsMatching(actor, { search }, five)).rows.map(({ id, name, number }) => ({
      id,
      kind: "Offerings",
      label: name,
      note: number,
      href: `/offerings/${id}`,
    })),
  async (actor, search) =>
    (await orders(actor, { search }, five)).rows.map(({ id, number, customer }) => ({
      id,
      kind: "Purchases",
      label: number,
      note: customer,
      href: `/purchasing/purchases/${id}`,
    })),
  async (actor, search) =>
    (await guides(actor)).rows
      .filter(({ title }) => title.toLowerCase().includes(search.trim().toLowerCase()))
      .slice(0, five.size)
      .map(({ id, title, form }) => ({
        id,
        kind: "Guides",
        label: title,
        note: form ? purchaseFormNames[form] : "All forms",
        href: `/purchasing/readiness/guides/${id}`,
      })),
];
