"use client";

import { Person } from "@/components/person";
import { SoftLink } from "@/components/soft-link";
import { ThemeSwitch } from "./theme-switch";

type Props = {
  /** Two of them are on a page: in the rail and in the bottom bar's menu. */
  id: string;
  person: { readonly name: string; readonly email: string };
  theme: string | undefined;
};

const line =
  "flex min-h-8 w-full items-center rounded-chip px-2 text-left text-13 hover:bg-surface-3 pointer-coarse:min-h-11";

/** Who is signed in, and what is theirs alone. Opens without a script. */
export function PersonMenu({ id, person, theme }: Props) {
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        className="flex min-h-8 w-full items-center rounded-control px-2 text-13 hover:bg-surface-3 group-data-[rail=folded]/desk:justify-center group-data-[rail=folded]/desk:px-0"
      >
        <span className="sr-only">Your menu:</span>
        <span className="min-w-0 truncate group-data-[rail=folded]/desk:[&>span>span+span]:sr-only">
          <Person name={person.name} />
        </span>
      </button>
      <div id={id} popover="auto" className="float fixed inset-auto bottom-14 left-2 m-0 w-60 p-1 text-ink">
        <p className="px-2 py-1 text-12 text-ink-2">
          <span className="block font-medium text-ink">{person.name}</span>
          {person.email}
        </p>
        <PersonLinks theme={theme} name={id} />
      </div>
    </>
  );
}

export function PersonLinks({ theme, name }: { theme: string | undefined; name: string }) {
  return (
    <>
      <ThemeSwitch theme={theme} name={`theme-${name}`} />
      <SoftLink href="/preferences" className={line}>
        Preferences
      </SoftLink>
      <form method="post" action="/sign-in/leave">
        <button type="submit" className={line}>
          Sign out
        </button>
      </form>
    </>
  );
}
