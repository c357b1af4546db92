import { AUTHORITY } from '@kt/agreements/testing/samples.ts';
import { person } from '@kt/casework/testing/samples.ts';
import { id, instant, localDate } from '@kt/kernel';
import { readOrder } from '@kt/local-platform/bank/read-order.ts';
import { writeStatement } from '@kt/local-platform/bank/write-statement.ts';
import { act, type HouseOfServices, must } from './house-of-services.ts';

const APPROVER = person(7);
const FINANCE = person(8);
const PAY_DAY = localDate('2026-02-06');

const joined = async (parts: AsyncIterable<string>): Promise<string> => {
  let text = '';
  for await (const part of parts) text += part;
  return text;
};

/** Everything that waits is approved, sent in one run, and booked by the bank on its statement. */
export const pay = async ({ house, settlement, settle }: HouseOfServices): Promise<void> => {
  const lines = house.events().flatMap(({ facts }) => facts.filter(({ type }) => type === 'line.proposed'));
  for (const { line } of lines) {
    const ref = { authority: AUTHORITY, id: id('payment', String(line)) };
    must(await settlement.approveLine(ref, [], act(APPROVER, 'line.approve')));
  }
  await settle();
  const { id: run } = must(await settlement.createRun(AUTHORITY, PAY_DAY, act(FINANCE, 'run.create')));
  await settle();
  const ref = { authority: AUTHORITY, id: id('run', run) };
  must(await settlement.moveRun(ref, { type: 'approve' }, act(APPROVER, 'run.approve')));
  must(await settlement.moveRun(ref, { type: 'send' }, act(APPROVER, 'run.send')));
  await settle();
  const order = readOrder(await joined(must(await settlement.paymentFile(ref)).text));
  house.clock.moveTo(instant('2026-02-07T08:00:00.000Z'));
  const booked = { orders: [order], iban: order.payerIban, openingCents: 10_000_000, day: PAY_DAY, number: 1 };
  const statement = new TextEncoder().encode(writeStatement({ ...booked, at: house.clock.now() }));
  const source = async function* () {
    yield await Promise.resolve(statement);
  };
  must(await settlement.importStatement(AUTHORITY, source, act(FINANCE, 'statement.import')));
  await settle();
};
