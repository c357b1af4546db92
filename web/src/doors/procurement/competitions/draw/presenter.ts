import { lotText } from '@kt/competition/domain/evaluation.ts';
import type { DrawShown } from '../reads.ts';

const hex = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

export type DrawnAgain = {
  /** Group by group, the lots as this device reckons them, in the order that follows from them. */
  readonly groups: readonly (readonly { readonly tender: string; readonly rank: number; readonly lot: string }[])[];
  /** Whether each group stands in the very order, with the very lots, that the server told. */
  readonly isSame: boolean;
};

const byLot = (a: { readonly lot: string }, b: { readonly lot: string }): number => (a.lot < b.lot ? -1 : 1);

/** Repeats a draw on the reader's own device, from the seed and the tenders' ids alone. */
export const drawAgain = async ({ seed, groups }: Pick<DrawShown, 'seed' | 'groups'>): Promise<DrawnAgain> => {
  const again = await Promise.all(
    groups.map(async (group) => {
      const lots = await Promise.all(
        group.map(async ({ tender }) => {
          const text = new TextEncoder().encode(lotText(seed, tender));
          return { tender, lot: hex(await crypto.subtle.digest('SHA-256', text)) };
        }),
      );
      const first = Math.min(...group.map(({ rank }) => rank));
      return lots.toSorted(byLot).map((one, index) => ({ ...one, rank: first + index }));
    }),
  );
  const isSame = again.every((group, n) =>
    group.every(({ tender, rank, lot }, at) => {
      const told = groups[n]?.[at];
      return told?.tender === tender && told.rank === rank && told.lot === lot;
    }),
  );
  return { groups: again, isSame };
};
