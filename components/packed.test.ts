import { createElement, Fragment, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { DateTime } from "./date-time";
import { Money } from "./money";
import { None } from "./none";
import { type Packed, pack, unpack } from "./packed";
import { Status } from "./status";

const shown = (node: ReactNode) => renderToStaticMarkup(createElement(Fragment, null, node));
/** As a row travels: written as JSON, read again. */
const travelled = (node: ReactNode) => {
  const left: ReactNode[] = [];
  const text = JSON.stringify(pack(node, left));
  return { node: unpack(JSON.parse(text) as Packed, left), left };
};

const amount = createElement(Money, { of: { minor: 123_450, currency: "EUR" } });
const Both = ({ first }: { first: string }) =>
  createElement("span", { className: "a", style: { left: 0 } }, first, " and ", amount, false, 0);

const Later = async () => "later";

const cells: Readonly<Record<string, ReactNode>> = {
  "a text": "Fibre & rack <1>",
  "a figure": 12,
  nothing: null,
  "a state": createElement(Status, { word: "Launched", tone: "success" }),
  "an instant": createElement(DateTime, { at: new Date("2026-11-22T08:30:00Z"), short: true }),
  "a dash": createElement(None),
  "several pieces": ["One", "Two"].map((text) => createElement("b", { key: text }, text)),
  "pieces without an element around them": createElement(Fragment, null, "a", createElement("b", null, "c")),
  "a component of the server with what it is made of": createElement(Both, { first: "Once" }),
};

test.each(Object.keys(cells))("%s is shown the same when it travels as data, and nothing of it is left out", (name) => {
  const node = cells[name];
  const { node: arrived, left } = travelled(node);
  expect(shown(arrived)).toBe(shown(node));
  expect(left).toEqual([]);
});

test("a piece that cannot be data, such as what has a press of its own, travels as itself in its place", () => {
  const button = createElement("button", { type: "button", onClick: () => undefined }, "End");
  const { node, left } = travelled(createElement("span", null, "Now: ", button));
  expect(left).toEqual([button]);
  expect(shown(node)).toBe('<span>Now: <button type="button">End</button></span>');
});

test("a component that waits for something is left to the server", () => {
  expect(travelled(createElement(Later as never)).left).toHaveLength(1);
});
