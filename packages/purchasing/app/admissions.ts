import {
  type Act,
  type Attempt,
  type Clock,
  type Done,
  err,
  type Id,
  type Instant,
  ok,
  type Result,
  type Stamp,
  type UnitOfWork,
  type Versioned,
  type WorkError,
} from '@kt/kernel';
import { type Admission, type AdmissionCommand, decideAdmission, isInForce } from '../domain/admission.ts';
import { applyAdmission } from '../domain/admission-apply.ts';
import type { Category } from '../domain/category.ts';
import { loosenedTo } from '../domain/loosened.ts';
import type { Parties } from '../domain/parties.ts';
import { isUndecided } from '../domain/request.ts';
import { initialPeriodEnds, type PurchasingSystem, takesRequests } from '../domain/system.ts';
import type { AdmissionRef, Admissions, CategoryRef, PurchasingError, Requests, Systems } from './ports.ts';

type Answer = Promise<Result<Done, PurchasingError | WorkError>>;
export type AdmissionDeps = { readonly work: UnitOfWork; readonly admissions: Admissions };

/** What an officer, its provider or the clock does to an admission; it is stopped on a ground by a hearing alone. */
export type AdmissionAct = Exclude<AdmissionCommand, { readonly command: 'suspend' | 'remove' | 'renew' }>;

type Attempted = Promise<Result<Attempt & { readonly after: Admission }, PurchasingError>>;

const attempted = (
  admissions: Admissions,
  before: Versioned<Admission>,
  command: AdmissionCommand,
  { at, by }: Stamp,
): Result<Attempt & { readonly after: Admission }, PurchasingError> => {
  const decided = decideAdmission(before.state, command, at, by);
  if (!decided.ok) return decided;
  const after = decided.value.reduce(applyAdmission, before.state);
  const parts = [admissions.save(before, after, decided.value)];
  return ok({ done: { id: before.state.id, version: before.version + 1 }, parts, after });
};

/** What one command would do to an admission now. */
export const admissionAttempt =
  ({ admissions }: Pick<AdmissionDeps, 'admissions'>) =>
  async (ref: AdmissionRef, command: AdmissionAct, stamp: Stamp): Attempted => {
    const before = await admissions.load(ref);
    return before === undefined ? err({ code: 'purchasing.not_found' }) : attempted(admissions, before, command, stamp);
  };

/** Carries out one command on an admission. `belongsTo`: the caller's own organisations, about which nobody decides. */
export const changeAdmission =
  ({ work, admissions }: AdmissionDeps) =>
  (ref: AdmissionRef, command: AdmissionAct, belongsTo: readonly string[], act: Act): Answer =>
    work.run<PurchasingError>(act, async (at) => {
      const before = await admissions.load(ref);
      if (before === undefined) return err({ code: 'purchasing.not_found' });
      if (belongsTo.includes(ref.provider)) return err({ code: 'purchasing.own_organisation' });
      return attempted(admissions, before, command, { at, by: act.by });
    });

/** The provider declares anew that it meets whatever its category now requires. */
export const renewalAttempt =
  ({ admissions, systems }: Pick<AdmissionDeps, 'admissions'> & { readonly systems: Pick<Systems, 'load'> }) =>
  async (ref: AdmissionRef, stamp: Stamp): Attempted => {
    const [before, system] = await Promise.all([
      admissions.load(ref),
      systems.load({ authority: ref.authority, id: ref.system }),
    ]);
    const category = system?.state.categories.find(({ id }) => id === ref.category);
    if (before === undefined || category === undefined) return err({ code: 'purchasing.not_found' });
    const meets = category.requirements.map(({ key }) => key);
    return attempted(admissions, before, { command: 'renew', meets }, stamp);
  };

type AnswerDeps = { readonly admissions: Admissions; readonly clock: Clock };

/** A provider in force in a category: whom a mini-competition must invite. */
export type Admitted = { readonly provider: Id<'organisation'>; readonly admission: Id<'admission'> };

export const admittedProviders =
  ({ admissions, clock }: AnswerDeps) =>
  async (ref: CategoryRef): Promise<readonly Admitted[]> => {
    const found = await admissions.inCategory(ref);
    const at = clock.now();
    return found
      .filter(({ state }) => isInForce(state, at))
      .map(({ state: { provider, id } }) => ({ provider, admission: id }));
  };

