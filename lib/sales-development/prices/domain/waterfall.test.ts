import { expect, test } from "vitest";
import { money, zero } from "../../../kernel/money";
import { waterfall } from "./waterfall";

const dollars = (amount: number) => money(amount * 100, "USD");
const none = zero("USD");

test("list 100, reductions 20, cost of goods 50 leave a contribution of 30", () => {
  const left = waterfall({
    list: dollars(100),
    onInvoice: dollars(20),
    offInvoice: none,
    costToServeBps: 0,
    cost: dollars(50),
  });
  expect(left).toMatchObject({ invoice: dollars(80), margin: dollars(30), marginBps: 3_750 });
});

test("what is granted off the invoice and the cost to serve come out of the pocket", () => {
  const left = waterfall({
    list: dollars(500),
    onInvoice: dollars(60),
    offInvoice: dollars(40),
    costToServeBps: 1_000,
    cost: none,
  });
  expect(left).toMatchObject({ invoice: dollars(440), pocket: dollars(356), marginBps: 10_000 });
});

test("a pocket price of nothing has no margin share", () => {
  expect(
    waterfall({ list: none, onInvoice: none, offInvoice: none, costToServeBps: 0, cost: dollars(5) }).marginBps,
  ).toBe(0);
});
