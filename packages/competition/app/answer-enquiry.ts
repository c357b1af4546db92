import { type Act, type Done, err, ok, type Result, type TxPart, type Versioned, type WorkError } from '@kt/kernel';
import { decideCompetition } from '../domain/competition.ts';
import { applyAllCompetition } from '../domain/competition-apply.ts';
import type { CompetitionError } from '../domain/competition-errors.ts';
import type { Competition } from '../domain/competition-state.ts';
import {
  applyEnquiry,
  decideEnquiry,
  type EnquiryCommand,
  type EnquiryError,
  type EnquiryFact,
} from '../domain/enquiry.ts';
import type { Enquiries, EnquiryRef } from './enquiry-ports.ts';
import { type NotFound, notFound } from './errors.ts';
import type { CompetitionDeps } from './ports.ts';

type Deps = Pick<CompetitionDeps, 'work' | 'competitions'> & { readonly enquiries: Pick<Enquiries, 'load' | 'save'> };
type AnswerError = NotFound | EnquiryError | CompetitionError;
type Answered = Extract<EnquiryFact, { readonly type: 'enquiry.answered' }>;

/** The deadline moves with the answer: an addendum of its own, in the same transaction. */
const moved = (
  deps: Deps,
  before: Versioned<Competition>,
  { deadline, enquiry, at, by }: Answered,
): Result<readonly TxPart[], CompetitionError> => {
  if (deadline === before.state.deadline) return ok([]);
  const given = decideCompetition(before.state, { do: 'addendum', texts: {}, deadline, answers: enquiry }, at, by);
  if (!given.ok) return given;
  const state = applyAllCompetition(before.state, given.value);
  return ok([deps.competitions.save(before, { state, facts: given.value })]);
};

/** Answers a question to everybody invited, or corrects the answer; moves the deadline with it where that is said. */
export const answerEnquiry =
  (deps: Deps) =>
  (ref: EnquiryRef, command: EnquiryCommand, act: Act): Promise<Result<Done, AnswerError | WorkError>> =>
    deps.work.run<AnswerError>(act, async (at) => {
      const { authority, competition: id } = ref;
      const [before, about] = await Promise.all([deps.enquiries.load(ref), deps.competitions.load({ authority, id })]);
      if (before === undefined || about === undefined) return err(notFound);
      const decided = decideEnquiry(before.state, command, about.state, at, act.by);
      if (!decided.ok) return decided;
      const fact = decided.value;
      const later = fact.type === 'enquiry.answered' ? moved(deps, about, fact) : ok([]);
      if (!later.ok) return later;
      const parts = [deps.enquiries.save(before, applyEnquiry(before.state, fact), fact), ...later.value];
      return ok({ done: { id: ref.id, version: before.version + 1 }, parts });
    });
