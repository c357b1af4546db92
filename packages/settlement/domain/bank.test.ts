import { cents, idFrom, targets } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { aLine } from '../testing/a-line.ts';
import { deadEnds, everyPair, unreachable } from '../testing/lifecycle-rows.ts';
import { APPROVER, AT, claimNo, OFFICER, PAYEE, PAYER, PROVIDER, runNo, VAASA } from '../testing/samples.ts';
import {
  applyException,
  type BankException,
  decideException,
  EXCEPTION_LIFECYCLE,
  exceptionFrom,
} from './bank-exception.ts';
import { payerFrom, setPayer } from './payer.ts';
import {
  applyChunk,
  CHUNK_LIFECYCLE,
  type ChunkCommand,
  decideChunk,
  linesOf,
  type PaymentChunk,
  queueChunk,
} from './payment-chunk.ts';
import { endToEndId, lineIdFor, viiteFor } from './payment-reference.ts';
import { mergeMoves, queueMoves, turned } from './stage-moves.ts';
import {
  addTally,
  applyStatement,
  balanceAgrees,
  decideStatement,
  NO_TALLY,
  receiveStatement,
  STATEMENT_LIFECYCLE,
  statementFrom,
} from './statement.ts';

const lines = [aLine().approved().state];
const chunk: PaymentChunk = {
  authority: VAASA,
  run: runNo(1),
  number: 1,
  state: 'queued',
  payments: [
    {
      place: 0,
      endToEndId: endToEndId(lineIdFor(claimNo(1)), 1),
      reference: viiteFor({ runNumber: 1, chunk: 1, place: 0 }),
      cents: cents(188_250),
      payee: { provider: PROVIDER, name: PAYEE.name, iban: PAYEE.iban },
      lead: lineIdFor(claimNo(1)),
      carried: [lineIdFor(claimNo(2))],
    },
  ],
  moves: queueMoves(lines),
  soFar: { chunks: 1, lines: 2, payments: 1, cents: cents(188_250) },
};

describe('a chunk of a run', () => {
  const command = (type: 'send' | 'discard' | 'time_out'): ChunkCommand =>
    type === 'time_out' ? { type, lineIds: linesOf(chunk) } : { type };
  const after = (type: 'send' | 'discard'): PaymentChunk => {
    const decided = decideChunk(chunk, command(type), AT, APPROVER);
    return decided.ok ? decided.value.reduce(applyChunk, chunk) : chunk;
  };
  const IN_STATE = { queued: chunk, sent: after('send'), discarded: after('discard') };

  it.each(everyPair(['queued', 'sent', 'discarded'], ['send', 'discard', 'time_out'] as const))(
    '$state × $command does what the table says',
    ({ state, command: type }) => {
      expect(IN_STATE[state].state).toBe(state);
      const decided = decideChunk(IN_STATE[state], command(type), AT, APPROVER);
      const allowed = targets(CHUNK_LIFECYCLE, state, type);
      expect(decided.ok).toBe(allowed.ok);
      if (decided.ok && allowed.ok)
        expect(allowed.value).toContain(decided.value.reduce(applyChunk, IN_STATE[state]).state);
    },
  );

  it('counts every line, carried ones too, and posts the sum of its payments', () => {
    expect(linesOf(chunk)).toHaveLength(2);
    expect(queueChunk(chunk, AT, OFFICER)).toMatchObject({ lines: 2, cents: 188_250 });
    expect(applyChunk(chunk, queueChunk(chunk, AT, OFFICER))).toEqual(chunk);
    expect(decideChunk(chunk, { type: 'send' }, AT, APPROVER)).toMatchObject({
      value: [{ postings: [{ account: 'payables' }, { account: 'in_transit', cents: -188_250 }] }],
    });
    expect(unreachable(CHUNK_LIFECYCLE, 'queued')).toEqual([]);
    // A sent chunk stays sent: only its lines go on, and are asked about.
    expect(deadEnds(CHUNK_LIFECYCLE)).toEqual(['sent']);
  });

  it('moves each account’s money once, and back again when it is discarded', () => {
    const [move] = queueMoves([...lines, ...lines]);
    expect(move).toMatchObject({ from: 'approved', to: 'queued', cents: 300_000, lines: 2 });
    expect(move && turned(move)).toMatchObject({ from: 'queued', to: 'approved', cents: 300_000 });
    expect(mergeMoves([])).toEqual([]);
  });
});

const STATEMENT = { authority: VAASA, statement: idFrom('statement', '7ZZZZZZZZZZZZZZZZZZZZZZZZZ') };

describe('an exception', () => {
  const fact = { type: 'exception.raised', at: AT, by: OFFICER, authority: VAASA, exception: 'k1' } as const;
  const open: BankException = exceptionFrom({ ...fact, statement: STATEMENT.statement, reason: 'unknown' });
  const how = { how: 'not_ours', note: 'rent of the premises' } as const;

  it('is resolved once, by a person who says how', () => {
    const decided = decideException(open, how, AT, OFFICER);
    const done = decided.ok ? decided.value.reduce(applyException, open) : open;
    expect(done).toMatchObject({ state: 'resolved', resolved: { ...how, by: OFFICER } });
    expect(decideException(done, how, AT, OFFICER)).toMatchObject({ error: { code: 'lifecycle.not_allowed' } });
    expect([...unreachable(EXCEPTION_LIFECYCLE, 'open'), ...deadEnds(EXCEPTION_LIFECYCLE)]).toEqual([]);
  });
});

describe('a statement', () => {
  const head = { bankId: '1', iban: PAYER.iban, ours: true, entries: 2 };
  const received = statementFrom(receiveStatement(STATEMENT, [head], AT, OFFICER));
  const tally = { entries: 2, matched: 1, exceptions: 1, seen: 0 };

  it('counts up as its entries are taken, and ends', () => {
    const taken = decideStatement(received, { type: 'take', tally, runs: [runNo(1)] }, AT, OFFICER);
    const half = taken.ok ? taken.value.reduce(applyStatement, received) : received;
    expect(half.tally).toEqual(addTally(NO_TALLY, tally));
    const finished = decideStatement(half, { type: 'finish' }, AT, OFFICER);
    const done = finished.ok ? finished.value.reduce(applyStatement, half) : half;
    expect(done).toMatchObject({ state: 'imported', tally, runs: [runNo(1)] });
    expect(decideStatement(done, { type: 'take', tally, runs: [runNo(1)] }, AT, OFFICER).ok).toBe(false);
    expect([...unreachable(STATEMENT_LIFECYCLE, 'importing'), ...deadEnds(STATEMENT_LIFECYCLE)]).toEqual([]);
  });

  it('agrees when its closing balance follows, and says nothing when the bank told only one', () => {
    expect(balanceAgrees(cents(1_000), cents(-300), cents(700))).toBe(true);
    expect(balanceAgrees(cents(1_000), cents(-300), cents(701))).toBe(false);
    expect(balanceAgrees(undefined, cents(-300), cents(700))).toBeUndefined();
  });
});

it('the payer is as it was set', () => {
  expect(payerFrom(setPayer(PAYER, AT, OFFICER))).toEqual(PAYER);
});
