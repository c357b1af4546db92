import { endOfDay, id, instant, localDate, plusDays, plusMs, targets } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { aHearing, MORNING, OFFICER, SECOND } from '../testing/samples.ts';
import { type Hearing, type HearingAnswer, type HearingState, hearingDueAt, hearingLifecycle } from './hearing.ts';
import { applyHearing } from './hearing-apply.ts';
import type { HearingCommand, HearingCommandName } from './hearing-commands.ts';
import { decideHearing, earliestAnswer, flagged } from './hearing-decide.ts';

const THIRD = 'per_third';
const ANSWER: HearingAnswer = {
  statement: 'Korjasimme asian.',
  damage: '',
  cooperation: '',
  measures: 'Uusi vastaava.',
};
const EXCLUDE = { outcome: 'exclude', reasons: 'Toistui', consequence: 'removal', proportionality: 'Vakava' } as const;
const ACCEPT = { outcome: 'accept', reasons: 'Toimet riittävät' } as const;
const DEADLINE = localDate('2026-01-22');

const LETTER = { key: 'purchasing/letters/x.pdf', hash: 'cc', bytes: 1 };

const COMMANDS: { readonly [N in HearingCommandName]: HearingCommand } = {
  ask: { command: 'ask', deadline: DEADLINE },
  drop: { command: 'drop', reason: 'Erehdys' },
  save: { command: 'save', answer: ANSWER },
  answer: { command: 'answer', answer: ANSWER },
  extend: { command: 'extend', deadline: localDate('2026-02-10'), reason: 'Pyydettiin lisää aikaa' },
  silence: { command: 'silence' },
  propose: { command: 'propose', proposal: EXCLUDE },
  return: { command: 'return', reason: 'Perustelkaa' },
  accept: { command: 'accept', decision: '12/2026 § 3' },
  exclude: { command: 'exclude', decision: '12/2026 § 3' },
  file: { command: 'file', letter: 'invitation', letters: { fi: LETTER, sv: LETTER } },
};
const PATHS: { readonly [S in HearingState]: readonly HearingCommandName[] } = {
  flagged: [],
  heard: ['ask'],
  answered: ['ask', 'answer'],
  silent: ['ask', 'silence'],
  proposed: ['ask', 'answer', 'propose'],
  accepted: ['ask', 'answer', 'propose', 'accept'],
  excluded: ['ask', 'silence', 'propose', 'exclude'],
  dropped: ['drop'],
};
const STATES = Object.keys(PATHS).filter((s): s is HearingState => Object.hasOwn(PATHS, s));

const dueOf = (hearing: Hearing) => hearingDueAt(hearing) ?? expect.fail('nothing is due');
const decide = (hearing: Hearing, command: HearingCommand, at = MORNING, by = OFFICER) =>
  decideHearing(hearing, command, at, by);
const must = (hearing: Hearing, command: HearingCommand, at = MORNING, by = OFFICER): Hearing => {
  const decided = decide(hearing, command, at, by);
  return decided.ok ? decided.value.reduce(applyHearing, hearing) : expect.fail(decided.error.code);
};
/** Proposals are what the next step confirms; the deciding is done by the third person. */
const step = (hearing: Hearing, name: HearingCommandName, next?: HearingCommandName): Hearing => {
  const command: HearingCommand =
    name === 'propose' && next === 'accept' ? { command: 'propose', proposal: ACCEPT } : COMMANDS[name];
  const at = name === 'silence' ? dueOf(hearing) : MORNING;
  return must(hearing, command, at, name === 'accept' || name === 'exclude' ? THIRD : OFFICER);
};
const through = (names: readonly HearingCommandName[], from = aHearing, steps = names.length) =>
  names.slice(0, steps).reduce((hearing, name, n) => step(hearing, name, names[n + 1]), from);

describe('the letters of a hearing', () => {
  const filing = (letter: 'invitation' | 'decision') =>
    ({ command: 'file', letter, letters: { fi: LETTER, sv: LETTER } }) as const;
  it('are filed once each, that of the decision when there is one', () => {
    const heard = through(['ask']);
    const filed = must(heard, filing('invitation'));
    expect(decide(filed, filing('invitation'))).toEqual({ ok: false, error: { code: 'purchasing.letters_exist' } });
    expect(decide(filed, filing('decision'))).toEqual({ ok: false, error: { code: 'purchasing.not_due' } });
    const excluded = must(through(PATHS.excluded), filing('decision'));
    expect(must(excluded, filing('invitation')).letters).toMatchObject({ invitation: {}, decision: {} });
    expect(excluded.state).toBe('excluded');
  });
});

describe('the lifecycle of a hearing', () => {
  it.each(STATES.flatMap((state) => Object.values(COMMANDS).map(({ command }) => [state, command] as const)))(
    '%s × %s does what the table says',
    (state, name) => {
      const isAccepting = name === 'accept' && state === 'proposed';
      const ready = isAccepting ? through(['ask', 'answer', 'propose', 'accept'], aHearing, 3) : through(PATHS[state]);
      const allowed = targets(hearingLifecycle, state, name);
      const at = name === 'silence' && allowed.ok ? dueOf(ready) : MORNING;
      if (allowed.ok) expect(allowed.value).toContain(must(ready, COMMANDS[name], at, THIRD).state);
      else expect(decide(ready, COMMANDS[name], at, THIRD)).toEqual(allowed);
    },
  );

  it('can be left from every state that is not final', () => {
    const leads = new Set(
      STATES.flatMap((state) => Object.values<string | readonly string[]>(hearingLifecycle[state]).flat()),
    );
    expect(STATES.filter((state) => state !== 'flagged' && !leads.has(state))).toEqual([]);
    const onward = (state: HearingState) =>
      Object.values<string | readonly string[]>(hearingLifecycle[state])
        .flat()
        .filter((next) => next !== state);
    expect(STATES.filter((state) => onward(state).length === 0)).toEqual(['accepted', 'excluded', 'dropped']);
  });
});

