import type { Id } from '@kt/kernel';
import type { BankEntry } from '../domain/bank-entry.ts';
import { parseEndToEndId, parsePlace } from '../domain/payment-reference.ts';
import type { Chunks, Lines, Runs, StoredLine } from './ports.ts';

export type FindDeps = { readonly runs: Runs; readonly chunks: Chunks; readonly lines: Lines };

type Authority = Id<'authority'>;

/** The payment an entry's reference leads to, by way of run number, chunk and place. */
const byReference = async ({ runs, chunks }: FindDeps, authority: Authority, reference: string) => {
  const place = parsePlace(reference);
  if (place === undefined) return undefined;
  const run = await runs.byNumber(authority, place.runNumber);
  if (run === undefined) return undefined;
  const chunk = await chunks.load({ authority, run, number: place.chunk });
  return chunk?.state.payments.find((payment) => payment.place === place.place);
};

const lineNamedBy = (entry: BankEntry): Id<'payment'> | undefined =>
  entry.endToEndId === undefined ? undefined : parseEndToEndId(entry.endToEndId)?.line;

/**
 * Each entry with the id of the line it names: by end-to-end id, or by reference where the bank gives no id of ours. A
 * reference is of one attempt like the id, so the entry gets the id that went with it.
 */
export const namedLines = (deps: FindDeps, authority: Authority, entries: readonly BankEntry[]) =>
  Promise.all(
    entries.map(async (entry) => {
      const line = lineNamedBy(entry);
      if (line !== undefined || entry.reference === undefined) return { entry, line };
      const payment = await byReference(deps, authority, entry.reference);
      if (payment === undefined) return { entry, line };
      return { entry: { ...entry, endToEndId: payment.endToEndId }, line: payment.lead };
    }),
  );

/** The lines of these ids and the lines their payments carry, by id. */
export const loadPayments = async (
  lines: Lines,
  authority: Authority,
  ids: readonly Id<'payment'>[],
): Promise<Map<string, StoredLine>> => {
  const named = await lines.loadMany(authority, [...new Set(ids)]);
  const carried = [...new Set(named.flatMap((line) => line.state.transfer?.carries ?? []))];
  const rest: StoredLine[] = [];
  for (let from = 0; from < carried.length; from += 100)
    rest.push(...(await lines.loadMany(authority, carried.slice(from, from + 100))));
  return new Map([...named, ...rest].map((line) => [line.state.id, line]));
};
