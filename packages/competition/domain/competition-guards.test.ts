import { endOfDay, id, instant, localDate, plusMs } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { A_HEAD, aCompetition, aVerdict, declaring, RANKED, RATE_CARDS } from '../testing/builders.ts';
import { aCategory, aContent, WORLD } from '../testing/default-world.ts';
import { competitionDueAt, decideCompetition } from './competition.ts';
import { applyAllCompetition } from './competition-apply.ts';
import type { CompetitionCommand } from './competition-commands.ts';
import type { Competition } from './competition-state.ts';
import { passedDeadline } from './decide-opening.ts';
import { mayRelease, openableFrom } from './opening-gate.ts';

const codeOf = (state: Competition, command: CompetitionCommand, by: string, at: Competition['deadline']): string => {
  const decided = decideCompetition(state, command, at, by);
  return decided.ok ? 'ok' : decided.error.code;
};
const agreement = (n: number) => id('agreement', `agr_${String(n).padStart(26, '0')}`);
const WINDOW = 30 * 60_000;

describe('two persons', () => {
  it('refuses approval by anybody who wrote or sent the draft', () => {
    const { state, at } = aCompetition().then({ do: 'edit', content: aContent() }, WORLD.decider).inReview();
    for (const by of [WORLD.officer, WORLD.decider])
      expect(codeOf(state, { do: 'approve' }, by, at)).toBe('competition.same_person');
    expect(codeOf(state, { do: 'approve' }, WORLD.reviewer, at)).toBe('ok');
  });

  it('refuses a decision by whoever prepared it, and about one’s own organisation', () => {
    const edited = aCompetition().then({ do: 'edit', content: aContent() }, WORLD.reviewer);
    const lock: CompetitionCommand = { do: 'lock_scores', document: 'e1', seed: 's', ranked: 3, interests: [] };
    const { state, at } = aCompetition().evaluating().then(lock, WORLD.opener);
    const decide: CompetitionCommand = { do: 'decide', verdict: aVerdict() };
    for (const by of [WORLD.officer, WORLD.opener, WORLD.evaluator, WORLD.otherEvaluator])
      expect(codeOf(state, decide, by, at)).toBe('competition.same_person');
    const { editors } = edited.state;
    expect(codeOf({ ...state, editors }, decide, WORLD.reviewer, at)).toBe('competition.same_person');
    expect(codeOf({ ...state, sent: { at, by: WORLD.reviewer } }, decide, WORLD.reviewer, at)).toBe(
      'competition.same_person',
    );
    expect(codeOf(state, decide, WORLD.reviewer, at)).toBe('ok');
    const judged = aVerdict({ judges: [WORLD.reviewer] });
    expect(codeOf(state, { do: 'decide', verdict: judged }, WORLD.reviewer, at)).toBe('competition.same_person');
    expect(codeOf(state, { do: 'decide', verdict: judged }, WORLD.decider, at)).toBe('ok');
    const verdict = aVerdict({ interests: [WORLD.provider] });
    expect(codeOf(state, { do: 'decide', verdict }, WORLD.decider, at)).toBe('competition.conflict_of_interest');
  });

  it('lets nobody lock, cancel, find unsuitable or take a remedy in what concerns their own organisation', () => {
    const { state, at } = aCompetition().evaluating();
    const reason = 'Perusteltu syy';
    for (const [interests, code] of [
      [[WORLD.provider], 'competition.conflict_of_interest'] as const,
      [[], 'ok'] as const,
    ])
      for (const command of [
        { do: 'lock_scores', document: 'e1', seed: 's', ranked: 3, interests },
        { do: 'cancel', reason, interests },
        { do: 'none_suitable', reason, interests, judges: [] },
      ] as const)
        expect(codeOf(state, command, WORLD.decider, at)).toBe(code);
    const appealed = aCompetition().decided().then({ do: 'file_remedy', kind: 'appeal', interests: [] }, WORLD.officer);
    for (const command of [
      { do: 'file_remedy', kind: 'appeal' },
      { do: 'settle_remedy', number: 1 },
    ] as const)
      expect(codeOf(appealed.state, { ...command, interests: [WORLD.provider] }, WORLD.officer, appealed.at)).toBe(
        'competition.conflict_of_interest',
      );
    const unsuitable: CompetitionCommand = { do: 'none_suitable', reason: 'Perusteltu syy', interests: [], judges: [] };
    expect(codeOf(state, unsuitable, WORLD.evaluator, at)).toBe('competition.same_person');
    const judged: CompetitionCommand = { ...unsuitable, judges: [WORLD.decider] };
    expect(codeOf(state, judged, WORLD.decider, at)).toBe('competition.same_person');
    expect(codeOf(state, judged, WORLD.reviewer, at)).toBe('ok');
  });

  it('refuses to name oneself a deputy', () => {
    const { state, at } = aCompetition().published();
    expect(codeOf(state, { do: 'name_deputy', person: WORLD.decider }, WORLD.decider, at)).toBe(
      'competition.same_person',
    );
  });
});

