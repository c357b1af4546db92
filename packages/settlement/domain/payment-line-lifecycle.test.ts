import { type Actor, targets } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { aLine, aLineCommand, lineIn, whoFor } from '../testing/a-line.ts';
import { commandsOf, deadEnds, everyPair, unreachable } from '../testing/lifecycle-rows.ts';
import { APPROVER, AT, OFFICER } from '../testing/samples.ts';
import { isBalanced } from './ledger.ts';
import { applyLineFacts } from './payment-line-apply.ts';
import type { LineCommandType } from './payment-line-commands.ts';
import { decideLine } from './payment-line-decide.ts';
import { LINE_LIFECYCLE, LINE_STATES } from './payment-line-lifecycle.ts';
import { PROVIDER_WORDS, providerWord } from './provider-word.ts';
import { STAGE_OF_LINE } from './stages.ts';

const COMMANDS: readonly LineCommandType[] = [
  'approve',
  'return',
  'resubmit',
  'drop',
  'batch',
  'fix',
  'unbatch',
  'send',
  'time_out',
  'resend',
  'acknowledge',
  'find',
  'settle',
  'refuse',
  'bounce',
  'mend',
];

describe('the lifecycle of a payment line', () => {
  it.each(everyPair(LINE_STATES, COMMANDS))('$state × $command does what the table says', ({ state, command }) => {
    const line = lineIn[state]();
    expect(line.state).toBe(state);
    const decided = decideLine(line, aLineCommand(line, command), AT, whoFor(command));
    const allowed = targets(LINE_LIFECYCLE, state, command);
    if (!allowed.ok) {
      expect(decided).toEqual(allowed);
      return;
    }
    // A half-paid line refuses to be paid in full once more; its rest is paid elsewhere below.
    if (state === 'part_paid' && command === 'settle') {
      expect(decided).toMatchObject({ ok: false, error: { code: 'settlement.more_than_sent' } });
      return;
    }
    if (!decided.ok) expect.unreachable(decided.error.code);
    expect(allowed.value).toContain(applyLineFacts(line, decided.value).state);
  });

  it('knows every command and every state, reaches each, and leaves each that is not final', () => {
    expect([...commandsOf(LINE_LIFECYCLE)].sort()).toEqual([...COMMANDS].sort());
    expect([...LINE_STATES].sort()).toEqual(Object.keys(LINE_LIFECYCLE).sort());
    expect(unreachable(LINE_LIFECYCLE, 'to_approve')).toEqual([]);
    expect(deadEnds(LINE_LIFECYCLE)).toEqual([]);
  });

  it('gives every state a stage of the commitment and one of the six words', () => {
    for (const state of LINE_STATES) {
      expect(PROVIDER_WORDS).toContain(providerWord(state, true).word);
      expect(Object.hasOwn(STAGE_OF_LINE, state)).toBe(true);
    }
  });

  it('posts balanced entries at every step', () => {
    for (const { state, command } of everyPair(LINE_STATES, COMMANDS)) {
      const line = lineIn[state]();
      const decided = decideLine(line, aLineCommand(line, command), AT, whoFor(command));
      for (const fact of decided.ok ? decided.value : []) {
        if ('postings' in fact) expect(isBalanced(fact.postings)).toBe(true);
      }
    }
  });
});

describe('a failed payment', () => {
  it('waits until somebody has mended it', () => {
    const failed = aLine().failed().state;
    const decided = decideLine(failed, aLineCommand(failed, 'fix'), AT, APPROVER);
    expect(decided).toEqual({ ok: false, error: { code: 'settlement.not_mended' } });
  });

  it.each(['refuse', 'bounce'] as const)('told of by a %s is mended by another person', (how) => {
    const line = how === 'refuse' ? aLine().unanswered() : aLine().paid();
    const failed = line.then(how).state;
    const mend = (by: Actor) => decideLine(failed, aLineCommand(failed, 'mend'), AT, by);
    expect(mend(APPROVER)).toEqual({ ok: false, error: { code: 'settlement.same_person' } });
    expect(mend(OFFICER)).toMatchObject({ ok: true, value: [{ type: 'line.mended', by: OFFICER }] });
  });

  it('goes out again under a new end-to-end id, a resent one under the same', () => {
    const first = aLine().sent().state.transfer?.endToEndId;
    expect(aLine().unanswered().then('resend').state.transfer?.endToEndId).toBe(first);
    expect(aLine().mended().then('fix').state.transfer?.endToEndId).not.toBe(first);
  });

  it('is mended already when its new run is discarded', () => {
    const back = aLine().mended().then('fix').then('unbatch').state;
    expect(back.state).toBe('failed');
    expect(decideLine(back, aLineCommand(back, 'fix'), AT, APPROVER).ok).toBe(true);
  });

  it('that had been paid gives back its municipal shares with the sign turned', () => {
    const paid = aLine().paid().state;
    const decided = decideLine(paid, aLineCommand(paid, 'bounce'), AT, APPROVER);
    expect(decided).toMatchObject({ ok: true, value: [{ wasPaid: true, shares: [{ cents: -150_000 }] }] });
  });
});
