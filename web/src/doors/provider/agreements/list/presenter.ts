import type { AgreementLine } from '../../../../shared/agreements/answers.ts';

type Moving = Pick<AgreementLine, 'state' | 'signed' | 'changeBy'>;

/** Whose turn it is, as the provider's list says it. */
export const ownWait = ({ state, signed, changeBy }: Moving) => {
  if (state === 'offered' || state === 'half_signed')
    return signed.includes('provider') ? ('agr.waits.authority' as const) : ('agr.next.sign' as const);
  if (changeBy === undefined) return undefined;
  return changeBy === 'authority' ? ('agr.next.answer_change' as const) : ('agr.waits.answer' as const);
};

const rank = (line: Moving): number => {
  const wait = ownWait(line);
  if (wait === 'agr.next.sign' || wait === 'agr.next.answer_change') return 0;
  return line.state === 'cancelled' || line.state === 'closed' ? 2 : 1;
};

/** What waits for the provider first, what is over last; otherwise the newest first. */
export const inTurn = <L extends Moving>(lines: readonly L[]): readonly L[] =>
  lines.toSorted((a, b) => rank(a) - rank(b));
