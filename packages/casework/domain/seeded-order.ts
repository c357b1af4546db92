import { numberFrom } from './number-from.ts';

/**
 * The order that a seed gives: the same anywhere and whenever it is asked, whatever order the options come in. Over many
 * seeds every option comes first equally often.
 */
export const seededOrder = <A extends string>(seed: string, agreements: readonly A[]): readonly A[] => {
  const lots = agreements.map((agreement) => ({ agreement, lot: numberFrom(`${seed}\n${agreement}`) }));
  return lots.sort((a, b) => a.lot - b.lot || (a.agreement < b.agreement ? -1 : 1)).map(({ agreement }) => agreement);
};
