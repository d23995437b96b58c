import { roleNames } from "@/lib/kernel/permissions";
import type { RefusalOf, Sentences } from "@/lib/kernel/result";
import type { correctPerson } from "@/lib/parties/staff/commands/correct-person";
import type { correctPosition } from "@/lib/parties/staff/commands/correct-position";
import type { createPosition } from "@/lib/parties/staff/commands/create-position";
import type { createTeam } from "@/lib/parties/staff/commands/create-team";
import type { endEmployment } from "@/lib/parties/staff/commands/end-employment";
import type { endRole } from "@/lib/parties/staff/commands/end-role";
import type { fillPosition } from "@/lib/parties/staff/commands/fill-position";
import type { grantRole } from "@/lib/parties/staff/commands/grant-role";
import type { hirePerson } from "@/lib/parties/staff/commands/hire-person";
import type { setPassword } from "@/lib/parties/staff/commands/set-password";
import type { vacatePosition } from "@/lib/parties/staff/commands/vacate-position";

/** What the screens of people and positions say when a rule refuses. */
const stale = "Somebody changed this after you opened it. Reload the page to see the present state.";
const between = (from: string, until: string | null) => (until ? `from ${from} until ${until}` : `from ${from} on`);
const backwards = ({ today }: { today: string }) => `Nothing changes backwards. Choose today, ${today}, or later.`;
const lastAdministrator = "Somebody has to administer. Make another person administrator first.";
const periods = {
  in_the_past: backwards,
  ended_already: ({ until }: { until: string }) => `This ends on ${until} already.`,
  before_it_began: ({ from }: { from: string }) => `This begins on ${from}. Choose that day or a later one.`,
};

export const personSentences = {
  stale,
  email_taken: ({ email }) => `Another colleague signs in with ${email}.`,
} satisfies Sentences<RefusalOf<typeof hirePerson> | RefusalOf<typeof correctPerson>>;

export const employmentSentences = {
  stale,
  ...periods,
  last_administrator: lastAdministrator,
} satisfies Sentences<RefusalOf<typeof endEmployment>>;

export const passwordSentences = {
  too_short: "At least 12 characters. A few words are easy to remember.",
  too_long: "At most 200 characters.",
  too_common: "Everybody tries this one, or it holds the person's own name. Choose another.",
} satisfies Sentences<RefusalOf<typeof setPassword>>;

export const roleSentences = {
  ...periods,
  ends_before_it_begins: "It ends before it begins.",
  own_approving_role: "Nobody gives themselves a role that approves. Ask another administrator.",
  held_already: ({ from, until }) => `They hold this role ${between(from, until)} already.`,
  administrator_cannot_approve: ({ other, from, until }) =>
    `They are ${roleNames[other].toLowerCase()} ${between(from, until)}. An administrator approves nothing, so end that first.`,
  last_administrator: lastAdministrator,
} satisfies Sentences<RefusalOf<typeof grantRole> | RefusalOf<typeof endRole>>;

export const positionSentences = {
  stale,
  name_taken: ({ name }) => `Another team is called "${name}".`,
  title_taken: ({ title }) => `Another position is called "${title}".`,
  reports_to_itself: "The position would report to itself, through those below it. Choose one above.",
} satisfies Sentences<
  RefusalOf<typeof createTeam> | RefusalOf<typeof createPosition> | RefusalOf<typeof correctPosition>
>;

export const seatSentences = {
  ...periods,
  ends_before_it_begins: "It ends before it begins.",
  own_seat: "Authority goes with positions, so nobody seats themselves. Ask another administrator.",
  not_vacant: ({ by, from, until }) => `${by} holds this position ${between(from, until)}. End that first.`,
  has_left: ({ name, on }) => `${name} leaves on ${on}.`,
} satisfies Sentences<RefusalOf<typeof fillPosition> | RefusalOf<typeof vacatePosition>>;
