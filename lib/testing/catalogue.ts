/** Offerings and specifications, made by the commands. */
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { offerings } from "@/db/schema";
import { must } from "@/lib/kernel/result";
import { createOffering } from "@/lib/offerings/catalog/commands/create-offering";
import { setBundle } from "@/lib/offerings/catalog/commands/set-bundle";
import { type CreateOffering, createOfferingInput, setBundleInput } from "@/lib/offerings/catalog/inputs";
import { offering } from "@/lib/offerings/catalog/queries/offering";
import { createSpecification } from "@/lib/offerings/specifications/commands/create-specification";
import { createSpecificationInput } from "@/lib/offerings/specifications/inputs";
import { moveOffering } from "@/lib/offerings/versions/commands/move-offering";
import type { Context } from "@/lib/platform/command";
import { as } from "./world";

type Given = {
  readonly name: string;
  readonly monthly?: string;
  readonly once?: string;
  readonly [field: string]: unknown;
};

/** What a form for an offering sends, read: a monthly price of 49.00 € unless given otherwise. */
export function offeringInput({ monthly = "49.00", once, ...given }: Given): CreateOffering {
  const price = { currency: "EUR", unit: "each" };
  return createOfferingInput.parse({
    isSellable: "on",
    terms: "",
    prices: [
      ...(monthly
        ? [{ ...price, name: "Monthly charge", type: "recurring", amount: monthly, periodType: "month" }]
        : []),
      ...(once ? [{ ...price, name: "Set-up", type: "one_time", amount: once }] : []),
    ],
    ...given,
  });
}

/** An offering on sale; answers its ids. */
export async function launchedOffering(given: Given, ctx?: Context) {
  return must(await createOffering(ctx ?? (await as("catalog")), offeringInput({ state: "launched", ...given })));
}

/** An offering in design; answers its ids. */
export async function draftOffering(given: Given, ctx?: Context) {
  return must(await createOffering(ctx ?? (await as("catalog")), offeringInput(given)));
}

export async function specificationCalled(name: string, given: Record<string, unknown> = {}) {
  const input = createSpecificationInput.parse({ name, ...given });
  return must(await createSpecification(await as("catalog"), input));
}

/** The offering's version for optimistic locking, as a page would have read it now. */
export async function versionOf(offeringId: string): Promise<number> {
  const [row] = await db.select({ version: offerings.version }).from(offerings).where(eq(offerings.id, offeringId));
  return row?.version ?? 0;
}

/** A launched bundle of one group, to pick one of these children. */
export async function launchedBundle(name: string, children: readonly string[], given: object = {}) {
  const catalog = await as("catalog");
  const made = await draftOffering({ name, ...given });
  const groups = [{ name: "Port", lower: 1, upper: 1, options: children.map((offeringId) => ({ offeringId })) }];
  const input = { versionId: made.versionId, version: await versionOf(made.id), groups };
  must(await setBundle(catalog, setBundleInput.parse(input)));
  for (const to of ["in_test", "active", "launched"] as const)
    must(
      await moveOffering(catalog, {
        versionId: made.versionId,
        version: await versionOf(made.id),
        to,
        statusReason: null,
      }),
    );
  return made;
}

/** A bundle at 40 € a month on which a port of 10 € or of 25 € is picked, and a colour and a length of cable are said. */
export async function configurableBundle(name: string) {
  const small = await launchedOffering({ name: `${name}, small port`, monthly: "10.00", acknowledgeDuplicate: "on" });
  const large = await launchedOffering({ name: `${name}, large port`, monthly: "25.00", acknowledgeDuplicate: "on" });
  const asked = { configurable: "on", minCardinality: "1" };
  const specification = await specificationCalled(`${name} unit`, {
    characteristics: [
      { ...asked, name: "Colour", valueType: "string", values: "black*, white" },
      { ...asked, name: "Cable", valueType: "integer", unit: "m", valueFrom: "1", valueTo: "50" },
    ],
    state: "launched",
    acknowledgeDuplicate: "on",
  });
  const given = { monthly: "40.00", specificationId: specification.id, acknowledgeDuplicate: "on" };
  return { ...(await launchedBundle(name, [small.id, large.id], given)), small, large };
}

/** The offering as a catalog admin's page shows it. */
export const shown = async (id: string, n?: number) => offering((await as("catalog")).actor, id, n);
