import type { Metadata } from "next";
import { cookies } from "next/headers";
import { DefinitionList } from "@/components/definition-list";
import { PageHeader } from "@/components/page-header";
import { Panel } from "@/components/panel";
import { may, roleNames } from "@/lib/kernel/permissions";
import { locales } from "@/lib/parties/staff/inputs";
import { currentMember, requireActor } from "@/lib/platform/session";
import { ThemeSwitch } from "../theme-switch";
import { PreferencesForm } from "./preferences-form";
import { ShortcutSwitch } from "./shortcut-switch";

export const metadata: Metadata = { title: "Preferences" };

export default async function PreferencesPage() {
  const actor = await requireActor();
  const [member, jar] = await Promise.all([currentMember(), cookies()]);
  const zone = member?.zone ?? "Europe/Berlin";
  const locale = member?.locale ?? "en-GB";
  const zones = [...new Set([zone, "UTC", ...Intl.supportedValuesOf("timeZone")])].sort();
  return (
    <>
      <PageHeader title="Preferences" />
      <div className="flex max-w-xl flex-col gap-4">
        <Panel title="You">
          <DefinitionList
            facts={[
              { term: "Name", value: actor.name },
              { term: "E-mail", value: actor.email },
              { term: "Roles", value: actor.roles.map((role) => roleNames[role]).join(", ") },
            ]}
          />
        </Panel>
        <Panel title="Formats">
          {may(actor, "preference:write") ? (
            <PreferencesForm locale={locale} zone={zone} locales={locales} zones={zones} />
          ) : (
            <DefinitionList
              facts={[
                { term: "Figures and dates", value: locale },
                { term: "Time zone", value: zone },
              ]}
            />
          )}
        </Panel>
        <Panel title="This browser">
          <ThemeSwitch theme={jar.get("theme")?.value} name="theme-preferences" />
          <ShortcutSwitch on={jar.get("shortcuts")?.value !== "off"} />
        </Panel>
      </div>
    </>
  );
}
