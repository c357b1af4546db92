import { commandsFrom, plusHours, plusMs } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { aCompetition } from '../testing/builders.ts';
import { WORLD } from '../testing/default-world.ts';
import { AN_ENVELOPE, anOpenedTender, around, aSealedTender } from '../testing/tender-builders.ts';
import { earliestAnswerBy, maskedClarifications, openUntil } from './clarification.ts';
import { openTender, voidTender } from './judge-envelope.ts';
import { applyOpened, decideOpened, type OpenedCommand, type OpenedTender } from './opened-tender.ts';
import { applySealed, decideSealed, type SealedCommand, type SealedTender, startTender } from './sealed-tender.ts';
import { TENDER_LIFECYCLE, type TenderStateName } from './tender-lifecycle.ts';

const AT = WORLD.publishing;
const ANSWER_BY = earliestAnswerBy(AT);
/** One request waits for an answer. */
const ASKED = { at: AT, by: WORLD.officer, question: 'Miksi?', ground: 'unclear', deadline: ANSWER_BY } as const;
const corrected = around({
  competition: aCompetition()
    .published()
    .then({ do: 'addendum', texts: {} }, WORLD.officer, plusHours(WORLD.deadline, -1)).state,
});
const SEALED: Readonly<Record<string, SealedCommand>> = {
  submit: { do: 'submit', envelope: AN_ENVELOPE, signature: 's' },
  replace: { do: 'replace', envelope: AN_ENVELOPE, signature: 's' },
  withdraw: { do: 'withdraw' },
  confirm: { do: 'confirm' },
};
const OPENED: Readonly<Record<string, OpenedCommand>> = {
  ask: { do: 'ask', ground: 'unclear', question: 'Miksi?', deadline: ANSWER_BY },
  answer: { do: 'answer', number: 1, answer: 'Siksi.' },
  check: {
    do: 'check',
    asked: [{ key: 'site', title: { fi: 'Toimipaikka Vaasassa', sv: 'Verksamhetsställe i Vasa' } }],
    findings: [{ requirement: 'site', met: true }],
  },
  reject: { do: 'reject', ground: 'minimum_requirement', reason: 'Puuttuu' },
  rank: { do: 'rank', rank: 1, decision: 2 },
  award: { do: 'award', result: 'won', decision: 1 },
  pass_over: { do: 'pass_over' },
};
/** The opening worker's commands make a tender of an envelope. */
const OPENING = ['open', 'void'];
const COMMANDS = [...Object.keys(SEALED), ...OPENING, ...Object.keys(OPENED)];

const STATES = Object.keys(TENDER_LIFECYCLE) as TenderStateName[];
const SEALED_STATES: readonly SealedTender['state'][] = ['draft', 'submitted', 'withdrawn'];
const OPENED_STATES = STATES.filter(
  (state): state is OpenedTender['state'] => !SEALED_STATES.some((sealed) => sealed === state),
);
const targetsOf = (state: TenderStateName, command: string): readonly string[] => {
  const row: Readonly<Record<string, string | readonly string[]>> = TENDER_LIFECYCLE[state];
  return [row[command] ?? []].flat();
};

describe('the lifecycle of a tender', () => {
  it.each(SEALED_STATES.flatMap((state) => Object.keys(SEALED).map((name) => [state, name] as const)))(
    '%s: %s',
    (state, name) => {
      const command = SEALED[name] ?? { do: 'withdraw' };
      const before = aSealedTender(state);
      const decided = decideSealed(before, command, corrected, AT, 'p');
      if (targetsOf(state, name).length === 0) {
        expect(decided).toEqual({ ok: false, error: { code: 'lifecycle.not_allowed', state, command: name } });
        return;
      }
      expect(decided).toMatchObject({ ok: true, value: [{ by: 'p', competition: WORLD.competition }] });
      expect(targetsOf(state, name)).toContain(applySealed(before, command, corrected, AT, 2).state);
    },
  );

  it.each(OPENED_STATES.flatMap((state) => Object.keys(OPENED).map((name) => [state, name] as const)))(
    '%s: %s',
    (state, name) => {
      const before = { ...anOpenedTender(state), clarifications: [ASKED] };
      const command = OPENED[name] ?? { do: 'rank', rank: 1, decision: 1 };
      const decided = decideOpened(before, command, AT, WORLD.officer);
      if (targetsOf(state, name).length === 0) {
        expect(decided).toEqual({ ok: false, error: { code: 'lifecycle.not_allowed', state, command: name } });
        return;
      }
      expect(decided).toMatchObject({ ok: true });
      if (decided.ok) expect(targetsOf(state, name)).toContain(applyOpened(before, decided.value[0]).state);
    },
  );

  it('is opened or void from submitted only', () => {
    expect(STATES.filter((state) => targetsOf(state, 'open').length > 0)).toEqual(['submitted']);
    expect(STATES.filter((state) => targetsOf(state, 'void').length > 0)).toEqual(['submitted']);
    const competition = aCompetition().witnessed().state;
    const envelope = {
      tender: aSealedTender().id,
      hash: 'h1',
      receivedAt: AT,
      provider: WORLD.provider,
      isUnaltered: true,
      unconfirmed: false,
    };
    const made = [
      voidTender(competition, envelope, 'late', AT, 'system:opening').state.state,
      openTender(competition, envelope, WORLD.provider, { content: undefined, admissionWasActive: true }, AT, 'x').state
        .state,
      openTender(
        competition,
        envelope,
        WORLD.provider,
        { content: anOpenedTender().content, admissionWasActive: true },
        AT,
        'x',
      ).state.state,
    ];
    expect(made).toEqual(['void', 'invalid', 'valid']);
  });

  it('reaches every state from a draft and lets all but the endings be left', () => {
    const reached = new Set<string>(['draft']);
    for (let size = 0; size < reached.size; ) {
      size = reached.size;
      for (const state of STATES.filter((one) => reached.has(one)))
        for (const command of COMMANDS) for (const target of targetsOf(state, command)) reached.add(target);
    }
    expect([...reached].sort()).toEqual([...STATES].sort());
    const endings = STATES.filter((state) => commandsFrom(TENDER_LIFECYCLE, state).length === 0);
    expect(endings).toEqual(['rejected', 'invalid', 'void']);
    const stuck = STATES.filter((state) =>
      COMMANDS.every((command) => targetsOf(state, command).every((target) => target === state)),
    );
    expect(stuck).toEqual(endings);
    expect(new Set(STATES.flatMap((state) => commandsFrom(TENDER_LIFECYCLE, state)))).toEqual(new Set(COMMANDS));
  });
});

