import type { AskedRow } from '../reads.ts';

const MOST = 20;

/** Whether a request may go into the same draft as those picked already: one service, twenty at most. */
export const pickable = (
  rows: readonly Pick<AskedRow, 'id' | 'serviceType'>[],
  picked: readonly string[],
  one: Pick<AskedRow, 'id' | 'serviceType'>,
): boolean => {
  if (picked.includes(one.id)) return true;
  const first = rows.find(({ id }) => picked.includes(id));
  return picked.length < MOST && (first === undefined || first.serviceType === one.serviceType);
};
