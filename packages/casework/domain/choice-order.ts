import type { Id } from '@kt/kernel';
import type { LeftOpenMode, Passed, Preference, Shown } from './choice.ts';
import { seededOrder } from './seeded-order.ts';

type Agreement = Id<'agreement'>;

/** What has been laid out, who was passed over, and what can no longer be chosen. */
export type Standing = {
  readonly shown: Shown;
  readonly passed?: readonly Passed[];
  readonly gone?: readonly Agreement[];
};

type Ranked = { readonly agreement: Agreement; readonly preference?: Preference };

/** The best of those that a competition puts before this one; `undefined` when nobody stands before it. */
export const firstBefore = <T extends Ranked>(
  { preference }: Pick<Ranked, 'preference'>,
  options: readonly T[],
): T | undefined =>
  preference === undefined
    ? undefined
    : options
        .filter(
          ({ preference: other }) => other?.competition === preference.competition && other.rank < preference.rank,
        )
        .sort((a, b) => (a.preference?.rank ?? 0) - (b.preference?.rank ?? 0))[0];

const withPreference = ({ shown }: Standing, agreement: Agreement): Ranked => {
  const found = shown.preferences?.find((one) => one.agreement === agreement);
  return found === undefined
    ? { agreement }
    : { agreement, preference: { competition: found.competition, rank: found.rank } };
};

const isAsked = ({ passed = [], gone = [] }: Standing, agreement: Agreement): boolean =>
  !gone.includes(agreement) && !passed.some((one) => one.agreement === agreement);

/** Who is to be chosen or passed over before this one may be chosen. */
export const preferredBefore = (standing: Standing, agreement: Agreement): Agreement | undefined =>
  firstBefore(
    withPreference(standing, agreement),
    standing.shown.agreements.filter((one) => isAsked(standing, one)).map((one) => withPreference(standing, one)),
  )?.agreement;

/** Those among which an option comes about when the client leaves it open, in the order shown. */
const openTo = (standing: Standing): readonly Agreement[] =>
  standing.shown.agreements.filter((one) => isAsked(standing, one) && preferredBefore(standing, one) === undefined);

const rankOf = (standing: Standing, agreement: Agreement): number =>
  withPreference(standing, agreement).preference?.rank ?? Number.MAX_SAFE_INTEGER;

/** What a client who leaves it open gets. `undefined` when everybody was passed over or is gone. */
export const leftOpenTo = (standing: Standing, mode: LeftOpenMode): Agreement | undefined => {
  const open = openTo(standing);
  if (mode === 'rotation') return open[0];
  if (mode === 'random') return seededOrder(standing.shown.seed ?? '', open)[0];
  return [...open].sort((a, b) => rankOf(standing, a) - rankOf(standing, b))[0];
};

/**
 * How an option comes about when the client leaves it open: by rank where one competition ranks all of them, whatever the
 * guidance says; else as the guidance says, if it can; else by rotation.
 */
export const leftOpenMode = (
  options: readonly { readonly preference?: Preference }[],
  guided: LeftOpenMode | undefined,
): LeftOpenMode => {
  const [first] = options;
  const competition = first?.preference?.competition;
  if (competition !== undefined && options.every(({ preference }) => preference?.competition === competition))
    return 'ranked';
  return guided === undefined || guided === 'ranked' ? 'rotation' : guided;
};
