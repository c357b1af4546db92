import { type Actor, dayInFinland, err, type Instant, ok, type Result, type Stamp, targets } from '@kt/kernel';
import { competitionError } from './competing-parties.ts';
import { rejectionError, restsOnGround } from './exclusion.ts';
import { declarationError, foreignError, roleIn, withApplicants } from './parties.ts';
import { type ParticipationRequest, requestLifecycle } from './request.ts';
import { deadlinesOf, lapsesAt, warnsAt } from './request-clock.ts';
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

const save: Decider<'save'> = (request, { declarations, offer }, stamp) => {
  const foreign = foreignError(request, declarations);
  if (foreign !== undefined) return err(foreign);
  const own = withApplicants(request, declarations);
  return ok([{ ...about(request, stamp), type: 'request.saved', declarations: own, offer }]);
};

const nameParties: Decider<'name_parties'> = (request, { consortium, parties }, stamp) => {
  const named = { ...(consortium && { consortium }), ...(parties && { parties }) };
  return ok([{ ...about(request, stamp), type: 'request.parties_named', ...named }]);
};

const declare: Decider<'declare'> = (request, { command: _, edition, ...own }, stamp) => {
  const role = roleIn(request, own.organisation);
  if (role === undefined || role === 'applicant')
    return err({ code: 'purchasing.not_own_declaration', organisation: own.organisation });
  if (request.parties?.edition !== edition)
    return err({ code: 'purchasing.consortium_changed', edition: request.parties?.edition ?? 0 });
  return ok([{ ...about(request, stamp), type: 'request.declared', declaration: { ...own, role } }]);
};

const submit: Decider<'submit'> = (request, { alsoApplying = [], competing, hash, ...known }, stamp) => {
  const wrong = declarationError(request, request.declarations, known) ?? competitionError(competing, alsoApplying);
  return wrong === undefined
    ? ok([{ ...about(request, stamp), type: 'request.submitted', submission: 1, hash, alsoApplying }])
    : err(wrong);
};

const resubmit: Decider<'resubmit'> = (request, command, stamp) => {
  const { declarations: given, offer, reply, hash, alsoApplying = [], competing, ...known } = command;
  const due = lapsesAt(request);
  if (request.asked !== undefined && due !== undefined && stamp.at >= due)
    return err({ code: 'purchasing.deadline_passed', deadline: request.asked.deadline });
  const declarations = withApplicants(request, given);
  const wrong =
    foreignError(request, given) ??
    declarationError(request, declarations, known) ??
    competitionError(competing, alsoApplying);
  if (wrong !== undefined) return err(wrong);
  const again = { declarations, offer, reply, hash, submission: request.submission + 1, alsoApplying };
  return ok([{ ...about(request, stamp), type: 'request.resubmitted', ...again }]);
};

const ask: Decider<'ask'> = (request, { question, deadline }, stamp) =>
  deadline <= dayInFinland(stamp.at)
    ? err({ code: 'purchasing.deadline_passed', deadline })
    : ok([{ ...about(request, stamp), type: 'request.asked', question, deadline }]);

const propose: Decider<'propose'> = (request, { proposal, heard }, stamp) => {
  const wrong = proposal.outcome === 'reject' ? rejectionError(request, proposal, heard) : undefined;
  return wrong === undefined ? ok([{ ...about(request, stamp), type: 'request.proposed', proposal }]) : err(wrong);
};

/** The second person may only confirm what the first proposed, or return it. */
const secondPersonError = (
  { proposal }: ParticipationRequest,
  outcome: 'accept' | 'reject',
  { by }: Stamp,
): RequestError | undefined => {
  if (proposal === undefined || proposal.by === by) return { code: 'purchasing.same_person' };
  return proposal.outcome === outcome ? undefined : { code: 'purchasing.proposal_differs', proposed: proposal.outcome };
};

/** Every decision names what gives its maker the power. */
const delegationError = (delegation: string): RequestError | undefined =>
  delegation.trim() === '' ? { code: 'purchasing.delegation_missing' } : undefined;

