import { id, instant, localDate, municipalityCode, targets } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { aNeedDescription } from '../testing/needs.ts';
import { AUTHORITY, MORNING, OFFICER, PROVIDER, SYSTEM } from '../testing/samples.ts';
import { applyComment, decideComment } from './need-comment.ts';
import { descriptionOf } from './need-description.ts';
import {
  applyNeed,
  decideNeed,
  MOST_CHANGES,
  MOST_MEETINGS,
  type NeedCommand,
  type NeedCommandName,
  type PlannedNeed,
  type PlannedNeedState,
  plannedNeedLifecycle,
} from './planned-need.ts';

const meeting = {
  day: localDate('2026-01-07'),
  participants: 'Kolme yhdistystä',
  summary: { fi: 'Koottu', sv: 'Klart' },
};
const COMMANDS: { readonly [N in NeedCommandName]: NeedCommand } = {
  describe: { command: 'describe', description: { ...aNeedDescription, expectedPerYear: 50 } },
  announce: { command: 'announce' },
  change: { command: 'change', description: { ...aNeedDescription, expectedPerYear: 60 } },
  log: { command: 'log', ...meeting },
  close: { command: 'close', system: SYSTEM },
  drop: { command: 'drop', reason: 'Rahoitus siirtyi' },
};
const PATHS: { readonly [S in PlannedNeedState]: readonly NeedCommandName[] } = {
  draft: [],
  announced: ['announce'],
  closed: ['announce', 'close'],
  dropped: ['announce', 'drop'],
};
const STATES = Object.keys(PATHS).filter((s): s is PlannedNeedState => Object.hasOwn(PATHS, s));
const LAST_MOMENT = instant('2026-02-06T21:59:59.999Z');
const TOO_LATE = instant('2026-02-06T22:00:00.000Z');

const draft: PlannedNeed = {
  ...aNeedDescription,
  id: id('need', 'ned_01J8Z000000000000000000009'),
  authority: AUTHORITY,
  state: 'draft',
  drafted: { at: MORNING, by: OFFICER },
  meetings: [],
};
const must = (need: PlannedNeed, command: NeedCommand): PlannedNeed => {
  const decided = decideNeed(need, command, MORNING, OFFICER);
  return decided.ok ? applyNeed(need, decided.value) : expect.fail(decided.error.code);
};
const inState = (state: PlannedNeedState): PlannedNeed =>
  PATHS[state].reduce((need, name) => must(need, COMMANDS[name]), draft);
const code = (need: PlannedNeed, command: NeedCommand, at = MORNING) => {
  const decided = decideNeed(need, command, at, OFFICER);
  return decided.ok ? 'ok' : decided.error.code;
};

describe('the lifecycle of a planned need', () => {
  it.each(
    STATES.flatMap((state) => Object.values(COMMANDS).map((command) => [state, command.command, command] as const)),
  )('%s × %s does what the table says', (state, name, command) => {
    const need = inState(state);
    const allowed = targets(plannedNeedLifecycle, state, name);
    if (!allowed.ok) expect(decideNeed(need, command, MORNING, OFFICER)).toEqual(allowed);
    else expect(allowed.value).toContain(must(need, command).state);
  });

  it('reaches every state', () => {
    expect(STATES.map((state) => inState(state).state)).toEqual(STATES);
  });
});

it('is announced only while there is a day left to comment', () => {
  const announce = { command: 'announce' } as const;
  expect(code({ ...draft, commentBy: localDate('2026-01-07') }, announce)).toBe('purchasing.comment_day_passed');
  expect(code({ ...draft, commentBy: localDate('2026-01-08') }, announce)).toBe('ok');
});

