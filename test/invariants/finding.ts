import type { Known } from './dump.ts';

/** One thing looked at: in order, or the words for what is wrong. */
export type Finding = true | string;

/** A finding that something is so, or else the words for it. */
export const that = (isSo: boolean, otherwise: string): Finding => isSo || otherwise;

/** Looks at everything that one invariant is about. */
export type Check = (known: Known) => Iterable<Finding> | AsyncIterable<Finding>;

export type Judgement = {
  readonly ok: boolean;
  /** How many things were looked at. Nothing to look at is no proof, and fails. */
  readonly checked: number;
  /** What is wrong, the first few of it. */
  readonly why?: string;
};

const TOLD = 5;

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : 'could not be checked');

/** Runs a check to its end. Data that does not read fails it. */
export const judge = async (check: Check, known: Known): Promise<Judgement> => {
  const wrong: string[] = [];
  let checked = 0;
  try {
    for await (const finding of check(known)) {
      checked += 1;
      if (finding !== true) wrong.push(finding);
    }
  } catch (error) {
    wrong.push(reasonOf(error));
  }
  if (wrong.length > TOLD) wrong.splice(TOLD, wrong.length, `and ${String(wrong.length - TOLD)} more`);
  if (wrong.length > 0) return { ok: false, checked, why: wrong.join('; ') };
  return checked === 0 ? { ok: false, checked, why: 'nothing to check' } : { ok: true, checked };
};
