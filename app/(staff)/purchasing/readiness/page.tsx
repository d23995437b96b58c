import type { Metadata } from "next";
import { EmptyState } from "@/components/empty-state";
import { PageHeader } from "@/components/page-header";
import { requireActor } from "@/lib/platform/session";
import { assignableColleagues } from "@/lib/purchasing/readiness/queries/assignable-colleagues";
import { readinessBoard } from "@/lib/purchasing/readiness/queries/readiness-board";
import { orNotFound } from "../../or-not-found";
import { AssignDesk } from "./assign-gap";
import { Board } from "./board";
import { OpenCell } from "./open-cell";
import { ReadinessTabs } from "./readiness-tabs";

export const metadata: Metadata = { title: "Readiness" };

export default async function ReadinessPage() {
  const actor = await requireActor("/purchasing/readiness");
  const board = await orNotFound(readinessBoard(actor));
  const colleagues = board.may.write ? await assignableColleagues(actor) : [];
  return (
    <>
      <PageHeader title="Readiness" actions={board.may.write && <OpenCell channels={board.openable} />} />
      <ReadinessTabs current="board" />
      {board.channels.length === 0 ? (
        <EmptyState kind="first" title="Nothing is checked yet">
          {board.may.write ? "Open" : "Purchasing support opens"} a form of purchase that a channel takes: whether
          purchasing can cope with it is then checked by itself.
        </EmptyState>
      ) : (
        <AssignDesk colleagues={colleagues} dueOn={board.dueOn}>
          <Board board={board} />
        </AssignDesk>
      )}
    </>
  );
}
