"use client";

import { ActionForm } from "@/components/action-form";
import { Field } from "@/components/field";
import { ScrollFrame } from "@/components/scroll-frame";
import { TextInput } from "@/components/text-input";
import type { Currency } from "@/lib/kernel/money";
import { setTargetsAction } from "../compensation-actions";
import { targetSentences } from "../compensation-sentences";
import type { TargetRow } from "./target-rows";

type Props = {
  quarter: string;
  name: string;
  /** Tells the drafts of a filled-in grid and of the plain one apart. */
  filled: string;
  currency: Currency;
  groups: readonly { readonly id: string; readonly name: string }[];
  rows: readonly TargetRow[];
  isPlanned: boolean;
};

/** A row for each seller, a column for each product group; only cells that changed are planned anew. */
export function TargetForm({ quarter, name, filled, currency, groups, rows, isPlanned }: Props) {
  return (
    <ActionForm
      key={`${quarter}:${filled}`}
      name={`targets:${quarter}:${filled}`}
      action={setTargetsAction}
      sentences={targetSentences}
      at={{ reason_needed: "reason" }}
      hidden={{ quarter, currency }}
      submit={isPlanned ? `Save ${name}` : `Plan ${name}`}
      done={`Targets of ${name} saved`}
    >
      <ScrollFrame label="Targets by seller and product group">
        <table className="border-collapse text-13">
          <thead>
            <tr className="text-11 text-ink-2">
              <th scope="col" className="pr-3 text-left font-medium">
                Seller
              </th>
              {groups.map((group) => (
                <th key={group.id} scope="col" className="px-1 text-right font-medium">
                  {group.name}, {currency}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={row.id}>
                <th scope="row" className="pr-3 text-left font-normal whitespace-nowrap">
                  {row.name}
                </th>
                {row.cells.map((cell, column) => {
                  const path = `cells.${at * groups.length + column}`;
                  return (
                    <td key={cell.groupId} className="relative p-1">
                      <input type="hidden" name={`${path}.personId`} value={row.id} />
                      <input type="hidden" name={`${path}.categoryId`} value={cell.groupId} />
                      <input type="hidden" name={`${path}.seen`} value={cell.seen} />
                      <input type="hidden" name={`${path}.was`} value={cell.was} />
                      <Field name={`${path}.amount`} label={`${row.name}, ${groups[column]?.name}`} hideLabel>
                        <TextInput
                          inputMode="decimal"
                          defaultValue={cell.amount}
                          className="figures w-28 min-w-24 text-right"
                          maxLength={40}
                        />
                      </Field>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
      {isPlanned && (
        <Field
          name="reason"
          label="Why it is planned anew"
          hint="Needed when a target that stands changes."
          className="max-w-xl"
        >
          <TextInput maxLength={300} />
        </Field>
      )}
    </ActionForm>
  );
}
