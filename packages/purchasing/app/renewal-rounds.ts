import {
  type Act,
  type AppError,
  type Attempt,
  type Done,
  err,
  type Id,
  type IdSource,
  type Instant,
  type LocalDate,
  ok,
  type PageKey,
  type Result,
  rowsOf,
  type UnitOfWork,
  type Versioned,
  type WorkError,
} from '@kt/kernel';
import { type Admission, decideAdmission } from '../domain/admission.ts';
import { applyAdmission, isDeclarationOlder } from '../domain/admission-apply.ts';
import {
  applyRound,
  decideRound,
  type RenewalRound,
  type RenewalRoundCommand,
  startRound,
} from '../domain/renewal-round.ts';
import type { Admissions, CategoryRef, PurchasingError, Systems } from './ports.ts';
import type { RenewalRounds, RoundRef } from './round-ports.ts';

type Deps = {
  readonly work: UnitOfWork;
  readonly ids: IdSource;
  readonly systems: Pick<Systems, 'load'>;
  readonly admissions: Pick<Admissions, 'inCategory' | 'pageOf' | 'save'>;
  readonly rounds: RenewalRounds;
};
type Starting = { readonly before: LocalDate; readonly reason: string };

/** Starts a round; whom it asks is found out step by step. `own`: the starter's organisations, which it leaves out. */
export const startRenewalRound =
  ({ work, ids, systems, admissions, rounds }: Deps) =>
  (
    ref: CategoryRef,
    starting: Starting,
    own: readonly string[],
    act: Act,
  ): Promise<Result<Done, PurchasingError | WorkError>> =>
    work.run<PurchasingError>(act, async (at) => {
      const [system, places] = await Promise.all([
        systems.load({ authority: ref.authority, id: ref.system }),
        admissions.inCategory(ref),
      ]);
      if (system?.state.categories.some(({ id }) => id === ref.category) !== true) {
        return err({ code: 'purchasing.not_found' });
      }
      const planned = places.filter(({ state }) => isDeclarationOlder(state, starting.before)).length;
      const beginning = { ...ref, ...starting, id: ids.next('round'), leavesOut: own, planned };
      const begun = startRound(beginning, { at, by: act.by });
      if (!begun.ok) return begun;
      const { round, fact } = begun.value;
      return ok({ done: { id: round.id, version: 1 }, parts: [rounds.create(round, fact)] });
    });

type Stepping = Pick<Deps, 'work' | 'admissions' | 'rounds'>;

/** The next place after the last one reached whose declaration is old; `undefined` when there is none left. */
const nextOf = async (
  { admissions }: Stepping,
  { authority, system, category, before, reached }: RenewalRound,
): Promise<Versioned<Admission> | undefined> => {
  const ref = { authority, system, category };
  let page = await admissions.pageOf(ref, reached && { provider: reached.provider, id: reached.admission });
  for (;;) {
    const next = page.found.find(({ state }) => isDeclarationOlder(state, before));
    if (next !== undefined || page.next === undefined) return next;
    page = await admissions.pageOf(ref, undefined, page.next);
  }
};

type Step = { readonly at: Instant; readonly by: Act['by'] };

/** One step: somebody is asked and the round moves on in the same transaction, so nobody is asked twice or forgotten. */
const stepOf = async (
  deps: Stepping,
  round: Versioned<RenewalRound>,
  { at, by }: Step,
): Promise<Result<Attempt, PurchasingError>> => {
  const next = await nextOf(deps, round.state);
  const move = (command: RenewalRoundCommand, parts: Attempt['parts'] = []): Result<Attempt, PurchasingError> => {
    const decided = decideRound(round.state, command, at, by);
    if (!decided.ok) return decided;
    const saved = deps.rounds.save(round, applyRound(round.state, decided.value), decided.value);
    return ok({ done: { id: round.state.id, version: round.version + 1 }, parts: [saved, ...parts] });
  };
  if (next === undefined) return move({ command: 'finish' });
  const place = { provider: next.state.provider, admission: next.state.id };
  const leave = (code: string) => move({ command: 'leave_out', ...place, code });
  if (round.state.leavesOut.includes(place.provider)) return leave('purchasing.own_organisation');
  const asked = decideAdmission(next.state, { command: 'ask_renewal', round: round.state.id }, at, by);
  if (!asked.ok) return leave(asked.error.code);
  const after = asked.value.reduce(applyAdmission, next.state);
  return move({ command: 'ask', ...place }, [deps.admissions.save(next, after, asked.value)]);
};

/** So many are asked at a stretch; the clock takes up the rest. */
const STRETCH = 100;

/**
 * Carries a round on from where it was left, however often it is called and wherever it broke off: each step is a
 * transaction of its own, on condition that the round still stands where it was read.
 */
export const carryOnRound =
  (deps: Stepping) =>
  async (ref: RoundRef, { by, operation }: Act): Promise<Result<undefined, AppError>> => {
    for (let step = 0; step < STRETCH; step += 1) {
      const seen = await deps.rounds.load(ref);
      if (seen?.state.state !== 'running') return ok(undefined);
      const stepped = await deps.work.run<PurchasingError>({ by, operation }, async (at) => {
        const round = await deps.rounds.load(ref);
        if (round?.state.state !== 'running') return ok({ done: { id: ref.id, version: seen.version }, parts: [] });
        return stepOf(deps, round, { at, by });
      });
      if (!stepped.ok) return stepped;
    }
    return ok(undefined);
  };

/** Rounds of a category, 25 at a time, and whom a round left out. */
export const roundViews = ({ rounds }: { readonly rounds: RenewalRounds }) => ({
  page: async (ref: CategoryRef, after?: PageKey) =>
    rowsOf(await rounds.page(ref, after), ({ state, version }) => {
      const { leavesOut: _ofTheStarter, reached: _whereItStands, ...shown } = state;
      return { ...shown, version };
    }),
  /** `undefined` for a round of another category or authority. */
  leftOut: async (ref: CategoryRef, id: Id<'round'>, after?: PageKey) => {
    const of = { authority: ref.authority, id };
    const round = await rounds.load(of);
    if (round?.state.category !== ref.category || round.state.system !== ref.system) {
      return err({ code: 'purchasing.not_found' } as const);
    }
    return ok(rowsOf(await rounds.leftOut(of, after), (one) => one));
  },
});