describe('before the deadline', () => {
  const ids = { id: aSealedTender().id, authority: WORLD.authority, competition: WORLD.competition, pseudonym: 'p' };

  it.each(Object.keys(SEALED))('%s is refused at the deadline and let through a millisecond earlier', (name) => {
    const command = SEALED[name] ?? { do: 'withdraw' };
    const state = aSealedTender(name === 'submit' ? 'draft' : 'submitted');
    const tried = (ms: number) => decideSealed(state, command, corrected, plusMs(WORLD.deadline, ms), 'p');
    expect(tried(-1)).toMatchObject({ ok: true });
    for (const ms of [0, 1])
      expect(tried(ms)).toEqual({
        ok: false,
        error: { code: 'competition.deadline_passed', deadline: WORLD.deadline },
      });
  });

  it('starts as a draft, in time and while the competition is open', () => {
    expect(startTender(ids, around(), plusMs(WORLD.deadline, -1))).toMatchObject({
      ok: true,
      value: { state: { state: 'draft', deadline: WORLD.deadline } },
    });
    expect(startTender(ids, around(), WORLD.deadline)).toMatchObject({
      error: { code: 'competition.deadline_passed' },
    });
    const cancelled = aCompetition()
      .published()
      .then({ do: 'cancel', reason: 'Määräraha', interests: [] }, WORLD.officer).state;
    expect(startTender(ids, around({ competition: cancelled }), AT)).toMatchObject({
      error: { code: 'competition.not_open' },
    });
  });

  it('is sent by the admitted only', () => {
    const command: SealedCommand = { do: 'submit', envelope: AN_ENVELOPE, signature: 's' };
    const lapsed = decideSealed(aSealedTender(), command, around({ admissionIsActive: false }), AT, 'p');
    expect(lapsed).toMatchObject({ error: { code: 'competition.admission_inactive' } });
    expect(
      decideSealed(aSealedTender('submitted'), { do: 'withdraw' }, around({ admissionIsActive: false }), AT, 'p').ok,
    ).toBe(true);
  });

  it('keeps every receipt and forgets a withdrawn envelope', () => {
    const one = applySealed(
      aSealedTender('submitted'),
      { do: 'replace', envelope: { ...AN_ENVELOPE, hash: 'h2' }, signature: 't' },
      around(),
      AT,
      3,
    );
    expect(one.receipts.map(({ version, hash }) => [version, hash])).toEqual([
      [2, 'h1'],
      [3, 'h2'],
    ]);
    const withdrawn = applySealed(one, { do: 'withdraw' }, around(), AT, 4);
    expect(withdrawn).not.toHaveProperty('envelope');
    expect(withdrawn.receipts.length).toBe(2);
  });

  it('asks for a confirmation once per addendum', () => {
    const confirm: SealedCommand = { do: 'confirm' };
    expect(decideSealed(aSealedTender('submitted'), confirm, around(), AT, 'p')).toMatchObject({
      error: { code: 'competition.nothing_to_confirm' },
    });
    const confirmed = applySealed(aSealedTender('submitted'), confirm, corrected, AT, 3);
    expect(confirmed.confirmed).toMatchObject({ addendum: 1, hash: 'h1' });
    expect(decideSealed(confirmed, confirm, corrected, AT, 'p')).toMatchObject({
      error: { code: 'competition.nothing_to_confirm' },
    });
  });
});