describe('publication', () => {
  const { state } = aCompetition().withKey();
  const admitted = RANKED.map(({ provider }) => provider);
  const publish = (over: object = {}): CompetitionCommand => ({
    do: 'publish',
    category: aCategory(),
    admitted,
    ...over,
  });

  it('says until when the initial period runs', () => {
    const until = plusMs(WORLD.publishing, 1);
    const category = aCategory({ initialPeriodIsOver: false, initialPeriodEnds: until });
    const refused = decideCompetition(state, publish({ category }), WORLD.publishing, WORLD.officer);
    expect(refused).toMatchObject({ error: { code: 'competition.initial_period_runs', until } });
  });

  it('fixes the standstill that a decision had loosened when it was sent', () => {
    const category = aCategory({ profile: 'annex_e', standstillDays: 0, answersBeforeDeadlineDays: 2 });
    const loosened = publish({ category });
    expect(decideCompetition(state, loosened, WORLD.publishing, WORLD.officer)).toMatchObject({
      value: [{ standstillDays: 0, answersBeforeDeadlineDays: 2 }],
    });
    const { published, ...scored } = aCompetition().scored().state;
    const told = { ...scored, ...(published && { published: { ...published, standstillDays: 0 } }) };
    const decided = decideCompetition(told, { do: 'decide', verdict: aVerdict() }, WORLD.deadline, WORLD.decider);
    expect(decided).toMatchObject({ value: [{ standstillEnds: WORLD.deadline }] });
  });

  it('demands the public key, an open system, a finished initial period and somebody admitted', () => {
    const keyless = aCompetition().ready().state;
    expect(codeOf(keyless, publish(), WORLD.officer, WORLD.publishing)).toBe('competition.key_missing');
    const cases = [
      [{ category: aCategory({ systemIsOpen: false }) }, 'competition.system_closed'],
      [{ category: aCategory({ initialPeriodIsOver: false }) }, 'competition.initial_period_runs'],
      [{ admitted: [] }, 'competition.nobody_admitted'],
      [{ category: aCategory({ criteria: [] }) }, 'competition.criterion_not_published'],
    ] as const;
    for (const [over, code] of cases) expect(codeOf(state, publish(over), WORLD.officer, WORLD.publishing)).toBe(code);
  });

  it('counts ten whole days after the day of sending', () => {
    const sendable = endOfDay(localDate('2026-01-23'));
    const { state: tight } = aCompetition({ deadline: endOfDay(localDate('2026-02-02')) }).withKey();
    expect(codeOf(tight, publish(), WORLD.officer, plusMs(sendable, -1))).toBe('ok');
    expect(codeOf(tight, publish(), WORLD.officer, sendable)).toBe('competition.deadline_too_early');
  });

  it('invites everyone once, in an order that tells nothing', () => {
    const decided = decideCompetition(
      state,
      publish({ admitted: [...admitted].reverse().concat(admitted) }),
      WORLD.publishing,
      WORLD.officer,
    );
    expect(decided).toMatchObject({ ok: true, value: [{ invited: [...admitted].sort() }] });
  });
});

