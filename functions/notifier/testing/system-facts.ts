import { cents, type Id, id, localDate, type Stamp, share } from '@kt/kernel';
import type { NeedFact } from '@kt/purchasing/domain/planned-need.ts';
import type { QuestionFact } from '@kt/purchasing/domain/question.ts';
import type { SystemFact } from '@kt/purchasing/domain/system-commands.ts';
import type { WatchFact } from '@kt/purchasing/domain/value-watch.ts';
import { aNeedDescription } from '@kt/purchasing/testing/needs.ts';

type OfQuestion<T extends QuestionFact['type']> = Extract<QuestionFact, { readonly type: T }>;

export type SystemFacts = {
  'need.announced': Extract<NeedFact, { readonly type: 'need.announced' }>;
  'need.changed': Extract<NeedFact, { readonly type: 'need.changed' }>;
  'question.asked': OfQuestion<'question.asked'>;
  'question.answered': OfQuestion<'question.answered'>;
  'question.declined': OfQuestion<'question.declined'>;
  'system.initial_period_over': Extract<SystemFact, { readonly type: 'system.initial_period_over' }>;
  'system.value_passed': Extract<WatchFact, { readonly type: 'system.value_passed' }>;
};

type Of = Stamp & {
  readonly authority: Id<'authority'>;
  readonly system: Id<'system'>;
  readonly provider: Id<'organisation'>;
};

/** Facts of purchasing systems and questions to their owner; `secret` is what no message may tell. */
export const systemFacts = ({ provider, ...of }: Of, secret: string): SystemFacts => {
  const question = { ...of, provider, question: id('question', `qst_${'0'.repeat(26)}`) };
  const { authority, at, by } = of;
  const description = { ...aNeedDescription, commentBy: localDate('2026-03-02') };
  const ofNeed = { at, by, authority, need: id('need', `ned_${'0'.repeat(26)}`), description };
  return {
    'need.announced': { ...ofNeed, type: 'need.announced' },
    'need.changed': {
      ...ofNeed,
      type: 'need.changed',
      fields: ['expectedPerYear'],
      before: { expectedPerYear: 7_340 },
    },
    'question.asked': { ...question, type: 'question.asked', text: `Voiko ${secret} tulla?` },
    'question.answered': {
      ...question,
      type: 'question.answered',
      published: { question: { fi: 'Kelpaako?', sv: 'Duger det?' }, answer: { fi: 'Kyllä.', sv: 'Ja.' } },
    },
    'question.declined': { ...question, type: 'question.declined', reason: `Koskee asiakasta ${secret}` },
    'system.initial_period_over': { ...of, type: 'system.initial_period_over' },
    'system.value_passed': {
      ...of,
      type: 'system.value_passed',
      limit: 'system',
      share: share(8_000),
      valueCents: cents(320_000_00),
      limitCents: cents(400_000_00),
    },
  };
};