describe('a change after the announcement', () => {
  const open = inState('announced');
  const to = (description: Partial<PlannedNeed>) =>
    ({ command: 'change', description: descriptionOf({ ...aNeedDescription, ...description }) }) as const;
  const market = {
    day: localDate('2026-01-20'),
    from: '13:00',
    to: '14:30',
    place: { fi: 'Kaupungintalo', sv: 'Stadshuset' },
  };

  it('keeps what stood before, field by field', () => {
    const once = must(open, to({ expectedPerYear: 60, market }));
    const twice = must(once, to({ expectedPerYear: 80 }));
    expect(once.changes).toMatchObject([
      { at: MORNING, fields: ['expectedPerYear', 'market'], before: { expectedPerYear: 40 } },
    ]);
    expect(once.changes?.[0]?.before).not.toHaveProperty('market');
    expect(twice.changes?.[1]).toMatchObject({
      fields: ['expectedPerYear', 'market'],
      before: { expectedPerYear: 60, market },
    });
    expect(twice).not.toHaveProperty('market');
    expect(twice).toMatchObject({ state: 'announced', expectedPerYear: 80 });
  });

  it('is none when only the order of a list differs', () => {
    const two = { ...open, municipalities: ['905', '499'].map(municipalityCode) };
    expect(code(two, to({ municipalities: ['499', '905'].map(municipalityCode) }))).toBe('purchasing.need_unchanged');
    expect(code(open, to({}))).toBe('purchasing.need_unchanged');
  });

  it('takes no day to comment from anybody, and moves no meeting into the past', () => {
    expect(code(open, to({ commentBy: localDate('2026-02-05') }))).toBe('purchasing.comment_day_earlier');
    expect(code(open, to({ commentBy: localDate('2026-02-07') }))).toBe('ok');
    expect(code(open, to({ commentBy: localDate('2026-02-07') }), instant('2026-02-07T08:00:00.000Z'))).toBe(
      'purchasing.comment_day_passed',
    );
    expect(code(open, to({ market: { ...market, day: localDate('2026-01-07') } }))).toBe(
      'purchasing.market_day_passed',
    );
    expect(code({ ...draft, market: { ...market, day: localDate('2026-01-07') } }, { command: 'announce' })).toBe(
      'purchasing.market_day_passed',
    );
  });

  it('may be of the text when the days have passed', () => {
    const held = { ...open, market };
    expect(code(held, to({ market, expectedPerYear: 45 }), instant('2026-03-01T08:00:00.000Z'))).toBe('ok');
  });

  it('comes at most so many times', () => {
    const full = Array.from({ length: MOST_CHANGES }).reduce<PlannedNeed>(
      (need, _, n) => must(need, to({ expectedPerYear: 100 + n })),
      open,
    );
    expect(code(full, to({ expectedPerYear: 7 }))).toBe('purchasing.need_changes_full');
  });
});

it('logs a meeting of today, not of tomorrow', () => {
  const open = inState('announced');
  expect(code(open, { command: 'log', ...meeting, day: localDate('2026-01-08') })).toBe('purchasing.meeting_in_future');
  expect(must(open, COMMANDS.log).meetings).toEqual([{ ...meeting, logged: { at: MORNING, by: OFFICER } }]);
});

it('keeps the log of meetings bounded', () => {
  const full = Array.from({ length: MOST_MEETINGS }).reduce<PlannedNeed>(
    (need) => must(need, COMMANDS.log),
    inState('announced'),
  );
  expect(code(full, COMMANDS.log)).toBe('purchasing.meetings_full');
});

describe('a comment', () => {
  const said = { provider: PROVIDER, text: 'Ryhmät ovat liian suuria.' };
  const decide = (need: PlannedNeed, at = MORNING) => decideComment(need, undefined, said, at, 'per_writer');

  it('is taken to the end of the last day in Finland, while the need is announced', () => {
    const closed = { error: { code: 'purchasing.comments_closed' } };
    expect(decide(inState('announced'), LAST_MOMENT)).toMatchObject({ ok: true });
    expect(decide(inState('announced'), TOO_LATE)).toMatchObject(closed);
    for (const state of ['draft', 'closed', 'dropped'] as const) expect(decide(inState(state))).toMatchObject(closed);
  });

  it('may be corrected, and says when it was first given', () => {
    const first = decide(inState('announced'));
    const given = first.ok ? applyComment(undefined, first.value) : expect.fail(first.error.code);
    const again = decideComment(inState('announced'), given, { ...said, text: 'Sopiva.' }, LAST_MOMENT, 'per_chair');
    const corrected = again.ok ? applyComment(given, again.value) : expect.fail(again.error.code);
    expect(again).toMatchObject({ value: { type: 'need_comment.corrected' } });
    expect(corrected).toMatchObject({ text: 'Sopiva.', given: { at: MORNING }, corrected: { at: LAST_MOMENT } });
  });
});
