import { dayInFinland, endOfDay, localDate } from '@kt/kernel';
import type { Words } from '../../../shared/language/use-words.ts';
import type { OpenCategory, OpenSystem } from '../answers.ts';

type Fact = readonly [string, string | undefined];

/** How many clients a year are promised and expected, in a few words. */
export const volumeLine = ({ volume }: Pick<OpenCategory, 'volume'>, { t, number }: Pick<Words, 't' | 'number'>) => {
  if (volume === undefined) return `${t('open.volumes')}: ${t('open.unknown')}`;
  const { guaranteedPerYear, expectedPerYear } = volume;
  return `${t('open.volumes')}: ${t('open.expected')} ${number(expectedPerYear)}, ${t('open.guaranteed')} ${number(guaranteedPerYear)}`;
};

/** Whether requests are taken now: the system has neither ended nor passed its last day. */
export const takesRequests = ({ ended, lastDay }: OpenSystem, now: string): boolean =>
  ended === undefined && now < endOfDay(localDate(lastDay));

/** What a system is, row by row. */
export const systemFacts = (system: OpenSystem, { t, euros }: Pick<Words, 't' | 'euros'>): readonly Fact[] => [
  [t('open.profile'), t(`rule_profile.${system.profile}`)],
  [t('open.languages'), system.languages.map((one) => t(`open.lang.${one}`)).join(', ')],
  [t('open.value'), euros(system.estimatedValueCents)],
  [t('open.notice'), system.notice],
];

/** Where the authority decided to depart from the rules, and why. */
export const loosenedLines = ({ loosened }: Pick<OpenSystem, 'loosened'>, { t, day }: Pick<Words, 't' | 'day'>) =>
  (loosened ?? []).map(({ at, key, value, usual, reason, decision }) => ({
    key: `${at}-${key}`,
    text: t(`open.loosened.${key}`, { value, usual, reason, decision, at: day(dayInFinland(at)) }),
  }));

/** The recorded changes, the newest first. */
export const changeLines = ({ changes }: Pick<OpenSystem, 'changes'>, { t, day }: Pick<Words, 't' | 'day'>) =>
  changes
    .map(({ at, lastDay, reason, notice }) => ({
      key: at,
      text: t('open.change', { at: day(dayInFinland(at)), day: day(lastDay), reason, notice }),
    }))
    .toReversed();
