/** The forms of those who look after people, policies, terms and deliveries. */
import { inDays } from "@/lib/testing/desk";
import { newcomer, vacantPosition } from "@/lib/testing/shared-records";
import { draftClause, publishedClause } from "@/lib/testing/terms";
import type { Colleague } from "../support/journey";
import { press, type SharedForm } from "./form";

const administrators = ["administrator", "otherAdministrator"] as const;
const lawyers = ["legal", "legal"] as const;
const pressInMenu =
  (menu: string, entry: string) =>
  async ({ page, main }: Colleague) => {
    await main.getByRole("button", { name: menu }).click();
    await page.getByRole("menuitem", { name: entry }).click();
  };

const ofPerson = async () => `/admin/people/${await newcomer()}`;

export const companyForms: readonly SharedForm[] = [
  {
    file: "admin/people/person-form.tsx",
    what: "the details of a person",
    who: administrators,
    at: ofPerson,
    open: pressInMenu("Change", "Correct details"),
    field: "name",
    values: ["Nils Berg", "Nora Berg"],
    submit: /^Save/,
  },
  {
    file: "admin/people/[id]/person-actions.tsx",
    what: "an employment that ends",
    who: administrators,
    at: ofPerson,
    open: pressInMenu("Change", "End employment"),
    field: "on",
    values: [inDays(10), inDays(20)],
    submit: "End employment",
    once: true,
  },
  {
    file: "admin/people/positions/position-dialog.tsx",
    what: "a position",
    who: administrators,
    at: async () => `/admin/people/positions/${await vacantPosition()}`,
    open: press("Correct"),
    field: "level",
    values: ["2", "3"],
    submit: "Save position",
  },
  {
    file: "admin/terms/[id]/text-actions.tsx",
    what: "the draft of a clause",
    who: lawyers,
    at: async () => `/admin/terms/${(await draftClause()).id}`,
    open: press("Change"),
    field: "text",
    values: ["The parties agree in spring.", "The parties agree in autumn."],
    submit: "Save draft",
  },
  {
    file: "admin/terms/[id]/text-actions.tsx",
    what: "a text that is retired",
    who: lawyers,
    at: async () => `/admin/terms/${(await publishedClause()).id}`,
    open: press("Retire"),
    field: "reason",
    values: ["The law changed", "Nobody asks for it"],
    submit: "Retire text",
    once: true,
  },
];
