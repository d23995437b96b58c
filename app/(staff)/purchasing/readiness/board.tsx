import { DateText, DateTime } from "@/components/date-time";
import { TextLink } from "@/components/link-button";
import { ScrollFrame } from "@/components/scroll-frame";
import { Chip, Status } from "@/components/status";
import { purchaseFormNames } from "@/lib/purchasing/orders/domain/purchase";
import { cellName } from "@/lib/purchasing/readiness/domain/cell";
import { cellStateNames, checkKindNames, checkStateNames, isNoGo } from "@/lib/purchasing/readiness/domain/check";
import type { BoardCell, ReadinessBoard } from "@/lib/purchasing/readiness/queries/readiness-board";
import { channelStateNames } from "@/lib/sales-development/channels/domain/channel";
import { AssignButton } from "./assign-gap";
import { cellTones } from "./look";

type Channel = ReadinessBoard["channels"][number];
type Props = { board: ReadinessBoard };

/** Channel by form of purchase; on a phone a list by channel. */
export const Board = ({ board }: Props) => (
  <ScrollFrame label="Readiness by channel and form of purchase">
    <table className="w-full border-collapse text-13 max-md:block">
      <thead className="max-md:hidden">
        <tr>
          <Head>Channel</Head>
          {board.forms.map((form) => (
            <Head key={form}>{purchaseFormNames[form]}</Head>
          ))}
        </tr>
      </thead>
      <tbody className="max-md:flex max-md:flex-col max-md:gap-4">
        {board.channels.map((channel) => (
          <tr
            key={channel.id}
            className="align-top max-md:block max-md:rounded-card max-md:border max-md:border-hairline max-md:bg-surface"
          >
            <th
              scope="row"
              className="w-48 border-hairline border-b py-3 pr-3 text-left font-medium max-md:block max-md:w-auto max-md:px-4"
            >
              {channel.name}
              {!channel.sells && (
                <span className="mt-0.5 block font-normal text-12 text-ink-2">
                  {channelStateNames[channel.state]}: stops no launch
                </span>
              )}
            </th>
            {board.forms.map((form) => {
              const cell = channel.cells.find((each) => each.form === form);
              return (
                <td
                  key={form}
                  className="relative min-w-52 border-hairline border-b border-l px-3 py-3 has-[a:hover]:bg-surface-2 max-md:block max-md:border-l-0 max-md:px-4 max-md:empty:hidden max-md:last:border-b-0"
                >
                  {cell && <Cell cell={cell} channel={channel} board={board} />}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  </ScrollFrame>
);

const Head = ({ children }: { children: string }) => (
  <th scope="col" className="h-7 border-hairline border-b px-3 text-left text-11 font-medium text-ink-2 first:pl-0">
    {children}
  </th>
);

function Cell({ cell, channel, board }: Props & { cell: BoardCell; channel: Channel }) {
  const name = cellName({ channelName: channel.name, form: cell.form });
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <TextLink href={`/purchasing/readiness/${cell.id}`} className="flex items-center after:absolute after:inset-0">
          <span className="sr-only">{name}: </span>
          <Status
            word={cellStateNames[cell.state]}
            tone={cellTones[cell.state]}
            needsYou={isNoGo(cell.state) && board.may.write}
          />
        </TextLink>
        <span className="text-12 text-ink-2 md:hidden">{purchaseFormNames[cell.form]}</span>
        {cell.overridden && <Chip tone="warning">Overridden</Chip>}
        {cell.since && (
          <span className="text-12 text-ink-2">
            since <DateTime at={cell.since} dateOnly />
          </span>
        )}
      </div>
      {cell.gaps.length > 0 && (
        <ul className="flex flex-col gap-2">
          {cell.gaps.map(({ kind, state, sentence, assigned }) => (
            <li key={kind} className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1">
              <span className="min-w-0 flex-1 basis-36">
                <span className="font-medium">{checkKindNames[kind]}</span>{" "}
                <span className="text-12 text-ink-2">{checkStateNames[state].toLowerCase()}</span>
                <span className="block text-12 text-ink-2">{sentence}</span>
                {assigned && (
                  <span className="block text-12">
                    {assigned.person} until <Due date={assigned.dueOn} today={board.today} />
                  </span>
                )}
              </span>
              {board.may.write && (
                <span className="relative">
                  <AssignButton {...{ cellId: cell.id, kind, sentence }} cell={name} again={assigned !== null} />
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** A day that has passed is said to have. */
export const Due = ({ date, today }: { date: string; today: string }) => (
  <span className={date < today ? "font-medium text-danger" : ""}>
    <DateText date={date} />
    {date < today && " (overdue)"}
  </span>
);
