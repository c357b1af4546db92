import { dayInFinland, type LocalDate, type Mark } from '@kt/kernel';
import { ruleOf } from '@kt/terms';
import type { Words } from '../../../../shared/language/use-words.ts';
import type { SystemShown } from '../answers.ts';

/** The numbers of a system's rules that are counted in days or pieces. */
const KEYS = [
  'initialPeriodDays',
  'admissionWorkingDays',
  'admissionExtendedWorkingDays',
  'renewalWorkingDays',
  'questionAnswerWorkingDays',
  'tenderPeriodDays',
  'tenderPeriodWorkingDays',
  'answersBeforeDeadlineDays',
  'standstillDays',
  'smallCellPersons',
] as const;

export type RuleLine = {
  readonly key: string;
  readonly name: string;
  readonly value: string;
  readonly from: string;
  readonly citation: string;
  readonly mark: Mark;
};

/** Every number that a system of this profile runs on, as in force on a day, with where it comes from. */
export const ruleLines = (
  { profile, rules }: Pick<SystemShown, 'profile' | 'rules'>,
  on: LocalDate,
  { t, day, number }: Pick<Words, 't' | 'day' | 'number'>,
): readonly RuleLine[] =>
  KEYS.map((key) => {
    const { value, citation, mark, from } = ruleOf(profile, key, on);
    const now = rules.find((one) => one.key === key)?.value ?? value;
    const shown = now === value ? number(value) : t('srule.now', { value: number(now), usual: number(value) });
    return { key, name: t(`srule.${key}`), value: shown, from: day(from), citation, mark };
  });

type Choice = { readonly key: SystemShown['rules'][number]['key']; readonly label: string };

/** What may be loosened in this system now, with the numbers between which it may be set. */
export const loosenable = (
  { profile, rules, published }: Pick<SystemShown, 'profile' | 'rules' | 'published'>,
  on: LocalDate,
  { t, number }: Pick<Words, 't' | 'number'>,
): readonly Choice[] =>
  rules.flatMap(({ key }) => {
    const { value, least } = ruleOf(profile, key, on);
    const isFixed = key === 'initialPeriodDays' && published !== undefined;
    if (least === undefined || least === value || isFixed) return [];
    const between = { rule: t(`srule.${key}`), least: number(least), most: number(value) };
    return [{ key, label: t('srule.loosen.option', between) }];
  });

/** The decisions so far, the newest first. */
export const loosenedLines = (
  { loosened }: Pick<SystemShown, 'loosened'>,
  { t, day, number }: Pick<Words, 't' | 'day' | 'number'>,
) =>
  (loosened ?? [])
    .map(({ at, key, value, usual, reason, decision }) => ({
      key: `${at}-${key}`,
      text: t('srule.loosened.one', {
        rule: t(`srule.${key}`),
        value: number(value),
        usual: number(usual),
        reason,
        decision,
        at: day(dayInFinland(at)),
      }),
    }))
    .toReversed();
