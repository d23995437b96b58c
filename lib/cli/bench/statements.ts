/** The statements that the app sends, counted in the log of the server. */
import { readFileSync } from "node:fs";
import type pg from "pg";

type Counting = (work: () => Promise<unknown>) => Promise<number>;

/** The server writes every statement into its log meanwhile, and `count` says how many some work makes the app send. */
export async function listeningToApp<T>(owner: pg.Client, listen: (count: Counting) => Promise<T>): Promise<T> {
  await owner.query("alter system set log_statement = 'all'");
  await owner.query("select pg_reload_conf()");
  try {
    return await listen(await counting(owner));
  } finally {
    await owner.query("alter system reset log_statement");
    await owner.query("select pg_reload_conf()");
  }
}

async function counting(owner: pg.Client): Promise<Counting> {
  const { rows } = await owner.query<{ folder: string }>("select current_setting('data_directory') as folder");
  const log = `${rows[0]?.folder}/../server.log`;
  const sent = () => readFileSync(log, "utf8").match(/^dealdesk LOG: {2}(?:statement|execute)/gm)?.length ?? 0;
  const once = async (work: () => Promise<unknown>) => {
    const before = sent();
    await work();
    return sent() - before;
  };
  // The least of three: what the app does beside the pages, jobs above all, is none of the page's.
  return async (work) => Math.min(await once(work), await once(work), await once(work));
}
