import type { Contexts } from '../contexts.ts';
import { AREA } from '../world/the-area.ts';
import { type Order, readOrder } from './read-order.ts';

type Settlement = Pick<Contexts['settlement'], 'listRuns' | 'paymentFile'>;

/** Payment files that have left for the bank and are not answered yet; the number is that of the newest run. */
export type SentFiles = { readonly orders: readonly Order[]; readonly number: number };

const MOST_RUNS = 100;

const textOf = async (parts: AsyncIterable<string>): Promise<string> => {
  let text = '';
  for await (const part of parts) text += part;
  return text;
};

/** Reads, as the bank would, what the area has sent. */
export const sentFiles = async ({ listRuns, paymentFile }: Settlement): Promise<SentFiles> => {
  const { rows } = await listRuns(AREA, { limit: MOST_RUNS });
  const waiting = rows.filter(({ state }) => state === 'sent' || state === 'overdue');
  const orders: Order[] = [];
  for (const { id } of waiting.toReversed()) {
    const file = await paymentFile({ authority: AREA, id });
    if (file.ok) orders.push(readOrder(await textOf(file.value.text)));
  }
  return { orders, number: Math.max(0, ...waiting.map(({ number }) => number)) };
};
