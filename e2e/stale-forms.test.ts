/** Two colleagues open one record, the first saves, the second saves: nothing that was typed is lost, on no form. */
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { catalogForms } from "./stale-forms/catalog";
import { companyForms } from "./stale-forms/company";
import { neitherIsLost } from "./stale-forms/form";
import { planForms } from "./stale-forms/plans";
import { salesForms } from "./stale-forms/sales";
import { expect, test } from "./support/journey";

test.describe.configure({ mode: "parallel" });

const forms = [...salesForms, ...catalogForms, ...companyForms, ...planForms];

/** Forms whose second one is shown elsewhere, and where. */
const elsewhere: Readonly<Record<string, string>> = {
  "agreements/[id]/edit/line-row.tsx": "Needs a line that can be configured: configure-line.test.ts has two at once.",
};

/** How many forms of each file send the version that a person read. */
function formsWithVersion(): Map<string, number> {
  const root = resolve("app/(staff)");
  const found = new Map<string, number>();
  for (const path of readdirSync(root, { recursive: true, encoding: "utf8" })) {
    if (!path.endsWith(".tsx")) continue;
    const text = readFileSync(resolve(root, path), "utf8");
    const count = [...text.matchAll(/\bhidden=\{(?:[^}]*\bversion\b|input\})/g)].length;
    if (count > 0) found.set(path.replaceAll("\\", "/"), count);
  }
  return found;
}

test("every form that sends a version is here", () => {
  const here = (file: string) => forms.filter((form) => form.file === file).length;
  const missing = [...formsWithVersion()].filter(([file, count]) => here(file) < count && !elsewhere[file]);
  expect(missing).toEqual([]);
});

for (const form of forms)
  test(`two who change ${form.what} at once both keep what they typed`, async ({ as, cookieOf }) => {
    const [first, second] = form.who;
    await neitherIsLost(form, await as(second), await cookieOf(first));
  });
