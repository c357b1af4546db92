import {
  type Act,
  type Done,
  err,
  ok,
  type Result,
  type Texts,
  type TxPart,
  type Versioned,
  type WorkError,
} from '@kt/kernel';
import { decideCompetition, draftCompetition } from '../domain/competition.ts';
import { applyAllCompetition, beginCompetition } from '../domain/competition-apply.ts';
import type { CompetitionError } from '../domain/competition-errors.ts';
import type { Competition } from '../domain/competition-state.ts';
import { type PlannedLot, planLots, writersOf } from '../domain/lots.ts';
import { type NotFound, notFound } from './errors.ts';
import { lotsOf } from './lots-of.ts';
import type { CompetitionDeps, CompetitionRef } from './ports.ts';

type Deps = Pick<CompetitionDeps, 'work' | 'ids' | 'competitions'>;
type Planned = { readonly lot: PlannedLot; readonly lots: Competition['lots'] & object };

const changed = (
  { competitions }: Deps,
  before: Versioned<Competition>,
  { lot: { content }, lots }: Planned,
  at: Parameters<typeof decideCompetition>[2],
  by: string,
): Result<readonly TxPart[], CompetitionError> => {
  if (before.state.state === 'cancelled') return ok([]);
  const decided = decideCompetition(before.state, { do: 'set_lots', content, lots }, at, by);
  if (!decided.ok) return decided;
  const state = applyAllCompetition(before.state, decided.value);
  return ok([competitions.save(before, { state, facts: decided.value })]);
};

/**
 * Divides a draft into lots, or adds lots to its bundle, in one transaction: each lot is a competition of its own, and a
 * new one begins as a copy of this draft. `titles`: what they are called, of all where the draft is no lot yet.
 */
export const setLots =
  (deps: Deps) =>
  (
    ref: CompetitionRef,
    titles: readonly Texts[],
    act: Act,
  ): Promise<Result<Done, NotFound | CompetitionError | WorkError>> =>
    deps.work.run<NotFound | CompetitionError>(act, async (at) => {
      const own = await deps.competitions.load(ref);
      if (own === undefined) return err(notFound);
      const present = await lotsOf(deps, own);
      const fresh = titles.map(() => deps.ids.next('competition'));
      const planOf = ({ state: { id, content } }: Versioned<Competition>): PlannedLot => ({ id, content });
      const planned = planLots({ own: planOf(own), present: present.map(planOf), titles, fresh });
      if (!planned.ok) return planned;
      const lots = planned.value.map(({ id }) => id);
      const parts: TxPart[] = [];
      for (const [n, lot] of planned.value.entries()) {
        const before = present[n];
        if (before === undefined) {
          const ids = { authority: ref.authority, competition: lot.id };
          const drafted = draftCompetition(ids, lot.content, at, act.by);
          const fact = { ...drafted, lots, writers: writersOf(own.state.editors, act.by) };
          parts.push(deps.competitions.create({ state: beginCompetition(fact), facts: [fact] }));
          continue;
        }
        const made = changed(deps, before, { lot, lots }, at, act.by);
        if (!made.ok) return made;
        parts.push(...made.value);
      }
      return ok({ done: { id: ref.id, version: own.version + 1 }, parts });
    });
