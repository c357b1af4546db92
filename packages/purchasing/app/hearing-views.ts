import {
  type Clock,
  dayInFinland,
  err,
  type Id,
  type Instant,
  ok,
  type PageKey,
  type Result,
  rowsOf,
  type Versioned,
} from '@kt/kernel';
import { type Hearing, hearingDueAt, isHearingOver } from '../domain/hearing.ts';
import { earliestAnswer } from '../domain/hearing-decide.ts';
import type { CategoryRef, HearingRef, Hearings } from './ports.ts';

type NotFound = { readonly code: 'purchasing.not_found' };
const notFound = (): Result<never, NotFound> => err({ code: 'purchasing.not_found' });

/** What the provider is writing is its own until it is sent. */
const forAuthority = ({ state: { draft: _draft, ...hearing }, version }: Versioned<Hearing>, at: Instant) => ({
  ...hearing,
  version,
  earliestAnswer: earliestAnswer(dayInFinland(at)),
});

/** What the authority proposes is its own until it is decided. */
const forProvider = ({ state, version }: Versioned<Hearing>, at: Instant) => {
  const { proposal, returned: _returned, ...hearing } = state;
  const due = hearingDueAt(state);
  return {
    ...hearing,
    ...(proposal !== undefined && isHearingOver(state) && { proposal }),
    version,
    mayAnswer: due !== undefined && at < due,
  };
};

const isTold = ({ state: { asked } }: Versioned<Hearing>): boolean => asked !== undefined;

/** What each side sees of hearings. Lists give 25 rows and where they go on. */
export const hearingViews = ({ clock, hearings }: { readonly clock: Clock; readonly hearings: Hearings }) => ({
  hearing: async (ref: HearingRef) => {
    const found = await hearings.load(ref);
    return found === undefined ? notFound() : ok(forAuthority(found, clock.now()));
  },
  open: async (authority: Id<'authority'>, after?: PageKey) =>
    rowsOf(await hearings.open(authority, after), (one) => forAuthority(one, clock.now())),
  inCategory: async (ref: CategoryRef, provider: Id<'organisation'>) => ({
    rows: (await hearings.inCategory(ref, provider)).found.map((one) => forAuthority(one, clock.now())),
  }),
  ownHearing: async (ref: HearingRef, provider: Id<'organisation'>) => {
    const found = await hearings.load(ref);
    const isTheirs = found?.state.provider === provider && isTold(found);
    return isTheirs ? ok(forProvider(found, clock.now())) : notFound();
  },
  own: async (provider: Id<'organisation'>, after?: PageKey) => {
    const { found, ...page } = await hearings.ofProvider(provider, after);
    return rowsOf({ ...page, found: found.filter(isTold) }, (one) => forProvider(one, clock.now()));
  },
});
