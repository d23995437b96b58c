import type { Metadata } from "next";
import { DateText } from "@/components/date-time";
import { DefinitionList } from "@/components/definition-list";
import { PageHeader } from "@/components/page-header";
import { Columns, Panel } from "@/components/panel";
import { Status } from "@/components/status";
import { staffPerson } from "@/lib/parties/staff/queries/staff-person";
import { staffTimeline } from "@/lib/parties/staff/queries/staff-timeline";
import { requireActor } from "@/lib/platform/session";
import { History } from "../../../history";
import { orNotFound } from "../../../or-not-found";
import { localeOptions } from "../locale-options";
import { PersonActions } from "./person-actions";
import { RolesPanel } from "./roles-panel";
import { SeatsPanel } from "./seats-panel";

export const metadata: Metadata = { title: "Person" };

export default async function PersonPage({ params }: PageProps<"/admin/people/[id]">) {
  const { id } = await params;
  const actor = await requireActor(`/admin/people/${id}`);
  const person = await orNotFound(staffPerson(actor, id));
  const entries = await staffTimeline(actor, "person", id);
  const { name, email, zone, locale, version, activeFrom, activeUntil } = person;
  const format = localeOptions.find((one) => one.value === locale)?.label ?? locale;
  const signIn = [
    person.signsInWith.password && "a password",
    person.signsInWith.companyAccount && "the company account",
  ].filter(Boolean);
  return (
    <>
      <PageHeader
        back={{ href: "/admin/people", label: "People" }}
        title={name}
        status={
          person.hasLeft ? <Status word="Has left" tone="neutral" /> : <Status word="Works here" tone="success" />
        }
        meta={<span>{email}</span>}
        actions={
          person.may.change && (
            <PersonActions
              person={{ id, version, name, email, zone, locale }}
              today={person.today}
              locales={localeOptions}
            />
          )
        }
      />
      <Columns
        aside={
          <>
            <Panel title="Facts">
              <DefinitionList
                facts={[
                  { term: "Since", value: <DateText date={activeFrom} /> },
                  { term: "Until", value: activeUntil && <DateText date={activeUntil} /> },
                  { term: "Signs in with", value: signIn.join(" and ") || "Nothing yet" },
                  { term: "Time zone", value: zone },
                  { term: "Dates as in", value: format },
                ]}
              />
            </Panel>
            <History entries={entries} />
          </>
        }
      >
        <RolesPanel person={person} />
        <SeatsPanel person={person} />
      </Columns>
    </>
  );
}
