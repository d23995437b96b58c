/** A company that is ready to sell: its people, itself as a party, its terms, who may approve what, and one channel. */
import { must } from "@/lib/kernel/result";
import { createOrganisation } from "@/lib/parties/customers/commands/create-organisation";
import { policyInForce } from "./approvals";
import { liveChannel } from "./channels";
import { nordwind } from "./customers";
import { standardTerms } from "./terms";
import { as, people } from "./world";

/** What journeys start from: everything that a company has before its first deal, and no deal. */
export async function establishCompany(): Promise<void> {
  const { director } = await people();
  const ourselves = {
    ...nordwind,
    name: "Solvane Networks",
    legalName: "Solvane Networks GmbH",
    kind: "provider" as const,
  };
  must(await createOrganisation(await as("director"), { ...ourselves, ownerId: director }));
  await policyInForce();
  await standardTerms();
  await liveChannel(await as("salesDevelopment"), "Direct sales", 10_000, { floorBps: 7_000 });
}
