import type { LocalDate } from '@kt/kernel';
import { type AnsweredNeed, DISTANCE_GROUPS, type DistanceGroup } from '@kt/terms';
import type { Words } from '../../../shared/language/use-words.ts';
import { distanceLine, type ResultsShown, resultsLine } from '../../../shared/services/found-words.ts';
import type { PauseShown } from '../../../shared/services/places-words.ts';
import type { Asked } from './asked.ts';

type Ask = Pick<Words, 't' | 'name' | 'euros' | 'day'>;

export type Agreed = {
  readonly agreement: string;
  readonly freePlaces: number;
  readonly places: number;
  readonly start: string;
  readonly maximumCents: Readonly<Record<DistanceGroup, number>>;
  readonly obstacle?: string | undefined;
};
export type FoundCard = {
  readonly needs: readonly AnsweredNeed[];
  readonly km?: number | undefined;
  readonly results?: ResultsShown | undefined;
  readonly pause?: PauseShown | undefined;
  readonly agreed: readonly Agreed[];
};

const OBSTACLES = [
  'ended',
  'admission_removed',
  'not_started',
  'admission_suspended',
  'orders_suspended',
  'municipality',
  'language',
  'full',
] as const;

/** Nothing for a pause, which the card tells itself. */
const obstacleIn = ({ obstacle }: Agreed, { t }: Ask): string => {
  const known = OBSTACLES.find((one) => one === obstacle);
  return known === undefined ? '' : t(`options.obstacle.${known}`);
};

/** What a client can cost at most: that of the client's group, or from the least to the dearest while it is not judged. */
const costIn = ({ maximumCents }: Agreed, group: DistanceGroup | undefined, { t, euros }: Ask): string => {
  if (group !== undefined) return t('find.costs', { amount: euros(maximumCents[group]) });
  const all = Object.values(maximumCents);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  return least === most
    ? t('find.costs', { amount: euros(most) })
    : t('find.costs_between', { least: euros(least), most: euros(most) });
};

const differs = ({ maximumCents }: Agreed): boolean => new Set(Object.values(maximumCents)).size > 1;

/** One agreement by which a card can be had: what is free and when, what it costs, and of each group where none is told. */
export type AgreedView = {
  readonly agreement: string;
  readonly line: string;
  readonly cost: string;
  readonly byGroup: readonly (readonly [string, string])[];
};

const agreedIn = (one: Agreed, { distanceGroup }: Asked, today: LocalDate, words: Ask): AgreedView => {
  const { t, day, euros } = words;
  const start = one.start > today ? t('find.from', { day: day(one.start) }) : t('find.now');
  const free = t('find.free', { free: one.freePlaces, places: one.places });
  const isOpen = distanceGroup === undefined && differs(one);
  return {
    agreement: one.agreement,
    line: one.obstacle === undefined ? `${free} · ${start}` : obstacleIn(one, words),
    cost: costIn(one, distanceGroup, words),
    byGroup: isOpen
      ? DISTANCE_GROUPS.map((group) => [t(`distance_group.${group}`), euros(one.maximumCents[group])] as const)
      : [],
  };
};

/** Whether a client can be referred now, as it is told on top of a card. */
export type Standing = 'open' | 'closed' | 'no_agreement';

export const standingOf = ({ agreed, pause }: Pick<FoundCard, 'agreed' | 'pause'>): Standing => {
  if (agreed.length === 0) return 'no_agreement';
  return pause === undefined && agreed.some(({ obstacle }) => obstacle === undefined) ? 'open' : 'closed';
};

/** The agreements by which a card can be had, or those that something stands in the way of. */
export const agreedViews = (
  { agreed }: Pick<FoundCard, 'agreed'>,
  asked: Asked,
  today: LocalDate,
  words: Ask,
): readonly AgreedView[] => {
  const open = agreed.filter(({ obstacle }) => obstacle === undefined);
  return (open.length > 0 ? open : agreed).map((one) => agreedIn(one, asked, today, words));
};

/** Why a card stands where it stands, beside what the words of the search found. */
export const whyLines = ({ needs, km, results }: FoundCard, { municipality }: Asked, words: Ask): readonly string[] =>
  [
    needs.length === 0
      ? ''
      : words.t('find.answers', { needs: needs.map((need) => words.t(`find.need.${need}`)).join(', ') }),
    distanceLine(km, municipality, words),
    resultsLine(results, words),
  ].filter((line) => line !== '');
