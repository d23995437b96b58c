import { LinkButton } from "@/components/link-button";

/** The same words for what does not exist and for what this person may not know of. */
export default function NotFoundHere() {
  return (
    <div className="mx-auto flex max-w-md flex-col items-start gap-3 py-16">
      <h1 className="text-20 font-semibold">Nothing here</h1>
      <p className="text-14 text-ink-2">
        This record does not exist, was removed, or belongs to somebody whose work you do not see. If a colleague sent
        you the link, ask them or your manager.
      </p>
      <LinkButton href="/">Go to your start page</LinkButton>
    </div>
  );
}
