import {
  type Act,
  type AppError,
  type Attempt,
  type Cents,
  type Clock,
  type Done,
  err,
  type IdSource,
  type Instant,
  ok,
  type Result,
  type Stamp,
  type TxPart,
  type UnitOfWork,
  type WorkError,
} from '@kt/kernel';
import type { CaseworkError } from '../domain/casework-errors.ts';
import type { ApprovalReason } from '../domain/choice.ts';
import type { Referral } from '../domain/referral.ts';
import { applyReferral, draftedReferral } from '../domain/referral-apply.ts';
import type { ReferralCommand } from '../domain/referral-commands.ts';
import { decideReferral, draftReferral } from '../domain/referral-decide.ts';
import type { ReferralFact } from '../domain/referral-facts.ts';
import { keepDetails, newReferral, shownOf } from './draft-referral.ts';
import { type Asked, type Laid, layBefore, type Sender, type SendInput } from './lay-before.ts';
import { type LaidOut, USED_BEFORE } from './lay-out.ts';
import type { AgreementsPort, ClientRef, Clients, MoneyAsk, Referrals, SettlementPort } from './ports.ts';
import type { Sendings } from './sending-ports.ts';
import { changesSeen, leavesOptions, withWhatIsLeft } from './what-is-left.ts';

export type SendReferralDeps = {
  readonly work: UnitOfWork;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly clients: Pick<Clients, 'save'>;
  readonly referrals: Pick<Referrals, 'create'>;
  readonly sendings: Sendings;
  readonly agreements: Pick<AgreementsPort, 'placesToTake'>;
  readonly settlement: SettlementPort;
};

type Decided = { readonly referral: Referral; readonly facts: readonly ReferralFact[] };

/** One command after the other on what the ones before have made. */
const following = (
  first: Decided,
  commands: readonly ReferralCommand[],
  { at, by }: Stamp,
): Result<Decided, AppError> => {
  let made = first;
  for (const command of commands) {
    const decided = decideReferral(made.referral, command, at, by);
    if (!decided.ok) return decided;
    made = { referral: applyReferral(made.referral, decided.value), facts: [...made.facts, ...decided.value] };
  }
  return ok(made);
};

/** Why what the client named cannot be had now: what the place itself would answer. */
const barred = ({ blocked }: LaidOut, { choice }: SendInput): AppError | undefined => {
  const obstacle = blocked.find(({ agreement }) => agreement === choice.agreement)?.obstacle;
  return obstacle === undefined || obstacle === USED_BEFORE ? undefined : { code: `agreements.${obstacle}` };
};

const passes = ({ blocked }: LaidOut, { passed = [] }: SendInput): readonly ReferralCommand<'pass_over'>[] =>
  passed
    .filter((one) => !blocked.some(({ agreement }) => agreement === one.agreement))
    .map((one) => ({ command: 'pass_over', ...one }));

/** The draft with those passed over: nothing of it is written yet. */
const drafted = (
  { ids }: Pick<SendReferralDeps, 'ids'>,
  { ref, input }: Asked,
  laid: Laid,
  stamp: Stamp,
): Result<Decided, AppError> => {
  const shown = shownOf(laid, stamp.at, () => ids.secret('draw'));
  const { reference } = laid.before.state;
  const made = newReferral(ref, { reference, profile: laid.profile }, input, { id: ids.next('referral'), shown });
  const fact = draftReferral(made, stamp.at, stamp.by);
  if (!fact.ok) return fact;
  return following({ referral: draftedReferral(fact.value), facts: [fact.value] }, passes(laid, input), stamp);
};

/** Nobody decides about an organisation they belong to. */
const isOwn = ({ places }: Laid, { referral: { choice, passed = [] } }: Decided, { belongsTo = [] }: Sender): boolean =>
  places.options.some(
    ({ agreement, provider }) =>
      belongsTo.includes(provider) &&
      (agreement === choice?.agreement || passed.some((one) => one.agreement === agreement)),
  );

const chosen = (
  deps: Pick<SendReferralDeps, 'ids'>,
  asked: Asked,
  laid: Laid,
  stamp: Stamp,
): Result<Decided, AppError> => {
  const gone = barred(laid, asked.input);
  if (gone !== undefined) return err(gone);
  if (laid.free.length === 0) return err({ code: 'casework.no_option' });
  const changes = changesSeen(laid, asked.input);
  if (changes.length > 0) return err({ code: 'casework.options_changed', changes } satisfies CaseworkError);
  const begun = drafted(deps, asked, laid, stamp);
  if (!begun.ok) return begun;
  const made = following(begun.value, [{ command: 'choose', ...asked.input.choice }], stamp);
  if (!made.ok) return made;
  return isOwn(laid, made.value, asked.sender) ? err({ code: 'casework.own_organisation' }) : made;
};

