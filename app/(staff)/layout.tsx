import { cookies } from "next/headers";
import { type ReactNode, Suspense } from "react";
import { FormatProvider } from "@/components/formats";
import { SoftLinks } from "@/components/soft-links";
import { Toaster } from "@/components/toaster";
import { currentMember, isDemo, requireActor } from "@/lib/platform/session";
import { BottomBar } from "./bottom-bar";
import { Keys } from "./keys";
import { Rail } from "./rail";
import { landing, railFor } from "./rail-entries";
import { Waiting } from "./waiting";

/** The shell around every page of the staff. It shows what each role may open; whether they may is decided below it. */
export default async function StaffLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  const [member, jar] = await Promise.all([currentMember(), cookies()]);
  const unread = member?.unread ?? 0;
  const sections = railFor(actor);
  const person = { name: actor.name, email: actor.email };
  return (
    <FormatProvider locale={member?.locale ?? "en-GB"} zone={member?.zone ?? "Europe/Berlin"}>
      <a
        href="#main"
        className="fixed top-2 left-2 z-70 -translate-y-16 rounded-control bg-accent px-3 py-2 text-13 text-on-accent focus:translate-y-0"
      >
        Skip to the page
      </a>
      <div
        id="desk"
        data-rail={jar.get("rail")?.value === "folded" ? "folded" : "open"}
        className="group/desk min-h-dvh md:grid md:grid-cols-[14.5rem_minmax(0,1fr)] md:data-[rail=folded]:grid-cols-[3.5rem_minmax(0,1fr)]"
      >
        <Rail sections={sections} person={person} unread={unread} isDemo={isDemo} theme={jar.get("theme")?.value} />
        <main id="main" tabIndex={-1} className="min-w-0 px-6 py-3 max-md:px-4 max-md:pb-20">
          {children}
        </main>
      </div>
      <BottomBar sections={sections} start={landing(actor)} unread={unread} />
      <SoftLinks />
      <Toaster />
      <Suspense>
        <Waiting />
      </Suspense>
      <Keys sections={sections} enabled={jar.get("shortcuts")?.value !== "off"} />
    </FormatProvider>
  );
}
