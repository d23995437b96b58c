import { DateText, UntilText } from "@/components/date-time";
import { None } from "@/components/none";
import { Panel } from "@/components/panel";
import { SimpleTable } from "@/components/simple-table";
import { roleNames, roles } from "@/lib/kernel/permissions";
import type { StaffPersonView } from "@/lib/parties/staff/queries/staff-person";
import { PeriodStatus } from "../period-status";
import { EndRole, GrantRole } from "./role-forms";

/** What the person may do, since when and until when. */
export function RolesPanel({ person }: { person: StaffPersonView }) {
  return (
    <Panel
      title="Roles"
      note="Permissions of several roles add up. An administrator approves nothing."
      flush
      actions={
        person.may.change && (
          <GrantRole
            personId={person.id}
            name={person.name}
            today={person.today}
            roles={roles.map((value) => ({ value, label: roleNames[value] }))}
          />
        )
      }
    >
      <SimpleTable
        label="Roles"
        rows={person.roles}
        rowKey={(row) => row.id}
        empty="No role yet: they may sign in and do nothing."
        columns={[
          { key: "role", head: "Role", cell: (row) => <span className="font-medium">{roleNames[row.role]}</span> },
          { key: "state", head: "State", cell: (row) => <PeriodStatus state={row.state} /> },
          { key: "from", head: "From", cell: (row) => <DateText date={row.validFrom} /> },
          {
            key: "until",
            head: "Until",
            cell: (row) => <UntilText date={row.validUntil} />,
          },
          { key: "by", head: "Granted by", cell: (row) => row.grantedByName ?? <None /> },
          {
            key: "end",
            head: "",
            align: "right",
            cell: (row) =>
              person.may.manage &&
              row.state !== "over" && (
                <EndRole
                  id={row.id}
                  role={roleNames[row.role]}
                  name={person.name}
                  today={person.today}
                  from={row.validFrom}
                />
              ),
          },
        ]}
      />
    </Panel>
  );
}
