import { type Actor, cents, type Instant, plusHours, plusMs } from '@kt/kernel';
import { fillBids } from '@kt/terms';
import { decideCompetition, draftCompetition } from '../domain/competition.ts';
import { applyAllCompetition, beginCompetition } from '../domain/competition-apply.ts';
import type { CompetitionCommand, Verdict } from '../domain/competition-commands.ts';
import type { CompetitionContent } from '../domain/competition-content.ts';
import type { Competition, SignedHead, Winner } from '../domain/competition-state.ts';
import { aCategory, aContent, tenderId, WORLD } from './default-world.ts';

const card = fillBids(aContent().rateCard, { 'employment-3m': cents(200_000) });
if (!card.ok) throw new TypeError(card.error.code);
const PRICED_CARD = card.value;

export const A_HEAD: SignedHead = { size: 12, root: 'ab'.repeat(32), signedAt: WORLD.deadline, signature: 'c2ln' };
export const RANKED: readonly Winner[] = [
  { rank: 1, provider: WORLD.provider, tender: tenderId(1) },
  { rank: 2, provider: WORLD.otherProvider, tender: tenderId(2) },
  { rank: 3, provider: WORLD.thirdProvider, tender: tenderId(3) },
];
export const aVerdict = (over: Partial<Verdict> = {}): Verdict => ({
  evaluation: 'e1',
  document: 'd1',
  ranked: RANKED,
  withoutReasons: [],
  judges: [],
  interests: [],
  ...over,
});
export const RATE_CARDS = new Map(RANKED.map(({ tender }) => [tender, PRICED_CARD]));

/** The opener's declaration: nothing ties them to anybody invited. */
export const declaring = {
  do: 'approve_opening',
  declaresNoConflict: true,
  interests: [],
  roleSince: WORLD.rolesSince,
} as const;

export type CompetitionBuilder = {
  readonly state: Competition;
  readonly at: Instant;
  /** The next command, at a moment (default: an hour later). A refusal is a fault of the test. */
  readonly then: (command: CompetitionCommand, by: Actor, at?: Instant) => CompetitionBuilder;
  readonly inReview: () => CompetitionBuilder;
  readonly ready: () => CompetitionBuilder;
  readonly withKey: () => CompetitionBuilder;
  readonly published: () => CompetitionBuilder;
  readonly sealed: () => CompetitionBuilder;
  readonly openingApproved: () => CompetitionBuilder;
  readonly witnessed: () => CompetitionBuilder;
  readonly evaluating: () => CompetitionBuilder;
  readonly withoutTenders: () => CompetitionBuilder;
  readonly scored: () => CompetitionBuilder;
  readonly decided: () => CompetitionBuilder;
  readonly final: () => CompetitionBuilder;
  readonly complete: () => CompetitionBuilder;
};

const minute = (at: Instant, n: number): Instant => plusMs(at, n * 60_000);

const build = (state: Competition, at: Instant): CompetitionBuilder => {
  const then: CompetitionBuilder['then'] = (command, by, when = plusHours(at, 1)) => {
    const decided = decideCompetition(state, command, when, by);
    if (!decided.ok) throw new TypeError(`${command.do}: ${decided.error.code}`);
    return build(applyAllCompetition(state, decided.value), when);
  };
  const start = build.bind(undefined, state, at);
  const openedWith = (counts: { valid: number; invalid: number; void: number }) =>
    start().witnessed().then({ do: 'open', counts }, 'system:opening');
  return {
    state,
    at,
    then,
    inReview: () => then({ do: 'send_for_review', category: aCategory() }, WORLD.officer),
    ready: () => start().inReview().then({ do: 'approve' }, WORLD.reviewer),
    withKey: () => start().ready().then({ do: 'attach_key', publicKey: 'key' }, 'system:opening'),
    published: () => {
      const admitted = RANKED.map(({ provider }) => provider);
      return start()
        .withKey()
        .then({ do: 'publish', category: aCategory(), admitted }, WORLD.officer, WORLD.publishing);
    },
    sealed: () => start().published().then({ do: 'close' }, 'clock', state.deadline),
    openingApproved: () => {
      const first = start().sealed().then(declaring, WORLD.opener, minute(state.deadline, 5));
      return first.then(declaring, WORLD.otherOpener, minute(state.deadline, 10));
    },
    witnessed: () => start().openingApproved().then({ do: 'witness', head: A_HEAD }, 'system:opening'),
    evaluating: () => openedWith({ valid: 3, invalid: 0, void: 0 }),
    withoutTenders: () => openedWith({ valid: 0, invalid: 0, void: 0 }),
    scored: () =>
      start()
        .evaluating()
        .then({ do: 'lock_scores', document: 'e1', seed: 's', ranked: 3, interests: [] }, WORLD.evaluator),
    decided: () => start().scored().then({ do: 'decide', verdict: aVerdict() }, WORLD.decider),
    final: () => {
      const decided = start().decided();
      const until = decided.state.decision?.standstillEnds ?? decided.at;
      return decided.then({ do: 'finalise', rateCards: RATE_CARDS }, 'clock', until);
    },
    complete: () => {
      const agreement = (n: number) =>
        `agr_${String(n).padStart(26, '0')}` as Extract<CompetitionCommand, { do: 'sign' }>['agreement'];
      return (start().final().state.decision?.winners ?? []).reduce(
        (so, { provider, rank }) => so.then({ do: 'sign', provider, agreement: agreement(rank) }, 'system:agreements'),
        start().final(),
      );
    },
  };
};

/** A draft of the default competition; the methods carry it on, each from the draft. */
export const aCompetition = (over: Partial<CompetitionContent> = {}): CompetitionBuilder => {
  const { authority, competition, drafting, officer } = WORLD;
  return build(
    beginCompetition(draftCompetition({ authority, competition }, aContent(over), drafting, officer)),
    drafting,
  );
};
