import { commandsFrom, type Instant, id, plusHours, share } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import {
  A_HEAD,
  aCompetition,
  aVerdict,
  type CompetitionBuilder,
  declaring,
  RANKED,
  RATE_CARDS,
} from '../testing/builders.ts';
import { aCategory, aContent, WORLD } from '../testing/default-world.ts';
import { decideCompetition } from './competition.ts';
import { applyAllCompetition } from './competition-apply.ts';
import type { CompetitionCommand } from './competition-commands.ts';
import { COMPETITION_LIFECYCLE, type CompetitionStateName } from './competition-lifecycle.ts';
import type { Competition } from './competition-state.ts';
import type { CommandName } from './decider.ts';

const agreement = id('agreement', 'agr_00000000000000000000000001');
const reason = 'Perusteltu syy';

const RING = {
  buyers: [
    { authority: WORLD.authority, shareBp: share(6_500) },
    { authority: WORLD.neighbour, shareBp: share(3_500) },
  ],
};
const LOCK = { do: 'lock_scores', document: 'e1', seed: 's', ranked: 3, interests: [] } as const;

/** For every command one that its guards let through, wherever the table allows it. */
const WORKABLE: {
  readonly [N in CommandName]: (
    from: CompetitionBuilder,
  ) => readonly [CompetitionCommand, string, (Instant | undefined)?];
} = {
  edit: () => [{ do: 'edit', content: aContent() }, WORLD.officer],
  set_lots: ({ state }) => [{ do: 'set_lots', content: state.content, lots: [state.id] }, WORLD.officer],
  send_for_review: () => [{ do: 'send_for_review', category: aCategory() }, WORLD.officer],
  return: () => [{ do: 'return', reason }, WORLD.reviewer],
  approve: () => [{ do: 'approve' }, WORLD.reviewer],
  consent: () => [{ do: 'consent', buyer: WORLD.neighbour }, WORLD.neighbourOfficer],
  decline: () => [{ do: 'decline', buyer: WORLD.neighbour, reason }, WORLD.neighbourOfficer],
  attach_key: () => [{ do: 'attach_key', publicKey: 'key' }, 'system:opening'],
  publish: () => [{ do: 'publish', category: aCategory(), admitted: RANKED.map((one) => one.provider) }, WORLD.officer],
  addendum: () => [{ do: 'addendum', texts: { fi: 'Korjaus', sv: 'Rättelse' } }, WORLD.officer],
  name_deputy: () => [{ do: 'name_deputy', person: WORLD.opener }, WORLD.decider],
  name_evaluator: () => [
    { do: 'name_evaluator', person: WORLD.reviewer, instead: WORLD.otherEvaluator },
    WORLD.officer,
  ],
  declare_interests: () => [
    { do: 'declare_interests', capacity: 'opener', ties: { organisations: [WORLD.provider], people: [] } },
    WORLD.opener,
  ],
  close: ({ state }) => [{ do: 'close' }, 'clock', state.deadline],
  approve_opening: () => [declaring, WORLD.opener],
  witness: () => [{ do: 'witness', head: A_HEAD }, 'system:opening'],
  open: () => [{ do: 'open', counts: { valid: 3, invalid: 0, void: 0 } }, 'system:opening'],
  none_suitable: () => [{ do: 'none_suitable', reason, interests: [], judges: [] }, WORLD.decider],
  lock_scores: () => [LOCK, WORLD.evaluator],
  witness_draw: () => [{ do: 'witness_draw', evaluation: 'e1', interests: [] }, WORLD.officer],
  decide: () => [{ do: 'decide', verdict: aVerdict() }, WORLD.decider],
  file_remedy: () => [{ do: 'file_remedy', kind: 'appeal', interests: [] }, WORLD.officer],
  settle_remedy: () => [{ do: 'settle_remedy', number: 1, interests: [] }, WORLD.officer],
  rectify: () => [
    { do: 'rectify', initiative: 'authority', reason, verdict: aVerdict({ document: 'd2' }) },
    WORLD.decider,
  ],
  finalise: ({ state }) => [{ do: 'finalise', rateCards: RATE_CARDS }, 'clock', state.decision?.standstillEnds],
  sign: () => [{ do: 'sign', provider: WORLD.provider, agreement }, 'system:agreements'],
  winner_refused: () => [{ do: 'winner_refused', provider: WORLD.provider, ranked: RANKED }, WORLD.officer],
  cancel: ({ state }) => [
    { do: 'cancel', reason, interests: [] },
    state.opened === undefined ? WORLD.officer : WORLD.decider,
  ],
};
const COMMANDS = Object.keys(WORKABLE) as CommandName[];

const REACHED: { readonly [S in CompetitionStateName]: () => CompetitionBuilder } = {
  draft: () => aCompetition(),
  in_review: () => aCompetition().inReview(),
  ready: () => aCompetition().ready(),
  open: () => aCompetition().published(),
  sealed: () => aCompetition().sealed(),
  evaluating: () => aCompetition().evaluating(),
  decided_draft: () => aCompetition().scored(),
  decided: () => aCompetition().decided(),
  final: () => aCompetition().final(),
  complete: () => aCompetition().complete(),
  none_suitable: () =>
    aCompetition().evaluating().then({ do: 'none_suitable', reason, interests: [], judges: [] }, WORLD.decider),
  cancelled: () => aCompetition().then({ do: 'cancel', reason, interests: [] }, WORLD.officer),
  no_tenders: () => aCompetition().withoutTenders(),
};

