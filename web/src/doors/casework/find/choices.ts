import { LANGUAGES, MUNICIPALITIES } from '@kt/kernel';
import {
  ACCESSIBILITY,
  ACCESSIBILITY_CODES,
  DISTANCE_GROUPS,
  SERVICE_TYPE_CODES,
  SERVICE_TYPES,
  TARGET_GROUP_CODES,
  TARGET_GROUPS,
} from '@kt/terms';
import type { Words } from '../../../shared/language/use-words.ts';
import { LEAST_RESULTS, WITHIN } from '../../../shared/services/found-words.ts';
import { type Asked, MOST_EUROS, WEEKS } from './asked.ts';

export type Choice<N extends keyof Asked> = { readonly value: NonNullable<Asked[N]> & string; readonly label: string };

const CENTS = 100;

/** What may be chosen of each filter, in words. */
export const choicesIn = ({ t, name, euros }: Pick<Words, 't' | 'name' | 'euros'>) => ({
  serviceType: SERVICE_TYPE_CODES.map((value) => ({ value, label: name(SERVICE_TYPES[value].names) })),
  group: TARGET_GROUP_CODES.map((value) => ({ value, label: name(TARGET_GROUPS[value]) })),
  municipality: MUNICIPALITIES.map(({ code, names }) => ({ value: code, label: name(names) })),
  within: WITHIN.map((value) => ({ value, label: t('find.km', { km: value }) })),
  language: LANGUAGES.map((value) => ({ value, label: t(`svc.lang.${value}`) })),
  startBy: WEEKS.map((value) => ({ value, label: t('svc.search.weeks', { weeks: value }) })),
  most: MOST_EUROS.map((value) => ({ value, label: euros(Number(value) * CENTS) })),
  distanceGroup: DISTANCE_GROUPS.map((value) => ({ value, label: t(`distance_group.${value}`) })),
  results: LEAST_RESULTS.map((value) => ({ value, label: t('find.results_least', { percent: value }) })),
  accessibility: ACCESSIBILITY_CODES.map((value) => ({ value, label: name(ACCESSIBILITY[value]) })),
});

/** What is a figure by itself is told with its name. */
const FIGURES = [
  ['within', 'find.within'],
  ['startBy', 'svc.search.start'],
  ['most', 'find.price'],
  ['results', 'find.results'],
] as const;

/** What of the folded filters is in force, each in its own words, so that nobody must unfold them to know. */
export const inForceIn = (asked: Asked, words: Pick<Words, 't' | 'name' | 'euros'>): readonly string[] => {
  const { t } = words;
  const now = new Map<string, unknown>(Object.entries(asked));
  const titles = new Map<string, (typeof FIGURES)[number][1]>(FIGURES);
  const chosen = Object.entries(choicesIn(words)).flatMap(([name, choices]) => {
    const found = choices.find(({ value }) => value === now.get(name));
    const title = titles.get(name);
    return found === undefined ? [] : [title === undefined ? found.label : `${t(title)}: ${found.label}`];
  });
  return [
    ...chosen,
    ...(asked.needs ?? []).map((need) => t(`find.need.${need}`)),
    ...(asked.free === true ? [t('svc.search.free')] : []),
    ...(asked.remote === true ? [t('svc.search.remote')] : []),
  ];
};
