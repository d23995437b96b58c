import { EmptyState } from "@/components/empty-state";
import { LinkButton } from "@/components/link-button";
import { roleNames } from "@/lib/kernel/permissions";
import { currentActor } from "@/lib/platform/session";

/** A page that this person's roles do not open: says which they hold, and whom to ask. */
export default async function NotForYou() {
  const held = (await currentActor())?.roles.map((role) => roleNames[role].toLowerCase()) ?? [];
  return (
    <>
      <h1 className="text-20 font-semibold">Not open to you</h1>
      <EmptyState
        kind="no-access"
        ask={`You are signed in as ${held.join(", ") || "somebody without a role"}. Ask an administrator for the role that opens this page.`}
      />
      <p className="text-center">
        <LinkButton href="/">Go to your start page</LinkButton>
      </p>
    </>
  );
}
