import { expect, test } from "vitest";
import { cleanLine, cleanText } from "./text";

test("marks that turn the reading direction are removed, right-to-left script is kept", () => {
  expect(cleanLine("invoice\u202Egpj.exe")).toBe("invoicegpj.exe");
  expect(cleanLine("שלום")).toBe("שלום");
});

test("control characters and zero-width marks are removed", () => {
  expect(cleanLine("a\u0000b\u200Bc\u001b[31m")).toBe("abc[31m");
});

test("one line stays one line, several keep their breaks", () => {
  expect(cleanLine("  one\r\n two  ")).toBe("one two");
  expect(cleanText("one\r\n\ttwo\r")).toBe("one\n\ttwo");
});

test("letters with separate accents become one letter", () => {
  expect(cleanLine("Z\u0307o\u0301\u0142c\u0301")).toBe("Żółć");
});

test("markup is text like any other", () => {
  expect(cleanLine("<b>Acme</b>")).toBe("<b>Acme</b>");
});
