"use client";

import { Dialog } from "@/components/dialog";
import { ShortcutSwitch } from "./preferences/shortcut-switch";
import type { RailSection } from "./rail-entries";

/** What the keyboard does, and the switch for those whose voice or hands press letters by accident. */
export default function ShortcutSheet({
  sections,
  onClose,
}: {
  sections: readonly RailSection[];
  onClose: () => void;
}) {
  const goes = sections.flatMap((section) => section.entries).filter((entry) => entry.key);
  const rows: [string, string][] = [
    ["Ctrl K", "Search records, pages and actions"],
    ["/", "Go to the search of a list"],
    ["?", "Show this"],
    ...goes.map((entry): [string, string] => [`g ${entry.key}`, `Go to ${entry.label}`]),
    ["Ctrl Z", "Undo what was just done, while it is offered"],
    ["Esc", "Close what is open"],
  ];
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} width="narrow" title="Keyboard shortcuts">
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5 text-13">
        {rows.map(([key, does]) => (
          <div key={key} className="col-span-2 grid grid-cols-subgrid">
            <dt>
              <kbd className="rounded-chip border border-hairline bg-surface-2 px-1.5 font-mono text-12">{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <ShortcutSwitch on />
    </Dialog>
  );
}
