import * as z from 'zod';
import type { Shown } from './draft.ts';

type Asked = {
  readonly required: readonly string[];
  /** Others may meet what the applicant does not. */
  readonly withOthers: boolean;
  /** Something was asked, so something is replied. */
  readonly asksReply: boolean;
};

const strings = z.array(z.string());
const shape = z.object({
  answers: z.record(z.string(), z.string()),
  notes: z.record(z.string(), z.string().max(2_000, 'form.too_long')),
  languages: strings,
  area: z.string(),
  municipalities: strings,
  exclusion: strings,
  reply: z.string().max(4_000, 'form.too_long'),
});

const answerFault = (answer: string | undefined, withOthers: boolean): string | undefined => {
  if (answer === 'yes' || (answer === 'no' && withOthers)) return undefined;
  return answer === 'no' ? 'join.must_meet' : 'form.choose';
};

const faultsIn = (
  shown: Shown,
  { required, withOthers, asksReply }: Asked,
): readonly (readonly [string[], string])[] => {
  const answers = required.flatMap((key) => {
    const fault = answerFault(shown.answers[key], withOthers);
    return fault === undefined ? [] : [[['answers', key], fault] as const];
  });
  return [
    ...(asksReply && shown.reply.trim() === '' ? [[['reply'], 'form.required'] as const] : []),
    ...answers,
    ...(shown.languages.length === 0 ? [[['languages'], 'form.choose'] as const] : []),
    ...(shown.area === 'part' && shown.municipalities.length === 0
      ? [[['municipalities'], 'form.choose'] as const]
      : []),
    ...(shown.exclusion.length === 0 ? [[['exclusion'], 'join.must_declare'] as const] : []),
  ].map(([path, message]) => [[...path], message] as const);
};

/** A request that may be sent: every requirement met, a language and an area chosen, no ground for exclusion. */
export const requestForm = (asked: Asked): z.ZodType<Shown, Shown> =>
  shape.superRefine((shown, context) => {
    for (const [path, message] of faultsIn(shown, asked)) context.addIssue({ code: 'custom', path, message });
  });
