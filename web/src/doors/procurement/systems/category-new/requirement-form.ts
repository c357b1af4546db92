import type { Cents, Trilingual } from '@kt/kernel';
import { REQUIREMENT_KINDS } from '@kt/terms';
import * as z from 'zod';
import { centsOf, moneyText, textField } from '../../../../shared/form/fields.ts';
import type { CategoryShown } from '../answers.ts';
import { NO_TEXT, optionalThree } from './optional-three.ts';

const COUNT = /^\d{1,3}$/;
const three = z.object({ fi: textField, sv: textField, en: textField });

/** A demand; its number is asked only of the kinds that have one. */
export const requirementForm = z
  .object({
    kind: z.enum(REQUIREMENT_KINDS),
    text: three,
    turnover: z.string().trim(),
    count: z.string().trim(),
    explanation: optionalThree,
    turnoverReason: z.string().trim(),
  })
  .superRefine(({ kind, turnover, count }, context) => {
    if (kind === 'turnover' && centsOf(turnover) === undefined)
      context.addIssue({ code: 'custom', path: ['turnover'], message: 'form.money' });
    if (kind === 'references' && !(COUNT.test(count) && Number(count) > 0))
      context.addIssue({ code: 'custom', path: ['count'], message: 'form.count' });
  });

export type RequirementShown = z.input<typeof requirementForm>;
type RequirementTyped = z.output<typeof requirementForm>;
type Sent = {
  key: string;
  kind: RequirementTyped['kind'];
  text: Trilingual;
  turnoverCents?: Cents;
  count?: number;
  explanation?: Trilingual;
  turnoverReason?: string;
};

/** What is sent of a demand: nothing that its kind does not have. */
export const requirementBody = (typed: RequirementTyped, key: string): Sent => {
  const { kind, text, explanation } = typed;
  const turnoverCents = kind === 'turnover' ? centsOf(typed.turnover) : undefined;
  const hasReason = turnoverCents !== undefined && typed.turnoverReason !== '';
  return {
    key,
    kind,
    text,
    ...(turnoverCents !== undefined && { turnoverCents }),
    ...(kind === 'references' && { count: Number(typed.count) }),
    ...(explanation !== undefined && { explanation }),
    ...(hasReason && { turnoverReason: typed.turnoverReason }),
  };
};

export const EMPTY_REQUIREMENT: RequirementShown = {
  kind: 'suitability',
  text: NO_TEXT,
  turnover: '',
  count: '',
  explanation: NO_TEXT,
  turnoverReason: '',
};

/** A demand that there is, as the form shows it. */
export const requirementShown = (one: CategoryShown['requirements'][number]): RequirementShown => ({
  kind: one.kind ?? 'other',
  text: { ...one.text },
  turnover: moneyText(one.turnoverCents),
  count: one.count === undefined ? '' : String(one.count),
  explanation: { ...(one.explanation ?? NO_TEXT) },
  turnoverReason: one.turnoverReason ?? '',
});
