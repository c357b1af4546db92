import { dayInFinland, type Instant } from '@kt/kernel';
import type { Words } from '../../../../shared/language/use-words.ts';
import type { CategoryShown, SystemShown } from '../answers.ts';

type Figure = readonly [string, string];

/** The four figures of a category; what nobody has entered or counted is said to be unknown. */
export const volumeFigures = (
  { volume }: Pick<CategoryShown, 'volume'>,
  use: SystemShown['uses'][number] | undefined,
  now: Instant,
  { t, number }: Pick<Words, 't' | 'number'>,
): readonly Figure[] => {
  const year = dayInFinland(now).slice(0, 4);
  const shown = (count: number | undefined): string => (count === undefined ? t('open.unknown') : number(count));
  return [
    [t('scat.volume.guaranteed'), shown(volume?.guaranteedPerYear)],
    [t('scat.volume.expected'), shown(volume?.expectedPerYear)],
    [t('scat.volume.ordered', { year }), shown(use?.ordered[year])],
    [t('scat.volume.waiting'), shown(use?.waiting)],
  ];
};
