import type { Metadata } from "next";
import { DateTime } from "@/components/date-time";
import { DefinitionList } from "@/components/definition-list";
import { PageHeader } from "@/components/page-header";
import { Panel } from "@/components/panel";
import { letter } from "@/lib/platform/mailbox";
import { requireActor } from "@/lib/platform/session";
import { orNotFound } from "../../or-not-found";
import { linked } from "./linked";

export const metadata: Metadata = { title: "Mail" };

export default async function MailPage({ params }: PageProps<"/mailbox/[id]">) {
  const actor = await requireActor();
  const mail = await orNotFound(letter(actor, (await params).id));
  return (
    <>
      <PageHeader title={mail.subject} back={{ href: "/mailbox", label: "Mailbox" }} />
      <Panel title="Mail" className="max-w-2xl">
        <DefinitionList
          facts={[
            { term: "To", value: mail.to },
            { term: "At", value: <DateTime at={mail.at} /> },
            ...(mail.files.length > 0
              ? [{ term: "Attached", value: mail.files.map((file) => file.filename).join(", ") }]
              : []),
          ]}
        />
        <p className="mt-4 whitespace-pre-wrap break-words border-hairline border-t pt-4 text-14">
          {linked(mail.text)}
        </p>
      </Panel>
    </>
  );
}
