import type { IndexKeys } from '@kt/platform/db/table.ts';
import type { WorkList } from '../app/ports.ts';
import { isReady, type PaymentLine } from '../domain/payment-line.ts';
import { paidList, providerList, workList } from './keys.ts';

const LISTED: readonly WorkList[] = ['to_approve', 'returned', 'unknown', 'failed'];

const waitingIn = (line: PaymentLine): WorkList | undefined =>
  isReady(line) ? 'ready' : LISTED.find((list) => list === line.state);

const work = (line: PaymentLine): readonly [string, string] | undefined => {
  const { authority, id, state, bank } = line;
  if (state === 'paid' && bank?.paidOn !== undefined)
    return [paidList(authority, bank.paidOn.slice(0, 7)), `${bank.paidOn}#${id}`];
  const list = waitingIn(line);
  if (list === undefined) return undefined;
  return [workList(authority, list), list === 'ready' ? `${line.provider}#${id}` : `${line.proposedAt}#${id}`];
};

/** Work lists and paid months in one index, a provider's own lines in the other. On its way to the bank: in neither list. */
export const lineIndex = (line: PaymentLine): IndexKeys => {
  const gsi1 = work(line);
  return {
    ...(gsi1 !== undefined && { gsi1 }),
    gsi2: [providerList(line.authority, line.provider), `${line.proposedAt}#${line.id}`],
  };
};
