import type { Attachment } from '@kt/competition/domain/attachments.ts';
import { type MustHaveAnswers, unanswered } from '@kt/competition/domain/must-haves.ts';
import type { TenderConsortium } from '@kt/competition/domain/tender-consortium.ts';
import { type Cents, holdsIdentityCode } from '@kt/kernel';
import * as z from 'zod';
import { centsOf } from '../../../../shared/form/fields.ts';
import type { T } from '../../../../shared/language/use-words.ts';
import { type Asked, type Bid, MOST_LETTERS, type Question } from './asked.ts';

const priceField = ({ title, cap }: Bid, t: T) =>
  z
    .string()
    .trim()
    .transform((text, context): Cents => {
      const price = centsOf(text);
      if (price !== undefined && price <= cap) return price;
      const why = text === '' ? 'form.required' : price === undefined ? 'form.money' : 'provider.tender.over_cap';
      context.addIssue({ code: 'custom', message: `${title}: ${t(why)}` });
      return z.NEVER;
    });

/** A tender is sealed before it is sent: the server could not refuse it. */
const isNobodysCode = (text: string): boolean => !holdsIdentityCode(text);

const answerField = ({ title }: Question, t: T) =>
  z
    .string()
    .trim()
    .min(1, `${title}: ${t('form.required')}`)
    .max(MOST_LETTERS, `${title}: ${t('form.too_long')}`)
    .refine(isNobodysCode, `${title}: ${t('form.identity_code')}`);

/** What is chosen so far; where nothing is chosen there is no answer. */
export const answersIn = (chosen: Readonly<Record<string, string>>): MustHaveAnswers =>
  Object.fromEntries(
    Object.entries(chosen).flatMap(([key, choice]) => (choice === '' ? [] : [[key, choice === 'yes']])),
  );

/** A yes or a no to each requirement, by the very rule that the opening asks. */
const mustHaveAnswers = (mustHaves: Asked['mustHaves'], t: T) =>
  z.record(z.string(), z.string()).transform((chosen, context) => {
    const answers = answersIn(chosen);
    for (const { key, title } of unanswered({ mustHaves }, answers))
      context.addIssue({ code: 'custom', path: [key], message: `${title}: ${t('provider.must.choose')}` });
    return answers;
  });

const MOST_OF_REASON = 1_000;

const reasonField = (t: T) =>
  z.string().trim().max(MOST_OF_REASON, t('form.too_long')).refine(isNobodysCode, t('form.identity_code'));

const reasonsFor = (keys: readonly string[], t: T) =>
  z.object(Object.fromEntries(keys.map((key) => [key, reasonField(t)])));

/** What a tender of this call must hold: a word on each requirement, each price at most its cap, an answer to each question. */
export const tenderForm = ({ bids, questions, mustHaves, claimable }: Asked, t: T) =>
  z.object({
    mustHaves: mustHaveAnswers(mustHaves, t),
    prices: z.object(Object.fromEntries(bids.map((bid) => [bid.key, priceField(bid, t)]))),
    answers: z.object(Object.fromEntries(questions.map((question) => [question.key, answerField(question, t)]))),
    secrecy: z.object({
      prices: reasonsFor(claimable.prices, t),
      answers: reasonsFor(claimable.answers, t),
      attachments: z.record(z.string(), reasonField(t)).exactOptional(),
    }),
    attachments: z.custom<readonly Attachment[]>(),
    consortium: z.custom<TenderConsortium>().optional(),
    at: z.string(),
  });

export type TenderSent = z.output<ReturnType<typeof tenderForm>>;
