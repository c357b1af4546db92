import {
  type Actor,
  err,
  type FactOf,
  type Id,
  type Instant,
  type Lifecycle,
  type NotAllowed,
  ok,
  type Result,
  type Stamp,
  stampOf,
  type Texts,
  targets,
} from '@kt/kernel';
import type { Competition } from './competition-state.ts';
import { deadlineAfterAnswer, questionsUntil } from './enquiry-window.ts';

/**
 * The life of a question about an open competition. An answer may be corrected; everybody invited sees the last one. What
 * was declined may still be answered; that it was declined, its asker alone reads.
 */
export const ENQUIRY_LIFECYCLE = {
  asked: { answer: 'answered', decline: 'declined' },
  declined: { answer: 'answered' },
  answered: { correct: 'answered' },
} as const satisfies Lifecycle;
export type EnquiryState = keyof typeof ENQUIRY_LIFECYCLE;

/** What everybody invited reads: the question without a trace of who asked, and its answer. Finnish and Swedish always. */
export type PublicAnswer = { readonly question: Texts; readonly answer: Texts };

/** Why a question gets no answer: not about this purchase, its words would tell whose it is, or it has been answered. */
export const DECLINE_REASONS = ['not_about', 'tells_asker', 'answered_already'] as const;
export type Declined = { readonly reason: (typeof DECLINE_REASONS)[number]; readonly text: string };

export type Enquiry = {
  readonly id: Id<'enquiry'>;
  readonly authority: Id<'authority'>;
  readonly competition: Id<'competition'>;
  /** The asker's keyed name for questions about this competition: another one than its tender has. */
  readonly asker: string;
  readonly state: EnquiryState;
  /** As it was written; only the asker and the authority read it. */
  readonly text: string;
  readonly askedAt: Instant;
  readonly published?: Stamp & PublicAnswer;
  /** Why it was not answered, for its asker alone. */
  readonly declined?: Stamp & Declined;
};

type Subject = {
  readonly authority: Id<'authority'>;
  readonly competition: Id<'competition'>;
  readonly enquiry: Id<'enquiry'>;
};
export type EnquiryFact =
  | FactOf<'enquiry.asked', Subject & { readonly text: string }>
  /** `deadline` is the one in force from now on. */
  | FactOf<'enquiry.answered', Subject & { readonly published: PublicAnswer; readonly deadline: Instant }>
  | FactOf<'enquiry.declined', Subject & Declined>;

/** What was asked and answered lies apart from the event. */
export const ENQUIRY_DETAILS: { readonly [T in EnquiryFact['type']]: readonly string[] } = {
  'enquiry.asked': ['text'],
  'enquiry.answered': ['published'],
  'enquiry.declined': ['text'],
};

type AnswerCommand = PublicAnswer & {
  readonly do: 'answer' | 'correct';
  /** The deadline from now on, when it moves with this answer. */
  readonly deadline?: Instant;
};
export type EnquiryCommand = AnswerCommand | (Declined & { readonly do: 'decline' });

export type EnquiryError =
  | NotAllowed
  | { readonly code: 'competition.not_open' }
  | { readonly code: 'competition.deadline_passed'; readonly deadline: Instant }
  | { readonly code: 'competition.deadline_backwards'; readonly deadline: Instant }
  | { readonly code: 'competition.questions_closed'; readonly closedAt: Instant }
  | { readonly code: 'competition.answer_incomplete' }
  | { readonly code: 'competition.reason_missing' }
  | { readonly code: 'competition.answer_late'; readonly earliest: Instant };

type About = Pick<Competition, 'state' | 'deadline' | 'published'>;

const door = ({ state, deadline }: About, at: Instant): EnquiryError | undefined => {
  if (state !== 'open') return { code: 'competition.not_open' };
  return at >= deadline ? { code: 'competition.deadline_passed', deadline } : undefined;
};

/** Whether a question may be asked at a moment: late by a millisecond is `competition.questions_closed`. */
export const mayAsk = (about: About, at: Instant): Result<true, EnquiryError> => {
  const shut = door(about, at);
  if (shut !== undefined) return err(shut);
  const closedAt = questionsUntil(about);
  return at < closedAt ? ok(true) : err({ code: 'competition.questions_closed', closedAt });
};

/** A question as it comes into being; whether it may is `mayAsk`’s matter. */
export const askedAs = (
  subject: Pick<Enquiry, 'id' | 'authority' | 'competition' | 'asker' | 'text'>,
  at: Instant,
): { readonly state: Enquiry; readonly fact: EnquiryFact } => {
  const { id: enquiry, authority, competition, asker: by, text } = subject;
  return {
    state: { ...subject, state: 'asked', askedAt: at },
    fact: { type: 'enquiry.asked', authority, competition, enquiry, text, at, by },
  };
};

const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === '';
const isWhole = (texts: Texts): boolean => !isBlank(texts.fi) && !isBlank(texts.sv);

const lateness = (about: About, given: Instant | undefined, at: Instant): EnquiryError | undefined => {
  const { deadline } = about;
  if (given !== undefined && given < deadline) return { code: 'competition.deadline_backwards', deadline };
  const earliest = deadlineAfterAnswer(about, at);
  return earliest === undefined || (given !== undefined && given >= earliest)
    ? undefined
    : { code: 'competition.answer_late', earliest };
};

const refusal = (about: About, command: AnswerCommand, at: Instant): EnquiryError | undefined => {
  const isComplete = isWhole(command.question) && isWhole(command.answer);
  return (
    door(about, at) ??
    (isComplete ? undefined : { code: 'competition.answer_incomplete' }) ??
    lateness(about, command.deadline, at)
  );
};

const SHORTEST_REASON = 5;

const declines = (
  { id: enquiry, authority, competition }: Enquiry,
  { reason, text }: Declined,
  about: About,
  at: Instant,
  by: Actor,
): Result<EnquiryFact, EnquiryError> => {
  const shut = door(about, at);
  if (shut !== undefined) return err(shut);
  if (text.trim().length < SHORTEST_REASON) return err({ code: 'competition.reason_missing' });
  return ok({ type: 'enquiry.declined', authority, competition, enquiry, reason, text, at, by });
};

/**
 * What answering or declining a question does at a moment, before the deadline only. An answer too late for the rule is refused unless
 * the deadline moves far enough in the same act: `competition.answer_late` names the earliest one.
 */
export const decideEnquiry = (
  enquiry: Enquiry,
  command: EnquiryCommand,
  about: About,
  at: Instant,
  by: Actor,
): Result<EnquiryFact, EnquiryError> => {
  const allowed = targets(ENQUIRY_LIFECYCLE, enquiry.state, command.do);
  if (!allowed.ok) return allowed;
  if (command.do === 'decline') return declines(enquiry, command, about, at, by);
  const refused = refusal(about, command, at);
  if (refused !== undefined) return err(refused);
  const { id, authority, competition } = enquiry;
  const { question, answer, deadline = about.deadline } = command;
  const published = { question, answer };
  return ok({ type: 'enquiry.answered', authority, competition, enquiry: id, published, deadline, at, by });
};

/** The question after a fact. */
export const applyEnquiry = (enquiry: Enquiry, fact: EnquiryFact): Enquiry => {
  if (fact.type === 'enquiry.asked') return enquiry;
  if (fact.type === 'enquiry.answered')
    return { ...enquiry, state: 'answered', published: { ...stampOf(fact), ...fact.published } };
  const { reason, text } = fact;
  return { ...enquiry, state: 'declined', declined: { ...stampOf(fact), reason, text } };
};
