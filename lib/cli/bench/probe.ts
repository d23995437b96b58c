/**
 * A copy of the app with two things that the product does not have: an empty dynamic page, and an action that only sends the
 * statements of a command. It is built apart, inside this folder, so that neither can ever ship.
 */
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const copied = [
  ...["app", "components", "lib", "db"],
  ...["next.config.ts", "proxy.ts", "instrumentation.ts", "tsconfig.json", "package.json"],
];

export function writeProbe(folder: string): void {
  mkdirSync(join(folder, "app/bench"), { recursive: true });
  for (const part of copied) cpSync(part, join(folder, part), { recursive: true });
  // The fonts are named by their file.
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  writeFileSync(join(folder, "app/bench/page.tsx"), page);
  writeFileSync(join(folder, "app/bench/actions.ts"), actions);
}

const page = `import { send } from "./actions";

export const dynamic = "force-dynamic";

export default async function Empty({ searchParams }: { searchParams: Promise<{ form?: string }> }) {
  const { form } = await searchParams;
  return form ? <form action={send} /> : <p>Empty</p>;
}
`;

/** What the command made while it was recorded gets new ids and numbers each time; what it only read stays. */
const actions = `"use server";
import { redirect } from "next/navigation";
import { pool } from "@/db/client";
import { newId } from "@/lib/kernel/id";

type Recorded = { made: string[]; statements: { text: string; values: unknown[] }[] };
// The build reads this file without them.
const { made, statements }: Recorded = JSON.parse(process.env.BENCH_STATEMENTS ?? '{"made":[],"statements":[]}');
let turn = 0;

export async function send() {
  turn++;
  const fresh = new Map(made.map((id) => [id, newId()]));
  const renewed = (value: unknown) =>
    typeof value !== "string"
      ? value
      : value
          .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => fresh.get(id) ?? id)
          .replace(/recorded-key/g, "recorded-key-" + turn)
          .replace(/CUS-[0-9]+/g, "CUS-AGAIN-" + turn);
  const client = await pool.connect();
  try {
    for (const { text, values } of statements) await client.query(text, values.map(renewed));
  } finally {
    client.release();
  }
  redirect("/bench");
}
`;
