import { type Actor, dayInFinland, err, type Instant, ok, type Result, type Stamp, targets } from '@kt/kernel';
import { type Declaration, type ParticipationRequest, requestDueAt, requestLifecycle } from './request.ts';
import type { RequestCommand, RequestCommandName, RequestError, RequestFact } from './request-commands.ts';

type Decided = Result<readonly RequestFact[], RequestError>;
type Of<N extends RequestCommandName> = Extract<RequestCommand, { readonly command: N }>;
type Decider<N extends RequestCommandName> = (request: ParticipationRequest, command: Of<N>, stamp: Stamp) => Decided;

const about = ({ authority, id, system, category, provider }: ParticipationRequest, stamp: Stamp) => ({
  ...stamp,
  authority,
  request: id,
  system,
  category,
  provider,
});

/** Every party declares for itself; together they must meet every requirement of the category. */
const declarationError = (
  { provider }: ParticipationRequest,
  declarations: readonly Declaration[],
  required: readonly string[],
): RequestError | undefined => {
  if (!declarations.some((d) => d.role === 'applicant' && d.organisation === provider))
    return { code: 'purchasing.declaration_missing', organisation: provider };
  const excluded = declarations.find((d) => !d.noExclusionGrounds);
  if (excluded !== undefined)
    return { code: 'purchasing.exclusion_ground_declared', organisation: excluded.organisation };
  const met = new Set(declarations.flatMap((d) => d.meets));
  const missing = required.filter((key) => !met.has(key));
  return missing.length > 0 ? { code: 'purchasing.requirement_undeclared', missing } : undefined;
};

const submit: Decider<'submit'> = (request, { required }, stamp) => {
  const wrong = declarationError(request, request.declarations, required);
  return wrong === undefined
    ? ok([{ ...about(request, stamp), type: 'request.submitted', submission: 1 }])
    : err(wrong);
};

const resubmit: Decider<'resubmit'> = (request, { declarations, required }, stamp) => {
  const due = requestDueAt(request);
  if (request.asked !== undefined && due !== undefined && stamp.at >= due)
    return err({ code: 'purchasing.deadline_passed', deadline: request.asked.deadline });
  const wrong = declarationError(request, declarations, required);
  if (wrong !== undefined) return err(wrong);
  const submission = request.submission + 1;
  return ok([{ ...about(request, stamp), type: 'request.resubmitted', declarations, submission }]);
};

const ask: Decider<'ask'> = (request, { question, deadline }, stamp) =>
  deadline <= dayInFinland(stamp.at)
    ? err({ code: 'purchasing.deadline_passed', deadline })
    : ok([{ ...about(request, stamp), type: 'request.asked', question, deadline }]);

const propose: Decider<'propose'> = (request, { proposal }, stamp) =>
  proposal.outcome === 'reject' && (proposal.reasons.length === 0 || proposal.remedy.trim() === '')
    ? err({ code: 'purchasing.reasons_missing' })
    : ok([{ ...about(request, stamp), type: 'request.proposed', proposal }]);

/** The second person may only confirm what the first proposed, or return it. */
const secondPersonError = (
  { proposal }: ParticipationRequest,
  outcome: 'accept' | 'reject',
  { by }: Stamp,
): RequestError | undefined => {
  if (proposal === undefined || proposal.by === by) return { code: 'purchasing.same_person' };
  return proposal.outcome === outcome ? undefined : { code: 'purchasing.proposal_differs', proposed: proposal.outcome };
};

const accept: Decider<'accept'> = (request, { admission }, stamp) => {
  const wrong = secondPersonError(request, 'accept', stamp);
  return wrong === undefined ? ok([{ ...about(request, stamp), type: 'request.accepted', admission }]) : err(wrong);
};

const reject: Decider<'reject'> = (request, _command, stamp) => {
  const wrong = secondPersonError(request, 'reject', stamp);
  if (wrong !== undefined) return err(wrong);
  const { proposal } = request;
  if (proposal?.outcome !== 'reject') return err({ code: 'purchasing.reasons_missing' });
  const { reasons, remedy } = proposal;
  return ok([{ ...about(request, stamp), type: 'request.rejected', reasons, remedy }]);
};

const lapse: Decider<'lapse'> = (request, _command, stamp) => {
  const due = requestDueAt(request);
  return due === undefined || stamp.at < due
    ? err({ code: 'purchasing.not_due' })
    : ok([{ ...about(request, stamp), type: 'request.lapsed' }]);
};

const deciders: { readonly [N in RequestCommandName]: Decider<N> } = {
  save: (request, { declarations }, stamp) => ok([{ ...about(request, stamp), type: 'request.saved', declarations }]),
  submit,
  withdraw: (request, _command, stamp) => ok([{ ...about(request, stamp), type: 'request.withdrawn' }]),
  take: (request, _command, stamp) => ok([{ ...about(request, stamp), type: 'request.taken' }]),
  ask,
  resubmit,
  extend: (request, { reason }, stamp) =>
    request.extended === undefined
      ? ok([{ ...about(request, stamp), type: 'request.extended', reason }])
      : err({ code: 'purchasing.already_extended' }),
  propose,
  accept,
  reject,
  return: (request, { reason }, stamp) =>
    ok([{ ...about(request, stamp), type: 'request.returned_to_review', reason }]),
  lapse,
};

const run = <N extends RequestCommandName>(
  request: ParticipationRequest,
  command: Of<N> & { readonly command: N },
  stamp: Stamp,
): Decided => deciders[command.command](request, command, stamp);

/** What a command does to a request at a moment, or why it is refused. */
export const decideRequest = (
  request: ParticipationRequest,
  command: RequestCommand,
  at: Instant,
  by: Actor,
): Decided => {
  const allowed = targets(requestLifecycle, request.state, command.command);
  return allowed.ok ? run(request, command, { at, by }) : allowed;
};
