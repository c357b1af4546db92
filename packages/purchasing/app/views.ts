import { type Clock, err, type Id, ok, type PageKey, type Result, rowsOf, type Versioned } from '@kt/kernel';
import { LOOSENABLE_RULES } from '@kt/terms';
import { type Admission, isInForce } from '../domain/admission.ts';
import { ruleFor } from '../domain/loosened.ts';
import type { ParticipationRequest } from '../domain/request.ts';
import { workingDayClock } from '../domain/request-clock.ts';
import { initialPeriodEnds, type PurchasingSystem, takesRequests } from '../domain/system.ts';
import type { ValueWatch } from '../domain/value-watch.ts';
import type { Admissions, CategoryRef, RequestRef, Requests, SystemRef, Systems } from './ports.ts';
import type { CategoryUses } from './use-ports.ts';
import type { ValueWatches } from './watch-ports.ts';

export type ViewDeps = {
  readonly clock: Clock;
  readonly systems: Systems;
  readonly requests: Requests;
  readonly admissions: Admissions;
  readonly uses: Pick<CategoryUses, 'ofCategories'>;
  readonly watches: Pick<ValueWatches, 'load'>;
};
type NotFound = { readonly code: 'purchasing.not_found' };
const notFound = (): Result<never, NotFound> => err({ code: 'purchasing.not_found' });

const systemView = ({ state, version }: Versioned<PurchasingSystem>, at: ReturnType<Clock['now']>) => ({
  ...state,
  version,
  takesRequests: takesRequests(state, at),
  /** The numbers that a decision may loosen, as they are now. */
  rules: LOOSENABLE_RULES.map((key) => ({ key, value: ruleFor(state, key, at) })),
  initialPeriodEnds: initialPeriodEnds(state),
});
const usesOf = (uses: ViewDeps['uses'], { state: { authority, categories } }: Versioned<PurchasingSystem>) =>
  uses.ofCategories(
    authority,
    categories.map(({ id }) => id),
  );
/** What agreements have reached, with the version that a position on it names; absent while nothing was counted. */
const valueView = (
  watch: Versioned<ValueWatch> | undefined,
): { readonly value?: Pick<ValueWatch, 'state' | 'passed' | 'notes'> & { readonly version: number } } => {
  if (watch === undefined) return {};
  const { state, passed, notes } = watch.state;
  return { value: { version: watch.version, state, passed, notes } };
};
const requestView = ({ state, version }: Versioned<ParticipationRequest>, at: ReturnType<Clock['now']>) => ({
  ...state,
  version,
  clock: workingDayClock(state, at),
});

const admissionView = ({ state, version }: Versioned<Admission>, at: ReturnType<Clock['now']>) => ({
  ...state,
  version,
  inForce: isInForce(state, at),
});

const admissionViews = ({ clock, admissions }: Pick<ViewDeps, 'clock' | 'admissions'>) => ({
  /** A provider's own places in a category, those that are over too. */
  ownAdmissions: async (ref: CategoryRef, provider: Id<'organisation'>) => ({
    rows: (await admissions.ofProvider(ref, provider)).map((one) => admissionView(one, clock.now())),
  }),
  /** A provider's places in every category, the latest first, those that are over too. */
  ownPlaces: async (provider: Id<'organisation'>, after?: PageKey) =>
    rowsOf(await admissions.everywhere(provider, after), (one) => admissionView(one, clock.now())),
  /** Changed compositions that are evaluated, in which an organisation is a party. */
  ownChanges: async (party: Id<'organisation'>, after?: PageKey) =>
    rowsOf(await admissions.changesOf(party, after), (one) => one),
  admissions: async (ref: CategoryRef) => ({
    rows: (await admissions.inCategory(ref)).map((one) => admissionView(one, clock.now())),
  }),
});

/** What pages show of systems, requests and admissions. Lists give 25 rows and where they go on. */
export const purchasingViews = ({ clock, systems, requests, admissions, uses, watches }: ViewDeps) => ({
  /** With what is agreed and ordered in each category so far; a category in which nothing has been counted has no row. */
  system: async (ref: SystemRef) => {
    const [found, watch] = await Promise.all([systems.load(ref), watches.load(ref)]);
    if (found === undefined) return notFound();
    return ok({ ...systemView(found, clock.now()), uses: await usesOf(uses, found), ...valueView(watch) });
  },
  /** The same for everybody: drafts are not found. */
  publicSystem: async (ref: SystemRef) => {
    const found = await systems.load(ref);
    return found?.state.published === undefined ? notFound() : ok(systemView(found, clock.now()));
  },
  systems: async (authority: Id<'authority'>, after?: PageKey) =>
    rowsOf(await systems.page(authority, after), (one) => systemView(one, clock.now())),
  publicSystems: async (authority: Id<'authority'>, after?: PageKey) =>
    rowsOf(await systems.publicPage(authority, after), (one) => systemView(one, clock.now())),
  request: async (ref: RequestRef, seenBy: Id<'organisation'> | 'authority') => {
    const found = await requests.load(ref);
    if (found === undefined) return notFound();
    const { provider, state } = found.state;
    const mayLook = seenBy === 'authority' ? state !== 'draft' : provider === seenBy;
    return mayLook ? ok(requestView(found, clock.now())) : notFound();
  },
  queue: async (ref: SystemRef, after?: PageKey) =>
    rowsOf(await requests.queue(ref, after), (one) => requestView(one, clock.now())),
  /** What waits in all systems. */
  waiting: async (authority: Id<'authority'>, after?: PageKey) =>
    rowsOf(await requests.waiting(authority, after), (one) => ({ ...one, clock: workingDayClock(one, clock.now()) })),
  ownRequests: async (provider: Id<'organisation'>, after?: PageKey) =>
    rowsOf(await requests.ofProvider(provider, after), (one) => requestView(one, clock.now())),
  ...admissionViews({ clock, admissions }),
});
