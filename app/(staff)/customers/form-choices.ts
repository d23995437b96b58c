import type { Option } from "@/components/select";
import type { Actor } from "@/lib/kernel/actor";
import { countries } from "@/lib/parties/customers/domain/country";
import { organisationKindNames, organisationKinds } from "@/lib/parties/customers/domain/organisation";
import { colleagues } from "@/lib/parties/staff/queries/colleagues";
import { countryName } from "./look";

export const countryOptions: readonly Option[] = countries
  .map((value) => ({ value, label: countryName(value) }))
  .sort((a, b) => a.label.localeCompare(b.label));

/** What the form of an organisation offers. Whoever owns it now is among the owners, also after they left sales. */
export async function organisationChoices(actor: Actor, owner: { id: string; name: string }) {
  const sellers = await colleagues(actor, { roles: ["sales_rep", "sales_manager", "director"] });
  const owners = sellers.some((one) => one.id === owner.id) ? sellers : [owner, ...sellers];
  return {
    owners: owners.map(({ id, name }) => ({ value: id, label: name })),
    kinds: organisationKinds.map((value) => ({ value, label: organisationKindNames[value] })),
    countries: countryOptions,
  };
}
