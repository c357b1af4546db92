import {
  type Act,
  type Actor,
  type Clock,
  type Done,
  err,
  type Id,
  type IdSource,
  type LocalDate,
  ok,
  type PageAsk,
  type Result,
  type Rows,
  rowsOf,
  type UnitOfWork,
  type WorkError,
} from '@kt/kernel';
import {
  applyDeputy,
  type Deputy,
  type DeputyCommand,
  decideDeputy,
  isStandingIn,
  nameDeputy,
  namedDeputy,
} from '../domain/deputy.ts';
import type { CaseworkRefusal, Deputies, DeputyRef, Guides } from './ports.ts';

type Worked = Promise<Result<Done, CaseworkRefusal | WorkError>>;

export type NameDeputyDeps = {
  readonly work: UnitOfWork;
  readonly ids: IdSource;
  readonly deputies: Pick<Deputies, 'create'>;
  readonly guides: Guides;
};

export type DeputyInput = {
  readonly worker: Actor;
  readonly standIn: Actor;
  readonly from: LocalDate;
  readonly until: LocalDate;
};

/** Names somebody to stand in for a case worker. Both must guide clients of the authority. */
export const nameNewDeputy =
  ({ work, ids, deputies, guides }: NameDeputyDeps) =>
  (authority: Id<'authority'>, input: DeputyInput, act: Act): Worked =>
    work.run<CaseworkRefusal>(act, async (at) => {
      const both = await Promise.all([input.worker, input.standIn].map((one) => guides.isGuide(authority, one)));
      if (both.includes(false)) return err({ code: 'casework.not_a_guide' });
      const fact = nameDeputy({ id: ids.next('deputy'), authority, ...input }, { at, by: act.by });
      if (!fact.ok) return fact;
      const deputy = namedDeputy(fact.value);
      return ok({ done: { id: deputy.id, version: 1 }, parts: [deputies.create(deputy, fact.value)] });
    });

export type EndDeputyDeps = { readonly work: UnitOfWork; readonly deputies: Pick<Deputies, 'load' | 'save'> };

/** Ends a deputy's days, by a person or by the clock. */
export const endDeputy =
  ({ work, deputies }: EndDeputyDeps) =>
  (ref: DeputyRef, command: DeputyCommand, act: Act): Worked =>
    work.run<CaseworkRefusal>(act, async (at) => {
      const before = await deputies.load(ref);
      if (before === undefined) return err({ code: 'casework.not_found' });
      const fact = decideDeputy(before.state, command, { at, by: act.by });
      if (!fact.ok) return fact;
      const part = deputies.save(before, applyDeputy(before.state, fact.value), fact.value);
      return ok({ done: { id: ref.id, version: before.version + 1 }, parts: [part] });
    });

/** A deputy as officials see it; `now`: stands in today. `version` is the ETag. */
export type DeputyLine = Deputy & { readonly version: number; readonly now: boolean };

export const listDeputies =
  ({ clock, deputies }: { readonly clock: Clock; readonly deputies: Pick<Deputies, 'named'> }) =>
  async (authority: Id<'authority'>, page: PageAsk): Promise<Rows<DeputyLine>> => {
    const at = clock.now();
    return rowsOf(await deputies.named(authority, page), ({ state, version }) => ({
      ...state,
      version,
      now: isStandingIn(state, at),
    }));
  };

/** Whose clients somebody may list: their own, and those of whom they stand in for today. */
export const listsFor =
  ({ clock, deputies }: { readonly clock: Clock; readonly deputies: Pick<Deputies, 'standingIn'> }) =>
  async (
    authority: Id<'authority'>,
    reader: Actor,
    of: Actor = reader,
  ): Promise<Result<Actor, { readonly code: 'casework.not_standing_in' }>> => {
    if (of === reader) return ok(of);
    const at = clock.now();
    const mine = await deputies.standingIn(authority, reader);
    return mine.some((one) => one.worker === of && isStandingIn(one, at))
      ? ok(of)
      : err({ code: 'casework.not_standing_in' });
  };
