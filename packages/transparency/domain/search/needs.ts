import { type AnsweredNeed, NEED_ANSWERS, type NeedAnswer } from '@kt/terms';
import type { CardFacts } from './drawer.ts';

/** Which of the needs a card answers, by its kind, its ways of working, or because it can be had remotely. */
export const needsAnswered = (
  { serviceType, methods, remote }: CardFacts,
  needs: readonly AnsweredNeed[],
): readonly AnsweredNeed[] =>
  needs.filter((need) => {
    const answer: NeedAnswer = NEED_ANSWERS[need];
    const isOfKind = answer.types.some((type) => type === serviceType);
    return isOfKind || answer.methods.some((method) => methods.includes(method)) || (answer.remote === true && remote);
  });
