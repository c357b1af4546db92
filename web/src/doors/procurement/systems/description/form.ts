import { LANGUAGES } from '@kt/kernel';
import { RULE_PROFILES } from '@kt/terms';
import * as z from 'zod';
import { dayField, dayText, moneyField, moneyText, textField } from '../../../../shared/form/fields.ts';
import type { SystemShown } from '../answers.ts';

/** What a purchasing system is described with. */
export const describeForm = z
  .object({
    names: z.object({ fi: textField, sv: textField, en: textField }),
    profile: z.enum(RULE_PROFILES),
    lastDay: dayField,
    estimatedValue: moneyField,
    languages: z.array(z.enum(LANGUAGES)).min(1, 'form.choose'),
  })
  .transform(({ estimatedValue, ...rest }) => ({ ...rest, estimatedValueCents: estimatedValue }));

export type DescribeShown = z.input<typeof describeForm>;
export type Described = z.output<typeof describeForm>;

/** What the form shows of a system that there is. */
export const shownOf = (system: SystemShown): DescribeShown => ({
  names: { fi: system.names.fi, sv: system.names.sv, en: system.names.en },
  profile: system.profile,
  lastDay: dayText(system.lastDay),
  estimatedValue: moneyText(system.estimatedValueCents),
  languages: [...system.languages],
});

/** What a new system begins with: valid for four years, in both national languages. */
export const newSystem = (year: number, names: DescribeShown['names']): DescribeShown => ({
  names,
  profile: 'eu_dps',
  lastDay: `31.12.${String(year + 4)}`,
  estimatedValue: '4 000 000,00',
  languages: ['fi', 'sv'],
});