describe('the deadline', () => {
  const { state } = aCompetition().published();

  it.each([
    [-1, 'competition.deadline_not_reached'],
    [0, 'ok'],
    [1, 'ok'],
  ] as const)('closes at %i ms: %s', (ms, code) => {
    expect(codeOf(state, { do: 'close' }, 'clock', plusMs(state.deadline, ms))).toBe(code);
    expect(passedDeadline(state, plusMs(state.deadline, ms)).length).toBe(code === 'ok' ? 1 : 0);
  });

  it('moves forward only, and only before it passes', () => {
    const moved = (deadline = state.deadline, at = state.deadline) =>
      codeOf(state, { do: 'addendum', texts: {}, deadline }, WORLD.officer, at);
    const before = plusMs(state.deadline, -1);
    expect(moved(plusMs(state.deadline, 1), before)).toBe('ok');
    expect(moved(state.deadline, before)).toBe('ok');
    expect(moved(plusMs(state.deadline, -1), plusMs(state.deadline, -2))).toBe('competition.deadline_backwards');
    expect(moved(plusMs(state.deadline, 1), state.deadline)).toBe('competition.deadline_passed');
  });

  it('is where the clock looks next, and then the end of the standstill', () => {
    expect(competitionDueAt(state)).toBe(state.deadline);
    const decided = aCompetition().decided();
    expect(competitionDueAt(decided.state)).toBe(decided.state.decision?.standstillEnds);
    const appealed = decided.then({ do: 'file_remedy', kind: 'appeal', interests: [] }, WORLD.officer);
    expect(competitionDueAt(appealed.state)).toBeUndefined();
    expect(competitionDueAt(aCompetition().state)).toBeUndefined();
  });
});

describe('the opening', () => {
  const sealed = aCompetition().sealed();
  const first = sealed.then(declaring, WORLD.opener);

  it.each([
    [-1, 'competition.opening_waits'],
    [0, 'ok'],
    [1, 'ok'],
  ])('is approved a minute after the deadline, %i ms from then: %s', (ms, code) => {
    const { state } = sealed;
    expect(openableFrom(state)).toBe(plusMs(state.deadline, 60_000));
    expect(codeOf(state, declaring, WORLD.opener, plusMs(openableFrom(state), ms))).toBe(code);
  });

  it('needs two different openers', () => {
    expect(codeOf(first.state, declaring, WORLD.opener, plusMs(first.at, 1))).toBe('competition.same_person');
    const second = first.then(declaring, WORLD.otherOpener, plusMs(first.at, 1));
    expect(second.state.openingApprovedAt).toBe(second.at);
    expect(codeOf(second.state, declaring, WORLD.decider, second.at)).toBe('competition.opening_approved_already');
  });

  it.each([
    [WINDOW, true],
    [WINDOW + 1, false],
  ])('the second within the window: %i ms is %s', (ms, isApproved) => {
    const second = first.then(declaring, WORLD.otherOpener, plusMs(first.at, ms));
    expect(second.state.openingApprovedAt !== undefined).toBe(isApproved);
    expect(mayRelease(second.state, second.at).ok).toBe(isApproved);
  });

  it('starts a new window when the first approval is stale', () => {
    const again = first.then(declaring, WORLD.opener, plusMs(first.at, WINDOW + 1));
    expect(mayRelease(again.state, again.at)).toEqual({
      ok: false,
      error: { code: 'competition.opening_not_approved' },
    });
    const second = again.then(declaring, WORLD.otherOpener, plusMs(again.at, 1));
    expect(mayRelease(second.state, second.at).ok).toBe(true);
  });

  it('asks each opener for a declaration and looks at their organisations', () => {
    const cases = [
      [{ declaresNoConflict: false }, 'competition.declaration_missing'],
      [{ interests: [WORLD.provider] }, 'competition.conflict_of_interest'],
    ] as const;
    for (const [over, code] of cases)
      expect(codeOf(sealed.state, { ...declaring, ...over }, WORLD.opener, WORLD.openable)).toBe(code);
  });

  it('keeps out a role granted after the publication unless a deputy is named', () => {
    const publishedAt = sealed.state.published?.at ?? sealed.at;
    const since = (ms: number) => ({ ...declaring, roleSince: plusMs(publishedAt, ms) });
    expect(codeOf(sealed.state, since(0), WORLD.opener, WORLD.openable)).toBe('ok');
    expect(codeOf(sealed.state, since(1), WORLD.opener, WORLD.openable)).toBe('competition.opener_too_new');
    const named = sealed.then({ do: 'name_deputy', person: WORLD.opener }, WORLD.decider);
    expect(codeOf(named.state, since(1), WORLD.opener, named.at)).toBe('ok');
    expect(codeOf(named.state, { do: 'name_deputy', person: WORLD.opener }, WORLD.decider, named.at)).toBe(
      'competition.deputy_named_already',
    );
  });

  it('releases the key to nobody before the deadline, nor on forged approvals', () => {
    const { state } = aCompetition().openingApproved();
    expect(mayRelease(state, plusMs(state.deadline, -1))).toMatchObject({
      error: { code: 'competition.deadline_not_reached' },
    });
    expect(mayRelease(state, plusMs(openableFrom(state), -1))).toMatchObject({
      error: { code: 'competition.opening_waits', from: openableFrom(state) },
    });
    expect(mayRelease(state, openableFrom(state)).ok).toBe(true);
    const [one] = state.approvals;
    const forged = [[], [one], [one, one], [one, { by: WORLD.otherOpener, at: WORLD.drafting }]];
    for (const approvals of forged) {
      const tampered = { ...state, approvals: approvals.filter((approval) => approval !== undefined) };
      expect(mayRelease(tampered, openableFrom(state))).toMatchObject({
        error: { code: 'competition.opening_not_approved' },
      });
    }
    expect(mayRelease(aCompetition().published().state, WORLD.openable)).toMatchObject({
      error: { code: 'lifecycle.not_allowed' },
    });
  });

  it('opens nothing before the log head is signed, and signs it once', () => {
    const { state, at } = aCompetition().openingApproved();
    const open: CompetitionCommand = { do: 'open', counts: { valid: 1, invalid: 0, void: 0 } };
    expect(codeOf(state, open, 'system:opening', at)).toBe('competition.witness_missing');
    const witnessed = aCompetition().witnessed();
    expect(codeOf(witnessed.state, { do: 'witness', head: A_HEAD }, 'system:opening', at)).toBe(
      'competition.witnessed_already',
    );
  });
});

