import type { LocalDate, Mark } from '@kt/kernel';
import { type RuleProfile, ruleOf } from '@kt/terms';
import type { Words } from '../../../../shared/language/use-words.ts';

/** The numbers of a system's rules that are counted in days or pieces. */
const KEYS = [
  'initialPeriodDays',
  'admissionWorkingDays',
  'admissionExtendedWorkingDays',
  'renewalWorkingDays',
  'questionAnswerWorkingDays',
  'tenderPeriodDays',
  'tenderPeriodWorkingDays',
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
  profile: RuleProfile,
  on: LocalDate,
  { t, day, number }: Pick<Words, 't' | 'day' | 'number'>,
): readonly RuleLine[] =>
  KEYS.map((key) => {
    const { value, citation, mark, from } = ruleOf(profile, key, on);
    return { key, name: t(`srule.${key}`), value: number(value), from: day(from), citation, mark };
  });
