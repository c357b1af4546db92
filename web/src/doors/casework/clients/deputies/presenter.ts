export type DeputyRow = {
  readonly id: string;
  readonly version: number;
  readonly worker: string;
  readonly standIn: string;
  readonly from: string;
  readonly until: string;
  /** Stands in today. */
  readonly now: boolean;
};

/** What concerns the reader first: those who stand in for them, then those they stand in for, then the others. */
export const deputyParts = (rows: readonly DeputyRow[], me: string | undefined) => ({
  forMe: rows.filter(({ worker }) => worker === me),
  mine: rows.filter(({ standIn }) => standIn === me),
  others: rows.filter(({ worker, standIn }) => worker !== me && standIn !== me),
});

/** For whom somebody stands in today, each once, the longest last. */
export const standingInFor = (rows: readonly DeputyRow[], me: string | undefined): readonly DeputyRow[] => {
  const today = rows.filter(({ standIn, now }) => now && standIn === me);
  return today.filter(({ worker }, index) => today.findLastIndex((one) => one.worker === worker) === index);
};
