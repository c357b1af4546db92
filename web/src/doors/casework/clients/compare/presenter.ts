import type { Words } from '../../../../shared/language/use-words.ts';
import type { OptionLists, OptionView } from '../options/presenter.ts';

export type ComparedPoint = { readonly key: string; readonly title: string; readonly values: readonly string[] };

/** The picked options in the order in which they are shown to everybody; the first three when none was picked. */
export const pickedOf = ({ best, rest }: OptionLists, picked: readonly string[]): readonly OptionView[] =>
  picked.length === 0 ? best : [...best, ...rest].filter(({ agreement }) => picked.includes(agreement));

/** How long clients of a provider have waited for their first meeting: working days of the middle one of `n`. */
export type Meeting = { readonly days: number; readonly isOver?: boolean | undefined; readonly n: number };

/** How soon a client is met, in words; an empty text where it is not known. */
export const meetingLine = (meeting: Meeting | undefined, { t }: Pick<Words, 't'>): string => {
  if (meeting === undefined) return '';
  const { days, isOver, n } = meeting;
  return t(isOver === true ? 'options.meeting_over' : 'options.meeting_days', { days, n });
};

type Said = (option: OptionView) => string;

/**
 * What a client compares: no price, since the service costs the client nothing.
 *
 * @param meetingOf how soon an option's provider has met its clients.
 */
export const comparedPoints = (
  options: readonly OptionView[],
  words: Pick<Words, 't'>,
  meetingOf: (agreement: string) => Meeting | undefined,
): readonly ComparedPoint[] => {
  const { t } = words;
  const points: readonly (readonly [string, string, Said])[] = [
    ['what', t('options.what'), ({ summary }) => summary],
    ['start', t('options.start'), ({ start }) => start],
    ['languages', t('options.languages'), ({ languages }) => languages],
    ['where', t('options.where'), ({ where }) => where],
    ['distance', t('options.distance'), ({ distance = '' }) => distance],
    ['free', t('options.free'), ({ free }) => free],
    ['meeting', t('options.meeting'), ({ agreement }) => meetingLine(meetingOf(agreement), words)],
    ['results', t('options.results'), ({ results = '' }) => results],
  ];
  return points
    .map(([key, title, value]) => ({ key, title, values: options.map(value) }))
    .filter(({ values }) => values.some((value) => value !== ''))
    .map((point) => ({ ...point, values: point.values.map((value) => (value === '' ? '–' : value)) }));
};
