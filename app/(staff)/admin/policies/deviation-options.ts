import { clauseDeviationNames } from "@/lib/approvals/policies/domain/policy";

/** How far terms may go, to choose from: "Standard terms", "A pre-approved fallback". */
export const deviationOptions = clauseDeviationNames.map((name, value) => ({
  value: String(value),
  label: `${name[0]?.toUpperCase()}${name.slice(1)}`,
}));
