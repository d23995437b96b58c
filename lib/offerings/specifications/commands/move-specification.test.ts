import { expect, test } from "vitest";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { launchedOffering, specificationCalled } from "@/lib/testing/catalogue";
import { as } from "@/lib/testing/world";
import { retireOfferings } from "../../versions/commands/retire-offerings";
import { moveSpecification } from "./move-specification";

test("only the catalog admin moves a specification", async () => {
  const { id } = await specificationCalled("Router");
  for (const person of ["rep", "director", "auditor"] as const)
    await expect(
      moveSpecification(await as(person), { id, version: 1, to: "in_test", statusReason: null }),
    ).rejects.toThrow("offering:write");
});

test("each move is recorded, and an illegal one names the legal ones", async () => {
  const { id } = await specificationCalled("Firewall");
  must(await moveSpecification(await as("catalog"), { id, version: 1, to: "in_test", statusReason: null }));
  expect((await journalOf(`specification:${id}`, 1))[0]).toMatchObject({
    type: "specification.moved",
    data: { from: "in_design", to: "in_test" },
  });
  expect(
    await moveSpecification(await as("catalog"), { id, version: 2, to: "launched", statusReason: null }),
  ).toMatchObject({
    refusal: { reason: "illegal_move", legal: ["in_design", "active", "rejected"] },
  });
});

test("of two who move it at once, one does", async () => {
  const { id } = await specificationCalled("Load balancer");
  const twins = await Promise.all(
    [1, 2].map(async () =>
      moveSpecification(await as("catalog"), { id, version: 1, to: "in_test", statusReason: null }),
    ),
  );
  expect(twins.map((twin) => (twin.ok ? "moved" : twin.refusal.reason)).sort()).toEqual(["moved", "stale"]);
});

test("it is retired after its offerings, and obsolete after them too", async () => {
  const { id } = await specificationCalled("Tape library", { state: "launched" });
  const sold = await launchedOffering({ name: "Tape vault", specificationId: id });
  const retire = { id, version: 1, to: "retired", statusReason: "End of life" } as const;
  expect(await moveSpecification(await as("catalog"), retire)).toMatchObject({
    refusal: { reason: "offerings_left", count: 1, needed: "retired" },
  });
  must(await retireOfferings(await as("catalog"), { offeringIds: [sold.id], statusReason: "End of life" }));
  must(await moveSpecification(await as("catalog"), retire));
  expect(
    await moveSpecification(await as("catalog"), { id, version: 2, to: "obsolete", statusReason: null }),
  ).toMatchObject({
    refusal: { reason: "offerings_left", count: 1, needed: "obsolete" },
  });
});
