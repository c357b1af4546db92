import type { OwnProvider } from '../use-own.ts';

/** How far the letter with a code has come; `undefined` where there is nothing left to confirm. */
export type LetterNow = {
  /** Of the register; without one no letter can be posted. */
  readonly address: string | undefined;
  readonly isWaiting: boolean;
  readonly mayAsk: boolean;
  /** A letter is on its way or there: its code may be typed. */
  readonly mayType: boolean;
};

export const letterNow = ({
  state,
  letter,
  looked,
}: Pick<OwnProvider, 'state' | 'letter' | 'looked'>): LetterNow | undefined => {
  if (state !== 'provisional') return undefined;
  const address = looked?.result === 'found' ? looked.entry.address : undefined;
  const printed = letter?.printed;
  const isWaiting = letter !== undefined && (printed === undefined || printed.at < letter.asked.at);
  return { address, isWaiting, mayAsk: address !== undefined && !isWaiting, mayType: printed !== undefined };
};
