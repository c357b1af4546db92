import {
  type Clock,
  err,
  type Id,
  type Instant,
  ok,
  type PageKey,
  type Result,
  rowsOf,
  type Versioned,
} from '@kt/kernel';
import type { NeedComment } from '../domain/need-comment.ts';
import { descriptionOf } from '../domain/need-description.ts';
import { type PlannedNeed, takesComments } from '../domain/planned-need.ts';
import type { NeedComments, NeedRef, Needs } from './need-ports.ts';
import type { PurchasingError } from './ports.ts';

type Views = { readonly clock: Clock; readonly needs: Needs; readonly comments: NeedComments };

const latest = ({ given, corrected }: NeedComment): Instant => (corrected ?? given).at;

const lineOf = ({ id, title, commentBy, announced, changes }: PlannedNeed, own: NeedComment | undefined) => {
  const changed = changes?.at(-1)?.at ?? announced?.at;
  const commented = own && latest(own);
  return { id, title, commentBy, ...(changed && { changed }), ...(commented && { commented }) };
};

const forReader = (state: PlannedNeed, now: Instant, own: NeedComment | undefined) => ({
  ...descriptionOf(state),
  id: state.id,
  authority: state.authority,
  takesComments: takesComments(state, now),
  ...(state.changes && { changes: state.changes.map(({ at, fields, before }) => ({ at, fields, before })) }),
  ...(own && { comment: { text: own.text, given: own.given.at, corrected: own.corrected?.at } }),
});

/** What an organisation sees: needs that take comments now, and one announced need, each with its own words on it. */
const forOrganisations = ({ clock, needs, comments }: Views) => ({
  open: async (authority: Id<'authority'>, provider: Id<'organisation'>, after?: PageKey) => {
    const now = clock.now();
    const page = await needs.page(authority, after);
    const found = page.found.map(({ state }) => state).filter((state) => takesComments(state, now));
    const ids = found.map(({ id }) => id);
    const own = new Map((await comments.ofProvider(authority, provider, ids)).map((one) => [one.need, one]));
    return rowsOf({ ...page, found }, (need) => lineOf(need, own.get(need.id)));
  },
  announced: async ({ authority, id }: NeedRef, provider: Id<'organisation'>) => {
    const [found, own] = await Promise.all([
      needs.load({ authority, id }),
      comments.load({ authority, need: id, provider }),
    ]);
    if (found?.state.announced === undefined) return err({ code: 'purchasing.not_found' } as const);
    return ok(forReader(found.state, clock.now(), own?.state));
  },
});

/** What each side sees of planned needs. Lists give 25 rows and where they go on. */
export const needViews = (deps: Views) => {
  const { clock, needs, comments } = deps;
  const forOwner = ({ state, version }: Versioned<PlannedNeed>) => ({
    ...state,
    version,
    takesComments: takesComments(state, clock.now()),
  });
  return {
    page: async (authority: Id<'authority'>, after?: PageKey) => rowsOf(await needs.page(authority, after), forOwner),
    one: async (ref: NeedRef): Promise<Result<ReturnType<typeof forOwner>, PurchasingError>> => {
      const found = await needs.load(ref);
      return found === undefined ? err({ code: 'purchasing.not_found' }) : ok(forOwner(found));
    },
    comments: async (ref: NeedRef, after?: PageKey) =>
      rowsOf(await comments.ofNeed(ref, after), ({ state, version }) => ({ ...state, version })),
    ...forOrganisations(deps),
  };
};
