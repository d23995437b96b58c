import type { RefusalOf, Sentences } from "@/lib/kernel/result";
import { plural } from "@/lib/kernel/text";
import type { addContact } from "@/lib/parties/customers/commands/add-contact";
import type { addSite } from "@/lib/parties/customers/commands/add-site";
import type { correctContact } from "@/lib/parties/customers/commands/correct-contact";
import type { correctOrganisation } from "@/lib/parties/customers/commands/correct-organisation";
import type { correctSite } from "@/lib/parties/customers/commands/correct-site";
import type { createOrganisation } from "@/lib/parties/customers/commands/create-organisation";
import type { markContactLeft } from "@/lib/parties/customers/commands/mark-contact-left";
import type { reopenSite } from "@/lib/parties/customers/commands/reopen-site";
import type { closeSite } from "@/lib/purchasing/orders/commands/close-site";

/** What the screens of customers say when a rule refuses. */
const stale = "Somebody changed this after you opened it. Reload the page to see the present state.";

export const organisationSentences = {
  stale,
  registration_number_taken: ({ name, number }) => `${name} (${number}) has this registration number already.`,
  likely_duplicate: ({ candidates }) =>
    candidates.length === 1
      ? `${candidates[0]?.name} may be the same organisation. Open it, or say below that this is another.`
      : `${candidates.length} organisations may be the same. Open them, or say below that this is another.`,
  not_yours_to_hand_over: "Only the owner, those above them and sales development hand an account to somebody else.",
  inside_itself: "The group it belongs to is a part of this organisation. Choose another group.",
} satisfies Sentences<RefusalOf<typeof createOrganisation> | RefusalOf<typeof correctOrganisation>>;

export const siteSentences = {
  stale,
  name_taken: ({ name }) => `Another site of this customer is called "${name}".`,
} satisfies Sentences<RefusalOf<typeof addSite> | RefusalOf<typeof correctSite>>;

export const closedSiteSentences = {
  stale,
  site_closed: ({ name }) => `${name} is closed already.`,
  site_open: ({ name }) => `${name} is open already.`,
  in_use: ({ name, uses, unseen }) =>
    `${name} stays open. It is still needed by ${[
      ...uses,
      ...(unseen > 0 ? [`${plural(unseen, "record")} of colleagues that you may not see`] : []),
    ].join(", ")}.`,
} satisfies Sentences<RefusalOf<typeof closeSite> | RefusalOf<typeof reopenSite>>;

export const contactSentences = {
  stale,
  email_taken: ({ email }) => `Another contact of this customer has the address ${email}.`,
  has_left: ({ name }) => `${name} has left. Add them again if they came back.`,
} satisfies Sentences<
  RefusalOf<typeof addContact> | RefusalOf<typeof correctContact> | RefusalOf<typeof markContactLeft>
>;