/** A final competition whose winners have all refused, with nobody left in the ranking. */
const refusedByAll = () =>
  [WORLD.provider, WORLD.otherProvider].reduce(
    (so, provider) => so.then({ do: 'winner_refused', provider, ranked: RANKED.slice(0, 2) }, 'system:agreements'),
    aCompetition().final(),
  );

/** Against what nobody was invited to, nobody seeks a remedy. */
const remediable = (state: CompetitionStateName): CompetitionBuilder =>
  state === 'cancelled'
    ? aCompetition().published().then({ do: 'cancel', reason, interests: [] }, WORLD.officer)
    : REACHED[state]();

/** Some commands work only after another has prepared the ground in the same state. */
const PREPARED: Partial<Record<CommandName, (state: CompetitionStateName) => CompetitionBuilder>> = {
  consent: (state) => (state === 'ready' ? aCompetition(RING).ready() : aCompetition(RING).inReview()),
  decline: (state) => (state === 'ready' ? aCompetition(RING).ready() : aCompetition(RING).inReview()),
  publish: () => aCompetition().withKey(),
  name_evaluator: (state) =>
    REACHED[state]().then(
      { do: 'declare_interests', capacity: 'evaluator', ties: { organisations: [WORLD.provider], people: [] } },
      WORLD.otherEvaluator,
    ),
  witness_draw: () =>
    aCompetition()
      .evaluating()
      .then({ ...LOCK, isDrawn: true }, WORLD.evaluator),
  witness: () => aCompetition().openingApproved(),
  open: () => aCompetition().witnessed(),
  none_suitable: (state) => (state === 'final' ? refusedByAll() : REACHED[state]()),
  rectify: (state) =>
    state === 'final'
      ? aCompetition().final().then({ do: 'file_remedy', kind: 'rectification', interests: [] }, WORLD.officer)
      : REACHED[state](),
  file_remedy: (state) => remediable(state),
  settle_remedy: (state) => remediable(state).then({ do: 'file_remedy', kind: 'appeal', interests: [] }, WORLD.officer),
};

const STATES = Object.keys(COMPETITION_LIFECYCLE) as CompetitionStateName[];
const allows = (state: CompetitionStateName, command: CommandName): boolean =>
  commandsFrom(COMPETITION_LIFECYCLE, state).includes(command);
const targetsOf = (state: CompetitionStateName, command: CommandName): readonly string[] => {
  const row: Readonly<Record<string, string | readonly string[]>> = COMPETITION_LIFECYCLE[state];
  return [row[command] ?? []].flat();
};
const tried = (from: CompetitionBuilder, name: CommandName) => {
  const [command, by, at = plusHours(from.at, 1)] = WORKABLE[name](from);
  return decideCompetition(from.state, command, at, by);
};

describe('the lifecycle of a competition', () => {
  it.each(STATES)('reaches %s', (state) => {
    expect(REACHED[state]().state.state).toBe(state);
  });

  it.each(STATES.flatMap((state) => COMMANDS.map((command) => [state, command] as const)))(
    '%s: %s',
    (state, command) => {
      const from = allows(state, command) ? (PREPARED[command]?.(state) ?? REACHED[state]()) : REACHED[state]();
      const decided = tried(from, command);
      if (!allows(state, command)) {
        expect(decided).toEqual({ ok: false, error: { code: 'lifecycle.not_allowed', state, command } });
        return;
      }
      const facts = decided.ok ? decided.value : [];
      expect(decided).toMatchObject({ ok: true });
      expect(targetsOf(state, command)).toContain(applyAllCompetition(from.state, facts).state);
      for (const fact of facts)
        expect(fact).toMatchObject({ authority: WORLD.authority, competition: WORLD.competition });
    },
  );

  it('lets every state but the endings be left', () => {
    const endings = STATES.filter((state) =>
      COMMANDS.every((command) => targetsOf(state, command).every((target) => target === state)),
    );
    expect(endings).toEqual(['none_suitable', 'cancelled', 'no_tenders']);
    const leavable = STATES.filter((state) =>
      COMMANDS.some((command) => targetsOf(state, command).some((target) => target !== state)),
    );
    expect(leavable).toEqual(STATES.filter((state) => !endings.includes(state)));
  });

  it('knows no command outside the table, and none in it that nobody can give', () => {
    const inTable = new Set(STATES.flatMap((state) => commandsFrom(COMPETITION_LIFECYCLE, state)));
    expect([...inTable].sort()).toEqual([...COMMANDS].sort());
  });

  it('cancels before the decision only', () => {
    const cancellable = STATES.filter((state) => allows(state, 'cancel'));
    expect(cancellable).toEqual(['draft', 'in_review', 'ready', 'open', 'sealed', 'evaluating', 'decided_draft']);
  });

  it('keeps its state a plain value', () => {
    for (const state of STATES) {
      const reached: Competition = REACHED[state]().state;
      expect(JSON.parse(JSON.stringify(reached))).toEqual(reached);
    }
  });
});
