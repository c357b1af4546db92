import { dayInFinland, type Instant, type LocalDate, plusMs } from '@kt/kernel';
import type { Competition } from './competition-state.ts';
import { answersUntil, questionsUntil } from './enquiry-window.ts';

/** A date of a call that somebody may want in a calendar: a whole Finnish day, or a moment. */
export type CallDate =
  | { readonly key: 'questions' | 'answers' | 'start'; readonly day: LocalDate }
  | {
      readonly key: 'deadline';
      readonly at: Instant;
    };

/** A call as calendars know it; every revision of it has one number more. */
export type CallDates = {
  readonly competition: Competition['id'];
  readonly title: Competition['content']['title'];
  readonly revision: number;
  readonly revisedAt: Instant;
  readonly isCancelled: boolean;
  readonly dates: readonly CallDate[];
};

/** The last whole day before a moment that ends one. */
const lastDay = (until: Instant): LocalDate => dayInFinland(plusMs(until, -1));

/** The dates of a published call as they are now. An addendum is a revision, and so is an end before the deadline. */
export const callDates = (state: Competition): CallDates => {
  const { id, content, addenda, published, drafted, deadline, ended } = state;
  const isCancelled = state.state === 'cancelled';
  const [last] = addenda.slice(-1);
  const revisedAt = (isCancelled ? ended?.at : undefined) ?? last?.at ?? published?.at ?? drafted.at;
  return {
    competition: id,
    title: content.title,
    revision: addenda.length + (isCancelled ? 1 : 0),
    revisedAt,
    isCancelled,
    dates: [
      { key: 'questions', day: lastDay(questionsUntil(state)) },
      { key: 'answers', day: lastDay(answersUntil(state)) },
      { key: 'deadline', at: deadline },
      { key: 'start', day: content.start },
    ],
  };
};
