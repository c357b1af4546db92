import { id, instant, plusMs, targets } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { aCompetition } from '../testing/builders.ts';
import { WORLD } from '../testing/default-world.ts';
import {
  applyEnquiry,
  askedAs,
  decideEnquiry,
  ENQUIRY_LIFECYCLE,
  type Enquiry,
  type EnquiryCommand,
  type EnquiryState,
  mayAsk,
} from './enquiry.ts';
import { answersUntil, questionsUntil } from './enquiry-window.ts';

const about = aCompetition().published().state;
const texts = { question: { fi: 'Kelpaako?', sv: 'Duger det?' }, answer: { fi: 'Kyllä.', sv: 'Ja.' } };
const NOON = instant('2026-01-13T10:00:00.000Z');
const COMMANDS = {
  answer: { do: 'answer', ...texts },
  correct: { do: 'correct', ...texts, answer: { fi: 'Ei.', sv: 'Nej.' } },
  decline: { do: 'decline', reason: 'not_about', text: 'Ei koske tätä hankintaa.' },
} as const satisfies { readonly [N in EnquiryCommand['do']]: EnquiryCommand };
const { state: asked } = askedAs(
  {
    id: id('enquiry', 'enq_00000000000000000000000001'),
    authority: WORLD.authority,
    competition: about.id,
    asker: 'f00d',
    text: 'Kelpaako meidän referenssi?',
  },
  NOON,
);
const must = (enquiry: Enquiry, command: EnquiryCommand): Enquiry => {
  const decided = decideEnquiry(enquiry, command, about, NOON, WORLD.officer);
  return decided.ok ? applyEnquiry(enquiry, decided.value) : expect.fail(decided.error.code);
};
const IN: { readonly [S in EnquiryState]: () => Enquiry } = {
  asked: () => asked,
  answered: () => must(asked, COMMANDS.answer),
  declined: () => must(asked, COMMANDS.decline),
};
const STATES = Object.keys(IN).filter((s): s is EnquiryState => Object.hasOwn(IN, s));
const codeOf = (command: EnquiryCommand, at: typeof NOON, of = about) => {
  const decided = decideEnquiry(asked, command, of, at, WORLD.officer);
  return decided.ok ? 'ok' : decided.error.code;
};

describe('the life of a question', () => {
  it.each(STATES.flatMap((state) => Object.values(COMMANDS).map((command) => [state, command.do, command] as const)))(
    '%s × %s does what the table says',
    (state, name, command) => {
      const allowed = targets(ENQUIRY_LIFECYCLE, state, name);
      if (allowed.ok) expect(allowed.value).toContain(must(IN[state](), command).state);
      else expect(decideEnquiry(IN[state](), command, about, NOON, WORLD.officer)).toEqual(allowed);
    },
  );

  it('reaches every state, and leaves none for good', () => {
    expect(STATES.map((state) => IN[state]().state)).toEqual(STATES);
    for (const state of STATES) expect(Object.keys(ENQUIRY_LIFECYCLE[state]).length).toBeGreaterThan(0);
  });

  it('stays as it is when only asked', () => {
    const { fact, state } = askedAs(asked, NOON);
    expect(applyEnquiry(state, fact)).toBe(state);
  });
});

describe('the clock of questions', () => {
  const closing = questionsUntil(about);
  it('takes a question until the last millisecond', () => {
    expect(mayAsk(about, plusMs(closing, -1)).ok).toBe(true);
    expect(mayAsk(about, closing)).toMatchObject({
      error: { code: 'competition.questions_closed', closedAt: closing },
    });
    expect(mayAsk(about, about.deadline)).toMatchObject({ error: { code: 'competition.deadline_passed' } });
  });

  it('takes none before the publication or after the closing', () => {
    for (const state of ['ready', 'sealed', 'cancelled'] as const)
      expect(mayAsk({ ...about, state }, NOON)).toMatchObject({ error: { code: 'competition.not_open' } });
  });

  it('lets an answer be late only together with a later deadline', () => {
    const late = answersUntil(about);
    expect(codeOf(COMMANDS.answer, plusMs(late, -1))).toBe('ok');
    const refused = decideEnquiry(asked, COMMANDS.answer, about, late, WORLD.officer);
    expect(refused).toMatchObject({ error: { code: 'competition.answer_late' } });
    const earliest = refused.ok || !('earliest' in refused.error) ? NOON : refused.error.earliest;
    expect(codeOf({ ...COMMANDS.answer, deadline: plusMs(earliest, -1) }, late)).toBe('competition.answer_late');
    expect(codeOf({ ...COMMANDS.answer, deadline: earliest }, late)).toBe('ok');
    expect(codeOf({ ...COMMANDS.answer, deadline: earliest }, about.deadline)).toBe('competition.deadline_passed');
  });

  it('moves the deadline never backwards, with a timely answer neither', () => {
    expect(codeOf({ ...COMMANDS.answer, deadline: plusMs(about.deadline, -1) }, NOON)).toBe(
      'competition.deadline_backwards',
    );
    expect(codeOf({ ...COMMANDS.answer, deadline: about.deadline }, NOON)).toBe('ok');
  });

  it('names the deadline in force from now on', () => {
    const deadline = plusMs(about.deadline, 86_400_000);
    const decided = decideEnquiry(asked, { ...COMMANDS.answer, deadline }, about, NOON, WORLD.officer);
    expect(decided).toMatchObject({ value: { deadline } });
    expect(decideEnquiry(asked, COMMANDS.answer, about, NOON, WORLD.officer)).toMatchObject({
      value: { deadline: about.deadline },
    });
  });
});

it('is declined before the deadline only, and with a reason that its asker can read', () => {
  expect(codeOf(COMMANDS.decline, plusMs(about.deadline, -1))).toBe('ok');
  expect(codeOf(COMMANDS.decline, about.deadline)).toBe('competition.deadline_passed');
  expect(codeOf({ ...COMMANDS.decline, text: '  ei  ' }, NOON)).toBe('competition.reason_missing');
  expect(IN.declined()).toMatchObject({ state: 'declined', declined: { reason: 'not_about', by: WORLD.officer } });
});

it('is answered in Finnish and in Swedish, question and answer, or not at all', () => {
  for (const half of [{ fi: 'Kyllä.', sv: ' ' }, { sv: 'Ja.' }]) {
    expect(codeOf({ do: 'answer', ...texts, answer: half }, NOON)).toBe('competition.answer_incomplete');
    expect(codeOf({ do: 'answer', ...texts, question: half }, NOON)).toBe('competition.answer_incomplete');
  }
});

it('tells nothing of the asker’s own words or name in what is published', () => {
  const decided = decideEnquiry(asked, COMMANDS.answer, about, NOON, WORLD.officer);
  expect(JSON.stringify(decided)).not.toContain('meidän');
  expect(JSON.stringify(decided)).not.toContain('f00d');
});
