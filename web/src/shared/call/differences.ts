import { type LocalDate, plusDays } from '@kt/kernel';
import type { Words } from '../language/use-words.ts';

type Texts = { readonly fi?: string; readonly sv?: string; readonly en?: string };
type Content = {
  readonly title?: Texts;
  readonly need?: Texts;
  readonly mustHaves?: readonly { readonly key: string; readonly title: Texts }[];
  readonly places?: number;
  readonly ceilingCents?: number;
  readonly winners?: number;
  readonly start?: LocalDate;
  readonly end?: LocalDate;
  readonly languages?: readonly ('fi' | 'sv' | 'en')[];
};

/** A correction of an open call as both doors read it. */
export type Correction = {
  readonly deadline: string;
  readonly movedFrom?: string;
  readonly changes?: { readonly was: Content; readonly is: Content };
};

export type DifferenceRow = { readonly key: string; readonly name: string; readonly was: string; readonly is: string };

type Said = Pick<Words, 't' | 'name' | 'euros' | 'day' | 'number' | 'moment'>;

/** Each field in words; `end` on the wire is the day after the last one. */
const SHOWN: { readonly [F in keyof Content]-?: (content: Content, words: Said) => string | undefined } = {
  title: ({ title }, { name }) => title && name(title),
  need: ({ need }, { name }) => need && name(need),
  mustHaves: ({ mustHaves }, { name }) =>
    mustHaves && (mustHaves.length === 0 ? '–' : mustHaves.map(({ title }) => name(title)).join(' · ')),
  places: ({ places }, { number }) => (places === undefined ? undefined : number(places)),
  ceilingCents: ({ ceilingCents }, { euros }) => (ceilingCents === undefined ? undefined : euros(ceilingCents)),
  winners: ({ winners }, { number }) => (winners === undefined ? undefined : number(winners)),
  start: ({ start }, { day }) => start && day(start),
  end: ({ end }, { day }) => end && day(plusDays(end, -1)),
  languages: ({ languages }, { t }) => languages?.map((one) => t(`call_change.language.${one}`)).join(', '),
};
const FIELDS = [
  'title',
  'need',
  'mustHaves',
  'places',
  'ceilingCents',
  'winners',
  'start',
  'end',
  'languages',
] as const;

/** What a correction changes, field by field, before and after; the deadline first. */
export const differenceRows = ({ deadline, movedFrom, changes }: Correction, words: Said): readonly DifferenceRow[] => {
  const { t, moment } = words;
  const moved =
    movedFrom === undefined
      ? []
      : [{ key: 'deadline', name: t('call_change.deadline'), was: moment(movedFrom), is: moment(deadline) }];
  const changed = FIELDS.flatMap((field) => {
    const [was, is] = [SHOWN[field](changes?.was ?? {}, words), SHOWN[field](changes?.is ?? {}, words)];
    return was === undefined || is === undefined ? [] : [{ key: field, name: t(`call_change.${field}`), was, is }];
  });
  return [...moved, ...changed];
};