describe('the time to answer', () => {
  it('is at least ten working days after the day of asking', () => {
    expect(earliestAnswer(localDate('2026-01-07'))).toBe('2026-01-21');
    const askBy = (deadline: string) => decide(aHearing, { command: 'ask', deadline: localDate(deadline) });
    expect(askBy('2026-01-20')).toMatchObject({
      error: { code: 'purchasing.hearing_too_short', earliest: '2026-01-21' },
    });
    expect(askBy('2026-01-21').ok).toBe(true);
  });

  it('ends with its last day, to the millisecond', () => {
    const heard = through(['ask']);
    expect(dueOf(heard)).toBe(endOfDay(DEADLINE));
    const at = (command: HearingCommand) => [-1, 0, 1].map((ms) => decide(heard, command, plusMs(dueOf(heard), ms)).ok);
    expect(at(COMMANDS.answer)).toEqual([true, false, false]);
    expect(at(COMMANDS.save)).toEqual([true, false, false]);
    expect(at(COMMANDS.silence)).toEqual([false, true, true]);
  });

  it('moves only forward, and opens again after silence', () => {
    const again = (deadline: string) =>
      ({ command: 'extend', deadline: localDate(deadline), reason: 'Lisäaika' }) as const;
    expect(decide(through(['ask']), again('2026-01-22'))).toMatchObject({ error: { earliest: '2026-01-22' } });
    const silent = through(PATHS.silent);
    const late = instant('2026-02-01T08:00:00.000Z');
    expect(decide(silent, again('2026-02-01'), late).ok).toBe(false);
    const reopened = must(silent, again('2026-02-02'), late);
    expect(reopened).toMatchObject({ state: 'heard', asked: { at: MORNING, deadline: '2026-02-02' } });
  });
});

describe('a ground', () => {
  const raised = (over: Partial<Hearing>) => flagged({ ...aHearing, ...over });
  it('that is weighed is at most three years old, to the day', () => {
    const on = (occurredOn: string) => raised({ occurredOn: localDate(occurredOn) }).ok;
    expect([on('2023-01-06'), on('2023-01-07'), on('2026-01-07'), on('2026-01-08')]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('that is absolute has no such age', () => {
    expect(raised({ ground: 'offence', occurredOn: localDate('2015-01-01') }).ok).toBe(true);
  });

  it('grows too old while it waits for a decision', () => {
    const old = { ...through(PATHS.proposed), occurredOn: plusDays(localDate('2026-01-07'), -3 * 365) };
    const later = instant('2026-03-01T08:00:00.000Z');
    expect(decide(old, COMMANDS.exclude, later, THIRD)).toMatchObject({ error: { code: 'purchasing.ground_too_old' } });
  });
});

describe('the decision', () => {
  const codeOf = (decided: ReturnType<typeof decide>): string => (decided.ok ? 'ok' : decided.error.code);

  it('belongs to somebody who neither raised the ground nor proposed', () => {
    const proposed = must(through(['ask', 'answer']), COMMANDS.propose, MORNING, SECOND);
    const decidedBy = (by: string) => codeOf(decide(proposed, COMMANDS.exclude, MORNING, by));
    expect([decidedBy(OFFICER), decidedBy(SECOND), decidedBy(THIRD)]).toEqual([
      'purchasing.same_person',
      'purchasing.same_person',
      'ok',
    ]);
  });

  it('confirms what was proposed, or returns it', () => {
    const proposed = through(PATHS.proposed);
    expect(decide(proposed, COMMANDS.accept, MORNING, THIRD)).toMatchObject({ error: { proposed: 'exclude' } });
    expect(must(proposed, COMMANDS.return, MORNING, THIRD)).toMatchObject({ state: 'answered', proposal: undefined });
    const unanswered = through(['ask', 'silence', 'propose']);
    expect(must(unanswered, COMMANDS.return, MORNING, THIRD).state).toBe('silent');
  });

  it('weighs what is too much, and fits what it is about', () => {
    const answered = through(PATHS.answered);
    const propose = (hearing: Hearing, over: object) =>
      codeOf(decide(hearing, { command: 'propose', proposal: { ...EXCLUDE, ...over } }));
    expect(propose(answered, { proportionality: ' ' })).toBe('purchasing.proportionality_missing');
    expect(propose({ ...answered, ground: 'offence' }, { proportionality: '' })).toBe('ok');
    expect(propose(answered, { reasons: ' ' })).toBe('purchasing.hearing_reasons_missing');
    expect(propose(answered, { consequence: 'rejection' })).toBe('purchasing.consequence_unfit');
    const ofRequest = { ...answered, about: { request: id('request', `req_${'0'.repeat(26)}`) } };
    expect([propose(ofRequest, {}), propose(ofRequest, { consequence: 'rejection' })]).toEqual([
      'purchasing.consequence_unfit',
      'ok',
    ]);
  });

  it('is not made on an empty answer', () => {
    const empty = { command: 'answer', answer: { ...ANSWER, statement: ' ' } } as const;
    expect(codeOf(decide(through(['ask']), empty))).toBe('purchasing.hearing_reasons_missing');
  });
});
