import {
  directionNames,
  directions,
  purchaseActionNames,
  purchaseActions,
  purchaseFormNames,
  purchaseForms,
} from "../../orders/domain/purchase";
import type { Point } from "../domain/trend";
import type { TypeRow } from "./trend-figures";

type Kind = { readonly value: string; readonly label: string };
const kinds = <T extends string>(values: readonly T[], names: Record<T, string>): Kind[] =>
  values.map((value) => ({ value, label: names[value] }));

/** By form, direction, action and channel; each adds up to all purchases. */
export function typePanel(
  rows: readonly TypeRow[],
  channels: readonly { id: string; name: string }[],
  comparing: boolean,
) {
  const count = (what: TypeRow["what"], value: string, slot: 0 | 1) =>
    rows.find((row) => row.slot === slot && row.what === what && row.value === value)?.n ?? 0;
  const points = (what: TypeRow["what"], values: readonly Kind[]): Point[] =>
    values
      .map(({ value, label }) => ({
        label,
        n: count(what, value, 0),
        compared: comparing ? count(what, value, 1) : null,
        filter: { [what]: [value] },
      }))
      .filter((point) => point.n > 0 || (point.compared ?? 0) > 0);
  const named = [
    ...channels.map(({ id, name }) => ({ value: id, label: name })),
    { value: "none", label: "No channel" },
  ];
  return [
    { title: "Form", points: points("form", kinds(purchaseForms, purchaseFormNames)) },
    { title: "Direction", points: points("direction", kinds(directions, directionNames)) },
    { title: "Action", points: points("action", kinds(purchaseActions, purchaseActionNames)) },
    { title: "Channel", points: points("channel", named) },
  ];
}
