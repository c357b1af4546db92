import {
  type Act,
  type Done,
  type Instant,
  type Language,
  type MunicipalityCode,
  ok,
  type Result,
  type UnitOfWork,
  type WorkError,
} from '@kt/kernel';
import type { Shown } from '../domain/choice.ts';
import { applyRoster, extendRoster, type RosterRef } from '../domain/option-roster.ts';
import { shownList } from './lay-out.ts';
import type { AgreementsPort, CaseworkRefusal } from './ports.ts';
import type { Rosters } from './sending-ports.ts';

export type ExtendRosterDeps = { readonly work: UnitOfWork; readonly rosters: Rosters };

type Entered = Promise<Result<Done | undefined, CaseworkRefusal | WorkError>>;
type List = Pick<Shown, 'agreements' | 'preferences'>;

/** What the roster lacks of a list goes to its end; where it lacks nothing, nothing is written. */
const extend = (
  { work, rosters }: ExtendRosterDeps,
  { authority, serviceType }: RosterRef,
  listAt: (at: Instant) => Promise<List>,
  act: Act,
): Entered =>
  work.run<CaseworkRefusal>(act, async (at) => {
    const [before, list] = await Promise.all([rosters.load({ authority, serviceType }), listAt(at)]);
    const fact = extendRoster(before?.state, { authority, serviceType, list }, at, act.by);
    if (!fact.ok) return fact;
    const version = before?.version ?? 0;
    const done = { id: `${authority}:${serviceType}`, version };
    if (fact.value === undefined) return ok({ done, parts: [] });
    const part = rosters.save(before, applyRoster(before?.state, fact.value), fact.value);
    return ok({ done: { ...done, version: version + 1 }, parts: [part] });
  });

/**
 * Enters in the roster what an event named because the roster did not hold it: the next one needs bits alone.
 *
 * @param facts of the event that sent a referral.
 */
export const extendOptionRoster =
  (deps: ExtendRosterDeps) =>
  (facts: readonly unknown[], act: Act): Entered => {
    const named = deps.rosters.namedIn(facts);
    return named === undefined
      ? Promise.resolve(ok(undefined))
      : extend(deps, named, () => Promise.resolve(named.shown), act);
  };

/** A service's agreements as anybody may be shown them. */
export type OptionsOf = RosterRef & { readonly municipality: MunicipalityCode; readonly language: Language };

/**
 * Enters in the roster every agreement of a service, whatever bars it today: an agreement has come into force, and the
 * first act that shows it needs bits alone. For whom they are asked makes no difference.
 */
export const enterOptions =
  ({ agreements, ...deps }: ExtendRosterDeps & { readonly agreements: Pick<AgreementsPort, 'availableFor'> }) =>
  (of: OptionsOf, act: Act): Entered =>
    extend(deps, of, async (at) => shownList(await agreements.availableFor({ ...of, at })), act);