describe('after the opening', () => {
  const REJECT: OpenedCommand = { do: 'reject', ground: 'abnormally_low', reason: 'Hinta ei kata palkkoja' };
  const then = (tender: OpenedTender, command: OpenedCommand, at = AT): OpenedTender => {
    const decided = decideOpened(tender, command, at, WORLD.officer);
    return decided.ok ? applyOpened(tender, decided.value[0]) : expect.fail(decided.error.code);
  };
  const codeAt = (tender: OpenedTender, command: OpenedCommand, at = AT): string => {
    const decided = decideOpened(tender, command, at, WORLD.officer);
    return decided.ok ? 'ok' : decided.error.code;
  };
  type Asking = Extract<OpenedCommand, { readonly do: 'ask' }>;
  const asks = (ground: Asking['ground'], deadline = ANSWER_BY): Asking => ({
    do: 'ask',
    ground,
    question: 'Miten hinta kattaa palkat?',
    deadline,
  });

  it('asks about the price before it rejects an abnormally low tender, and waits for the answer or its time', () => {
    expect(codeAt(anOpenedTender(), REJECT)).toBe('competition.clarification_missing');
    expect(codeAt(then(anOpenedTender(), asks('unclear')), REJECT, ANSWER_BY)).toBe(
      'competition.clarification_missing',
    );
    const asked = then(anOpenedTender(), asks('low_price'));
    expect(codeAt(asked, REJECT, plusMs(ANSWER_BY, -1))).toBe('competition.clarification_open');
    expect(codeAt(asked, REJECT, ANSWER_BY)).toBe('ok');
    const answered = then(asked, { do: 'answer', number: 1, answer: 'Näin.' });
    expect(codeAt(answered, REJECT)).toBe('ok');
    expect(codeAt(answered, { ...REJECT, reason: ' ' })).toBe('competition.reason_missing');
    expect(codeAt(then(answered, asks('low_price')), REJECT)).toBe('competition.clarification_open');
  });

  it('still counts a question that an officer wrote down with its answer', () => {
    const old = { at: AT, by: WORLD.officer, question: 'Miten?', answer: 'Näin.' };
    expect(codeAt({ ...anOpenedTender(), clarifications: [old] }, REJECT)).toBe('ok');
    expect(codeAt({ ...anOpenedTender(), clarifications: [old] }, { do: 'answer', number: 1, answer: 'Toisin.' })).toBe(
      'competition.clarification_unknown',
    );
  });

  it('leaves the bidder whole working days, and takes an answer until the last millisecond, once', () => {
    expect(codeAt(anOpenedTender(), asks('unclear', plusMs(ANSWER_BY, -1)))).toBe('competition.clarification_early');
    const asked = then(anOpenedTender(), asks('unclear'));
    const answer: OpenedCommand = { do: 'answer', number: 1, answer: 'Siksi.' };
    expect(codeAt(asked, answer, plusMs(ANSWER_BY, -1))).toBe('ok');
    expect(codeAt(asked, answer, ANSWER_BY)).toBe('competition.clarification_late');
    expect(codeAt(then(asked, answer), answer)).toBe('competition.clarification_unknown');
    expect(codeAt(asked, { ...answer, number: 2 })).toBe('competition.clarification_unknown');
    expect(codeAt(asked, { ...answer, answer: ' ' })).toBe('competition.reason_missing');
    const mute: OpenedCommand = { ...asks('unclear'), question: ' ' };
    expect(codeAt(asked, mute)).toBe('competition.reason_missing');
  });

  it('changes nothing of what was sealed: the answer lies beside it, with who gave it and when', () => {
    const before = then(anOpenedTender(), asks('unclear'));
    const after = then(before, { do: 'answer', number: 1, answer: 'Siksi.' }, plusHours(AT, 1));
    expect({ ...after, clarifications: [] }).toEqual({ ...anOpenedTender(), clarifications: [] });
    expect(after.clarifications).toEqual([
      { ...before.clarifications[0], answer: 'Siksi.', answered: { at: plusHours(AT, 1), by: WORLD.officer } },
    ]);
  });

  it('shows evaluators what is asked of the service, and nothing that is asked of the price', () => {
    const asked = then(then(anOpenedTender(), asks('low_price')), asks('unclear'));
    const { clarifications } = then(asked, { do: 'answer', number: 2, answer: 'Näin.' });
    expect(maskedClarifications(clarifications)).toEqual([
      { number: 2, question: 'Miten hinta kattaa palkat?', deadline: ANSWER_BY, answer: 'Näin.' },
    ]);
    expect(openUntil([asked], AT)).toBe(ANSWER_BY);
    expect(openUntil([asked], ANSWER_BY)).toBeUndefined();
    expect(openUntil([{ ...asked, state: 'rejected' }], AT)).toBeUndefined();
  });

  it('follows the newest decision only', () => {
    const ranked = anOpenedTender('ranked');
    const decide = (command: OpenedCommand) => decideOpened(ranked, command, AT, 'x');
    expect(decide({ do: 'rank', rank: 2, decision: 1 })).toMatchObject({
      error: { code: 'competition.decision_superseded' },
    });
    expect(decide({ do: 'award', result: 'won', decision: 2 })).toMatchObject({
      error: { code: 'competition.decision_superseded' },
    });
    expect(decide({ do: 'rank', rank: 2, decision: 2 }).ok).toBe(true);
  });
});
