/** The function a position decides for. Approval rules ask for a level of a function. */
export const businessFunctions = ["sales", "legal", "finance", "catalog", "purchasing", "administration"] as const;
export type BusinessFunction = (typeof businessFunctions)[number];

export const businessFunctionNames: Record<BusinessFunction, string> = {
  sales: "Sales",
  legal: "Legal",
  finance: "Finance",
  catalog: "Catalog",
  purchasing: "Purchasing",
  administration: "Administration",
};

/** Level of authority: 0 team member, 1 team lead, 2 manager, 3 director, 4 vice president or function head, 5 chief executive. */
export const levels = [0, 1, 2, 3, 4, 5] as const;
export type Level = (typeof levels)[number];

export const levelNames: Record<Level, string> = {
  0: "Team member",
  1: "Team lead",
  2: "Manager",
  3: "Director",
  4: "Function head",
  5: "Chief executive",
};

/** A seat and the seat above it. */
export type Seat = { readonly id: string; readonly reportsTo: string | null };

/** Whether a position would report to itself, at whatever distance, if it reported to `reportsTo`. */
export function closesCircle(id: string, reportsTo: string | null, tree: readonly Seat[]): boolean {
  const above = new Map(tree.map((seat) => [seat.id, seat.reportsTo]));
  const met = new Set<string>();
  for (let at = reportsTo; at !== null && !met.has(at); at = above.get(at) ?? null) {
    if (at === id) return true;
    met.add(at);
  }
  return false;
}
