import {
  type Actor,
  addWorkingDays,
  dayInFinland,
  err,
  type Instant,
  ok,
  type Result,
  type Stamp,
  startOfDay,
} from '@kt/kernel';
import { commonRule } from '@kt/terms';

/** Why a bidder is asked: something in its answers is unclear, or its price seems too low to be meant. */
export const CLARIFICATION_GROUNDS = ['unclear', 'low_price'] as const;
export type ClarificationGround = (typeof CLARIFICATION_GROUNDS)[number];

/**
 * A question to one bidder about its opened tender, and the answer: a version of its own beside the sealed original, which
 * never changes. Those that an officer wrote down with their answers have neither ground nor deadline.
 */
export type Clarification = Stamp & {
  readonly question: string;
  readonly ground?: ClarificationGround;
  /** Key of the criterion whose answer is meant; absent, the tender as a whole. */
  readonly about?: string;
  /** The first moment that is too late for the answer. */
  readonly deadline?: Instant;
  readonly answer?: string;
  /** Who answered in the service, and when. */
  readonly answered?: Stamp;
};

/** An officer's question to a bidder, and the bidder's answer. */
export type AskCommand = {
  readonly do: 'ask';
  readonly ground: ClarificationGround;
  readonly about?: string;
  readonly deadline: Instant;
  readonly question: string;
};
export type AnswerCommand = { readonly do: 'answer'; readonly number: number; readonly answer: string };

export type ClarificationError =
  | { readonly code: 'competition.clarification_missing' }
  | { readonly code: 'competition.clarification_open'; readonly deadline: Instant }
  | { readonly code: 'competition.clarification_early'; readonly earliest: Instant }
  | { readonly code: 'competition.clarification_late'; readonly deadline: Instant }
  | { readonly code: 'competition.clarification_unknown' };
type Unsaid = { readonly code: 'competition.reason_missing' };

const isBlank = (text: string): boolean => text.trim() === '';

/** Whether the bidder may still answer at a moment. */
const isOpenAt = ({ answer, deadline }: Clarification, at: Instant): boolean =>
  answer === undefined && deadline !== undefined && at < deadline;

/** The earliest deadline that may be set at a moment: when the Finnish day begins after the working days of the rule. */
export const earliestAnswerBy = (at: Instant): Instant => {
  const day = dayInFinland(at);
  return startOfDay(addWorkingDays(day, commonRule('clarificationWorkingDays', day) + 1));
};

/** When the last of the open requests closes, if any is open at a moment: nothing is ranked before it. */
export const openUntil = (
  tenders: readonly { readonly state: string; readonly clarifications: readonly Clarification[] }[],
  at: Instant,
): Instant | undefined =>
  tenders
    .filter(({ state }) => state === 'valid')
    .flatMap(({ clarifications }) => clarifications)
    .flatMap((one) => (isOpenAt(one, at) && one.deadline !== undefined ? [one.deadline] : []))
    .toSorted()
    .at(-1);

const concernsPrice = ({ ground }: Clarification): boolean => ground !== 'unclear';

/**
 * Whether a price may be called abnormally low now: the bidder has been asked about it, and has answered or let its time
 * pass.
 */
export const askedAboutPrice = (
  clarifications: readonly Clarification[],
  at: Instant,
): Result<true, ClarificationError> => {
  const asked = clarifications.filter(concernsPrice);
  if (asked.length === 0) return err({ code: 'competition.clarification_missing' });
  const open = asked.find((one) => isOpenAt(one, at));
  return open?.deadline === undefined
    ? ok(true)
    : err({ code: 'competition.clarification_open', deadline: open.deadline });
};

/** Why a question cannot be asked so: nothing is asked, or too little time is left to answer. */
export const askingRefused = (
  { question, deadline }: AskCommand,
  at: Instant,
): ClarificationError | Unsaid | undefined => {
  if (isBlank(question)) return { code: 'competition.reason_missing' };
  const earliest = earliestAnswerBy(at);
  return deadline < earliest ? { code: 'competition.clarification_early', earliest } : undefined;
};

/** Why an answer is not taken: each request, numbered from 1, is answered once and before its deadline only. */
export const answeringRefused = (
  clarifications: readonly Clarification[],
  { number, answer }: AnswerCommand,
  at: Instant,
): ClarificationError | Unsaid | undefined => {
  if (isBlank(answer)) return { code: 'competition.reason_missing' };
  const asked = clarifications[number - 1];
  if (asked?.deadline === undefined || asked.answer !== undefined) return { code: 'competition.clarification_unknown' };
  const { deadline } = asked;
  return at < deadline ? undefined : { code: 'competition.clarification_late', deadline };
};

/** The requests after one of them is answered. */
export const withAnswer = (
  clarifications: readonly Clarification[],
  number: number,
  answer: string,
  { at, by }: { readonly at: Instant; readonly by: Actor },
): readonly Clarification[] =>
  clarifications.map((one, index) => (index === number - 1 ? { ...one, answer, answered: { at, by } } : one));

/** A request as evaluators see it: what was asked and answered of the service, nothing of prices, nobody named. */
export type MaskedClarification = {
  readonly number: number;
  readonly question: string;
  readonly about?: string;
  readonly deadline?: Instant;
  readonly answer?: string;
};

/** What evaluators may read of the requests to one bidder. */
export const maskedClarifications = (clarifications: readonly Clarification[]): readonly MaskedClarification[] =>
  clarifications.flatMap((one, index): readonly MaskedClarification[] => {
    if (one.ground !== 'unclear') return [];
    const { question, about, deadline, answer } = one;
    return [
      {
        number: index + 1,
        question,
        ...(about !== undefined && { about }),
        ...(deadline !== undefined && { deadline }),
        ...(answer !== undefined && { answer }),
      },
    ];
  });
