import type { Words } from '../../../../shared/language/use-words.ts';
import type { OptionLists, OptionView } from '../options/presenter.ts';

export type ComparedPoint = { readonly key: string; readonly title: string; readonly values: readonly string[] };

/** The picked options in the order in which they are shown to everybody; the first three when none was picked. */
export const pickedOf = ({ best, rest }: OptionLists, picked: readonly string[]): readonly OptionView[] =>
  picked.length === 0 ? best : [...best, ...rest].filter(({ agreement }) => picked.includes(agreement));

/** What a client compares: no price, since the service costs the client nothing. */
export const comparedPoints = (options: readonly OptionView[], { t }: Pick<Words, 't'>): readonly ComparedPoint[] => {
  const points: readonly (readonly [string, string, (option: OptionView) => string])[] = [
    ['what', t('options.what'), ({ summary }) => summary],
    ['start', t('options.start'), ({ start }) => start],
    ['languages', t('options.languages'), ({ languages }) => languages],
    ['where', t('options.where'), ({ where }) => where],
    ['free', t('options.free'), ({ free }) => free],
  ];
  return points
    .map(([key, title, value]) => ({ key, title, values: options.map(value) }))
    .filter(({ values }) => values.some((value) => value !== ''));
};