describe('the decision', () => {
  const decided = aCompetition().decided();
  const ends = decided.state.decision?.standstillEnds ?? instant('2026-01-01T00:00:00.000Z');
  const finalise: CompetitionCommand = { do: 'finalise', rateCards: RATE_CARDS };

  it('needs reasons for every tender and the evaluation it saw', () => {
    const { state, at } = aCompetition().scored();
    const [, second] = RANKED;
    const withoutReasons = second === undefined ? [] : [second.tender];
    const cases = [
      [aVerdict({ withoutReasons }), 'competition.reasons_missing'],
      [aVerdict({ evaluation: 'other' }), 'competition.evaluation_changed'],
      [aVerdict({ ranked: [] }), 'competition.nothing_to_rank'],
    ] as const;
    for (const [verdict, code] of cases) expect(codeOf(state, { do: 'decide', verdict }, WORLD.decider, at)).toBe(code);
  });

  it('lets the first K of the ranking win', () => {
    expect(decided.state.decision?.winners).toEqual(RANKED.slice(0, 2));
    expect(decided.state.decision?.version).toBe(1);
  });

  it.each([
    [-1, 'competition.standstill_runs'],
    [0, 'ok'],
    [1, 'ok'],
  ] as const)('is final at the end of the standstill %i ms: %s', (ms, code) => {
    expect(codeOf(decided.state, finalise, 'clock', plusMs(ends, ms))).toBe(code);
  });

  it('waits for open remedies', () => {
    const appealed = decided.then({ do: 'file_remedy', kind: 'appeal', interests: [] }, WORLD.officer);
    expect(codeOf(appealed.state, finalise, 'clock', ends)).toBe('competition.remedy_open');
    const settled = appealed.then({ do: 'settle_remedy', number: 1, interests: [] }, WORLD.officer);
    expect(codeOf(settled.state, finalise, 'clock', ends)).toBe('ok');
    expect(codeOf(settled.state, { do: 'settle_remedy', number: 1, interests: [] }, WORLD.officer, ends)).toBe(
      'competition.remedy_unknown',
    );
  });

  it('shares places and ceiling among the winners without losing any', () => {
    const result = decideCompetition(decided.state, finalise, ends, 'clock');
    const [fact] = result.ok ? result.value : [];
    const winners = fact?.type === 'competition.final' ? fact.winners : [];
    expect(winners.map(({ places, ceilingCents }) => [places, ceilingCents])).toEqual([
      [10, 2_500_000],
      [10, 2_500_000],
    ]);
    expect(winners.every(({ rateCard }) => rateCard.steps.every(({ price }) => price.set === 'by_buyer'))).toBe(true);
    const missing = decideCompetition(decided.state, { do: 'finalise', rateCards: new Map() }, ends, 'clock');
    expect(missing).toMatchObject({ error: { code: 'competition.rate_card_missing' } });
  });

  it('is complete when the last winner has signed', () => {
    const final = aCompetition().final();
    const one = final.then({ do: 'sign', provider: WORLD.provider, agreement: agreement(1) }, 'system:agreements');
    expect(one.state.state).toBe('final');
    expect(codeOf(one.state, { do: 'sign', provider: WORLD.provider, agreement: agreement(9) }, 'x', one.at)).toBe(
      'competition.signed_already',
    );
    expect(codeOf(one.state, { do: 'sign', provider: WORLD.thirdProvider, agreement: agreement(9) }, 'x', one.at)).toBe(
      'competition.not_winner',
    );
    const sign: CompetitionCommand = { do: 'sign', provider: WORLD.otherProvider, agreement: agreement(2) };
    expect(one.then(sign, 'system:agreements').state.state).toBe('complete');
  });

  it('records a signature that came before a remedy was known, and is complete when the remedy is settled', () => {
    const sign = (n: number, provider: typeof WORLD.provider): CompetitionCommand => ({
      do: 'sign',
      provider,
      agreement: agreement(n),
    });
    const one = aCompetition().final().then(sign(1, WORLD.provider), 'system:agreements');
    const appealed = one.then({ do: 'file_remedy', kind: 'appeal', interests: [] }, WORLD.officer);
    const all = appealed.then(sign(2, WORLD.otherProvider), 'system:agreements');
    expect(all.state.state).toBe('final');
    expect(all.then({ do: 'settle_remedy', number: 1, interests: [] }, WORLD.officer).state.state).toBe('complete');
    const early = appealed.then({ do: 'settle_remedy', number: 1, interests: [] }, WORLD.officer);
    expect(early.state.state).toBe('final');
  });

  it('takes the next in rank when a winner refuses, and hands over only the new terms', () => {
    const refused = aCompetition()
      .final()
      .then({ do: 'winner_refused', provider: WORLD.provider, ranked: RANKED }, WORLD.officer);
    expect(refused.state.decision).toMatchObject({
      version: 2,
      winners: RANKED.slice(1, 3),
      refused: [RANKED[0]?.tender],
    });
    const result = decideCompetition(refused.state, finalise, refused.state.decision?.standstillEnds ?? ends, 'clock');
    const facts = result.ok ? result.value : [];
    expect(facts).toMatchObject([{ type: 'competition.final', version: 2, winners: [{ tender: RANKED[2]?.tender }] }]);
    expect(applyAllCompetition(refused.state, facts).awarded.length).toBe(2);
    expect(applyAllCompetition(refused.state, facts).state).toBe('final');
  });

  it.each([
    ['provider', 14],
    ['authority', 90],
  ] as const)('is rectified on the %s’s initiative for %i days', (initiative, days) => {
    const day = Date.parse('2026-02-02T22:00:00.000Z') + days * 86_400_000;
    const summer = days === 90 ? 3_600_000 : 0;
    const until = instant(new Date(day - summer).toISOString());
    const rectify = (at: typeof until) =>
      codeOf(
        decided.state,
        { do: 'rectify', initiative, reason: 'Laskuvirhe', verdict: aVerdict() },
        WORLD.decider,
        at,
      );
    expect(rectify(plusMs(until, -1))).toBe('ok');
    expect(rectify(until)).toBe('competition.rectification_late');
  });

  it('demands a reason where somebody loses something', () => {
    const { state, at } = aCompetition().evaluating();
    for (const command of ['none_suitable', 'cancel'] as const)
      expect(codeOf(state, { do: command, reason: ' - ', interests: [], judges: [] }, WORLD.decider, at)).toBe(
        'competition.reason_missing',
      );
  });
});