const accept: Decider<'accept'> = (request, { admission, delegation }, stamp) => {
  const wrong = secondPersonError(request, 'accept', stamp) ?? delegationError(delegation);
  return wrong === undefined
    ? ok([{ ...about(request, stamp), type: 'request.accepted', admission, delegation }])
    : err(wrong);
};

const rejected = (request: ParticipationRequest, delegation: string, stamp: Stamp): Decided => {
  const { proposal } = request;
  if (proposal?.outcome !== 'reject') return err({ code: 'purchasing.reasons_missing' });
  const { reasons, remedy, why, other, hearing } = proposal;
  if (restsOnGround(reasons) && hearing === undefined) return err({ code: 'purchasing.exclusion_unheard' });
  const named = hearing === undefined ? {} : { hearing };
  const said = { reasons, remedy, why, other, ...named, delegation };
  return ok([{ ...about(request, stamp), type: 'request.rejected', ...said }]);
};

const reject: Decider<'reject'> = (request, { delegation }, stamp) => {
  const wrong = secondPersonError(request, 'reject', stamp) ?? delegationError(delegation);
  return wrong === undefined ? rejected(request, delegation, stamp) : err(wrong);
};

const settle: Decider<'settle'> = (request, { proposal, heard, practice, admission, delegation }, stamp) => {
  if (practice !== 'one_person') return err({ code: 'purchasing.two_persons_needed' });
  const wrong = delegationError(delegation);
  if (wrong !== undefined) return err(wrong);
  const proposed = propose(request, { command: 'propose', proposal, heard }, stamp);
  if (!proposed.ok) return proposed;
  const decided: Decided =
    proposal.outcome === 'accept'
      ? ok([{ ...about(request, stamp), type: 'request.accepted', admission, delegation }])
      : rejected({ ...request, proposal: { ...stamp, ...proposal } }, delegation, stamp);
  return decided.ok ? ok([...proposed.value, ...decided.value]) : decided;
};

const extend: Decider<'extend'> = (request, { reason }, stamp) => {
  const deadlines = deadlinesOf({ ...request, extended: { ...stamp, reason } });
  if (request.extended !== undefined || deadlines === undefined) return err({ code: 'purchasing.already_extended' });
  return ok([{ ...about(request, stamp), type: 'request.extended', reason, decideBy: deadlines.decideBy }]);
};

const warn: Decider<'warn'> = (request, _command, stamp) => {
  const [due, deadlines] = [warnsAt(request), deadlinesOf(request)];
  return due === undefined || deadlines === undefined || stamp.at < due
    ? err({ code: 'purchasing.not_due' })
    : ok([{ ...about(request, stamp), type: 'request.warned', decideBy: deadlines.decideBy }]);
};

const lapse: Decider<'lapse'> = (request, _command, stamp) => {
  const due = lapsesAt(request);
  return due === undefined || stamp.at < due
    ? err({ code: 'purchasing.not_due' })
    : ok([{ ...about(request, stamp), type: 'request.lapsed' }]);
};

const deciders: { readonly [N in RequestCommandName]: Decider<N> } = {
  save,
  name_parties: nameParties,
  declare,
  submit,
  withdraw: (request, _command, stamp) => ok([{ ...about(request, stamp), type: 'request.withdrawn' }]),
  take: (request, _command, stamp) => ok([{ ...about(request, stamp), type: 'request.taken' }]),
  ask,
  resubmit,
  extend,
  propose,
  accept,
  reject,
  settle,
  return: (request, { reason }, stamp) =>
    ok([{ ...about(request, stamp), type: 'request.returned_to_review', reason }]),
  warn,
  lapse,
  file: (request, { letters }, stamp) =>
    request.letters === undefined
      ? ok([{ ...about(request, stamp), type: 'request.letters_filed', letters }])
      : err({ code: 'purchasing.letters_exist' }),
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