const takenFor = ({ places }: Laid, { referral }: Decided, { at, by }: Stamp) => {
  const { authority, id, serviceType, municipality, language, distanceGroup, choice } = referral;
  if (choice === undefined) return err({ code: 'casework.choice_missing' });
  if (distanceGroup === undefined) return err({ code: 'casework.group_missing' });
  const { agreement } = choice;
  return places.take({
    authority,
    serviceType,
    agreement,
    referral: id,
    municipality,
    language,
    distanceGroup,
    at,
    by,
  });
};

/** Above the own limit it stands as a draft that waits for a supervisor; no place and no money is taken. */
const asking = (
  { clients, referrals }: Pick<SendReferralDeps, 'clients' | 'referrals'>,
  made: Decided,
  { before }: Laid,
  reason: ApprovalReason,
  act: Act,
  stamp: Stamp,
): Result<Attempt, AppError> => {
  const asked = following(made, [{ command: 'ask_approval', reason }], stamp);
  if (!asked.ok) return asked;
  const kept = keepDetails(clients, before, act, stamp.at);
  if (!kept.ok) return kept;
  const { referral, facts } = asked.value;
  const part = referrals.create(referral, facts, before.state.caseWorker);
  return ok({ done: { id: referral.id, version: 1 }, parts: [part, ...kept.value] });
};

const reservedFor = (
  { settlement }: Pick<SendReferralDeps, 'settlement'>,
  { authority, id: referral, municipality, offer }: Referral,
  amount: Pick<MoneyAsk, 'costCentre' | 'amountCents'>,
  { at, by }: Stamp,
): Result<TxPart, AppError> =>
  offer === undefined
    ? err({ code: 'casework.choice_missing' })
    : settlement.reserve({ authority, referral, agreement: offer.agreement, municipality, ...amount }, at, by);

const needsApproval = (ownLimitCents: Cents | undefined, reservedCents: Cents): boolean =>
  ownLimitCents !== undefined && reservedCents > ownLimitCents;

const attempt = async (
  deps: SendReferralDeps,
  asked: Asked,
  act: Act,
  at: Instant,
): Promise<Result<Attempt, AppError>> => {
  const stamp = { at, by: act.by };
  const laid = await layBefore(deps, asked, at);
  if (!laid.ok) return laid;
  const made = chosen(deps, asked, laid.value, stamp);
  if (!made.ok) return made;
  const place = takenFor(laid.value, made.value, stamp);
  if (!place.ok) return place;
  const { provider, maximumCents: reservedCents, trackingDays, costCentre } = place.value;
  const { ownLimitCents, before, sending } = laid.value;
  const { approval } = asked.input;
  if (approval !== undefined && needsApproval(ownLimitCents, reservedCents))
    return asking(deps, made.value, laid.value, approval, act, stamp);
  const limit = ownLimitCents === undefined ? {} : { ownLimitCents };
  const offer = { command: 'offer', provider, reservedCents, trackingDays, ...limit } as const;
  const offered = following(made.value, [offer], stamp);
  if (!offered.ok) return offered;
  const { referral } = offered.value;
  const reserved = reservedFor(deps, referral, { costCentre, amountCents: reservedCents }, stamp);
  if (!reserved.ok) return reserved;
  const sent = deps.sendings.create(referral, offered.value.facts, {
    guide: before.state.caseWorker,
    roster: sending.roster,
  });
  return ok({ done: { id: referral.id, version: 1 }, parts: [sent, place.value.part, reserved.value] });
};

/** A refusal for which something else can be chosen at once carries it as `next`. */
const withNext = async (deps: SendReferralDeps, asked: Asked, error: AppError, by: string): Promise<AppError> => {
  if (!leavesOptions(error)) return error;
  const { ref, input, sender } = asked;
  const at = deps.clock.now();
  const laid = await layBefore(deps, asked, at);
  if (!laid.ok) return error;
  const begun = drafted(deps, asked, laid.value, { at, by });
  // Whoever was passed over may be gone: then nobody was.
  const { passed: _over, ...rest } = input;
  const again = begun.ok ? begun : drafted(deps, { ref, input: rest, sender }, laid.value, { at, by });
  return again.ok ? withWhatIsLeft(error, laid.value, again.value.referral, input) : error;
};

/**
 * From what lies before the client to the sent referral in one act: the draft, the choice, those passed over, a place and
 * the money in one transaction, or nothing at all, under every rule that the single steps have. Above the own limit it
 * stands as waiting for a supervisor when `approval` says why, and is refused otherwise. Refusals of agreements and
 * settlement come as with `offerReferral`, with the next two options. Where `mark` shows that the client saw another list
 * than there is now, nothing is sent (`casework.options_changed`): the refusal says what changed, what there is, and its mark.
 */
export const sendReferral =
  (deps: SendReferralDeps) =>
  async (
    ref: ClientRef,
    input: SendInput,
    act: Act,
    sender: Sender = {},
  ): Promise<Result<Done, AppError | WorkError>> => {
    const asked = { ref, input, sender };
    const sent = await deps.work.run<AppError>(act, (at) => attempt(deps, asked, act, at));
    return sent.ok ? sent : err(await withNext(deps, asked, sent.error, act.by));
  };