/** A place in a category that is not over, and with whom its provider last qualified where it leads a consortium. */
export type PlaceInCategory = Admitted & {
  readonly isInForce: boolean;
  readonly group?: { readonly consortium: Id<'consortium'> } & Partial<Parties>;
};

export const placesIn =
  ({ admissions, clock }: AnswerDeps) =>
  async (ref: CategoryRef): Promise<readonly PlaceInCategory[]> => {
    const at = clock.now();
    return (await admissions.inCategory(ref))
      .filter(({ state: { state } }) => state !== 'removed' && state !== 'exited')
      .map(({ state }) => {
        const { provider, id: admission, consortium, qualified } = state;
        const group = consortium === undefined ? {} : { group: { consortium, ...qualified?.parties } };
        return { provider, admission, isInForce: isInForce(state, at), ...group };
      });
  };

export const isAdmitted =
  ({ admissions, clock }: AnswerDeps) =>
  async (ref: CategoryRef, provider: Id<'organisation'>): Promise<boolean> => {
    const found = await admissions.ofProvider(ref, provider);
    return found.some(({ state }) => isInForce(state, clock.now()));
  };

/** Whether an authority has a category. */
export const isCategory =
  ({ systems }: { readonly systems: Pick<Systems, 'load'> }) =>
  async ({ authority, system: id, category }: CategoryRef): Promise<boolean> => {
    const system = await systems.load({ authority, id });
    return system?.state.categories.some((one) => one.id === category) ?? false;
  };

/** What a mini-competition must know of its category. */
export type CategoryTerms = {
  readonly category: Category;
  readonly profile: PurchasingSystem['profile'];
  /** Whether the system is in force at the moment asked about. */
  readonly inForce: boolean;
  /** `undefined` while unpublished. Before this moment nobody may be invited. */
  readonly initialPeriodEnds: Instant | undefined;
  /** Requests in the category that wait for a decision; those received in the initial period block invitations. */
  readonly undecided: number;
  readonly undecidedInitial: number;
  /** What a decision has made of the profile's numbers; absent where they are in force as they are. */
  readonly tenderPeriodDays: number | undefined;
  readonly standstillDays: number | undefined;
  readonly answersBeforeDeadlineDays: number | undefined;
};

export type CategoryTermsDeps = {
  readonly clock: Clock;
  readonly systems: Pick<Systems, 'load'>;
  readonly requests: Pick<Requests, 'queue'>;
};

const waiting = async (requests: Pick<Requests, 'queue'>, { authority, system, category }: CategoryRef) => {
  const all = [];
  let page = await requests.queue({ authority, id: system });
  for (;;) {
    all.push(...page.found.map(({ state }) => state));
    if (page.next === undefined) break;
    page = await requests.queue({ authority, id: system }, page.next);
  }
  return all.filter((request) => request.category === category && isUndecided(request));
};

export const categoryTerms =
  ({ clock, systems, requests }: CategoryTermsDeps) =>
  async (ref: CategoryRef): Promise<CategoryTerms | undefined> => {
    const system = await systems.load({ authority: ref.authority, id: ref.system });
    const category = system?.state.categories.find(({ id }) => id === ref.category);
    if (system === undefined || category === undefined) return undefined;
    const ends = initialPeriodEnds(system.state);
    const undecided = await waiting(requests, ref);
    const initial = undecided.filter(
      ({ submitted }) => ends !== undefined && submitted !== undefined && submitted.at < ends,
    );
    const now = clock.now();
    return {
      category,
      profile: system.state.profile,
      inForce: takesRequests(system.state, now),
      initialPeriodEnds: ends,
      undecided: undecided.length,
      undecidedInitial: initial.length,
      tenderPeriodDays: loosenedTo(system.state, 'tenderPeriodDays', now),
      standstillDays: loosenedTo(system.state, 'standstillDays', now),
      answersBeforeDeadlineDays: loosenedTo(system.state, 'answersBeforeDeadlineDays', now),
    };
  };
