import type { Words } from '../../../shared/language/use-words.ts';

type System = { readonly categories: readonly unknown[] };

/** The few figures of the front page; a figure that has not come yet is a dash, never a guess. */
export const figuresOf = (
  systems: readonly System[] | undefined,
  decisions: readonly unknown[] | undefined,
  { t, number }: Pick<Words, 't' | 'number'>,
): readonly (readonly [string, string])[] => {
  const shown = (count: number | undefined): string => (count === undefined ? '–' : number(count));
  const categories = systems?.reduce((sum, system) => sum + system.categories.length, 0);
  return [
    [t('public.figure.systems'), shown(systems?.length)],
    [t('public.figure.categories'), shown(categories)],
    [t('public.figure.decisions'), shown(decisions?.length)],
  ];
};
