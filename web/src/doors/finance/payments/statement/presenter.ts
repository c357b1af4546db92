import type { Tone } from '../../../../shared/page/parts.tsx';

type Head = { readonly ours: boolean; readonly agrees?: boolean | undefined };
type Balance = { readonly word: 'foreign' | 'agrees' | 'differs' | 'unknown_balance'; readonly tone: Tone };

/** Whether the bank's balances follow from its entries. */
export const balanceOf = ({ ours, agrees }: Head): Balance => {
  if (!ours) return { word: 'foreign', tone: 'neutral' };
  if (agrees === undefined) return { word: 'unknown_balance', tone: 'neutral' };
  return agrees ? { word: 'agrees', tone: 'success' } : { word: 'differs', tone: 'error' };
};
