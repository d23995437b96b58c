import { expect, test } from "vitest";
import { publish, readGuide } from "./guide";

test("a guide reads as headings, paragraphs, steps in their order and points without one", () => {
  const text = "Carts that wait.\nThey were sent.\n\n# First\n1. Call\n2) Ask\n- by name\n- by number\n\nDone.";
  expect(readGuide(text)).toEqual([
    { kind: "paragraph", text: "Carts that wait.\nThey were sent." },
    { kind: "heading", text: "First" },
    { kind: "steps", lines: ["Call", "Ask"] },
    { kind: "points", lines: ["by name", "by number"] },
    { kind: "paragraph", text: "Done." },
  ]);
});

test("markup stays what was typed, and nothing comes of nothing", () => {
  expect(readGuide("<b>Bold</b>")).toEqual([{ kind: "paragraph", text: "<b>Bold</b>" }]);
  expect(readGuide("\n \n")).toEqual([]);
});

test("only a draft with an owner and a review after today is published", () => {
  const draft = { state: "draft", ownerId: "paula", reviewOn: "2026-03-03" } as const;
  expect(publish(draft, "2026-03-02")).toEqual({ ok: true, value: { ownerId: "paula", reviewOn: "2026-03-03" } });
  expect(publish({ ...draft, reviewOn: "2026-03-02" }, "2026-03-02")).toMatchObject({ ok: false });
  expect(publish({ ...draft, state: "withdrawn" }, "2026-03-02")).toMatchObject({ refusal: { reason: "not_a_draft" } });
});
