/** What an applied import says in the journal of each offering it touched. */
type Job = { readonly id: string; readonly number: string; readonly fileName: string };
type Touched = {
  readonly offering_id: string;
  readonly number: string;
  readonly name: string;
  readonly version_id: string;
  readonly n: number;
  readonly change: string;
  readonly prices: readonly unknown[] | null;
};

/**
 * One entry for each offering; of those that others may depend on already (changed, retired) the news is announced as
 * well. What is new interests nobody yet, so that a first import does not flood the outbox.
 */
export function appliedEvents(job: Job, touched: readonly Touched[]) {
  return touched.flatMap((row) => {
    const base = {
      stream: `offering:${row.offering_id}`,
      subject: { kind: "offering", id: row.offering_id, label: `${row.number} ${row.name}` },
    };
    const data = {
      ...{ offeringId: row.offering_id, versionId: row.version_id, n: row.n, name: row.name },
      import: { id: job.id, number: job.number, fileName: job.fileName },
    };
    if (row.change === "removed")
      return [{ ...base, type: "offering.retired", data: { ...data, to: "retired" }, announce: true }];
    const launched = { ...base, type: "offering.launched", data, announce: row.n > 1 };
    if (!row.prices) return [launched];
    return [launched, { ...base, type: "price.changed", data: { ...data, prices: row.prices }, announce: true }];
  });
}

/** The same offerings when the import is taken back. */
export const revertedEvents = (job: Job, touched: readonly Touched[]) =>
  touched.map((row) => ({
    stream: `offering:${row.offering_id}`,
    subject: { kind: "offering", id: row.offering_id, label: `${row.number} ${row.name}` },
    type: "offering.import_reverted",
    data: {
      offeringId: row.offering_id,
      versionId: row.version_id,
      n: row.n,
      name: row.name,
      change: row.change,
      import: { id: job.id, number: job.number, fileName: job.fileName },
    },
    announce: row.change === "removed" || row.n > 1,
  }));
