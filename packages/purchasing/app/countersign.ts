import {
  type Act,
  type Attempt,
  type Done,
  err,
  type Id,
  type IdSource,
  type Instant,
  ok,
  type PageKey,
  parseId,
  type Result,
  rowsOf,
  type Stamp,
  type UnitOfWork,
  type Versioned,
  type WorkError,
} from '@kt/kernel';
import {
  applyCountersignature,
  type BindingAct,
  begin,
  type Countersignature,
  type CountersignatureCommand,
  decideCountersignature,
  signatureLapsesAt,
  signingError,
} from '../domain/countersignature.ts';
import type { admissionAttempt, renewalAttempt } from './admissions.ts';
import type { BindTogether, CountersignatureRef, Countersignatures } from './countersignature-ports.ts';
import type { Digest, MandateOf, PurchasingError } from './ports.ts';
import type { requestAttempt } from './requests.ts';
import { submitting } from './sending.ts';

type Organisation = Id<'organisation'>;
type Answer = Promise<Result<Done, PurchasingError | WorkError>>;
/** An act ready to be written; `signs` is the hash over what its signatories sign. */
type Ready = Promise<Result<Attempt & { readonly signs: string }, PurchasingError>>;
type Attempts = {
  readonly request: ReturnType<typeof requestAttempt>;
  readonly admission: ReturnType<typeof admissionAttempt>;
  readonly renewal: ReturnType<typeof renewalAttempt>;
  readonly digest: Digest;
};
export type CountersignDeps = {
  readonly work: UnitOfWork;
  readonly ids: IdSource;
  readonly mandateOf: MandateOf;
  readonly bindTogether: BindTogether;
  readonly countersignatures: Countersignatures;
  readonly attempts: Attempts;
};

const requestReady = async (
  { request, digest }: Attempts,
  own: Organisation,
  act: Extract<BindingAct, { readonly request: string }>,
  stamp: Stamp,
): Ready => {
  const { authority, request: id, kind } = act;
  const commandFor = kind === 'request.submit' ? submitting : () => ({ command: 'withdraw' as const });
  const party = { side: 'provider', organisation: own } as const;
  const ready = await request({ authority, id }, party, commandFor, stamp);
  if (!ready.ok) return ready;
  const { declarations, offer, consortium, parties, submission } = ready.value.after;
  return ok({ ...ready.value, signs: digest({ kind, id, declarations, offer, consortium, parties, submission }) });
};

const admissionReady = async (
  { admission, renewal, digest }: Attempts,
  provider: Organisation,
  act: Extract<BindingAct, { readonly admission: string }>,
  stamp: Stamp,
): Ready => {
  const { authority, system, category, admission: id, kind } = act;
  const ref = { authority, system, category, provider, id };
  const reason = act.kind === 'admission.exit' && act.reason !== undefined ? { reason: act.reason } : {};
  const ready = await (kind === 'admission.renew'
    ? renewal(ref, stamp)
    : admission(ref, { command: 'exit', ...reason }, stamp));
  if (!ready.ok) return ready;
  const meets = kind === 'admission.renew' ? ready.value.after.declared?.meets : undefined;
  return ok({ ...ready.value, signs: digest({ kind, id, meets, ...reason }) });
};

const readyWith =
  (attempts: Attempts) =>
  (own: Organisation, act: BindingAct, stamp: Stamp): Ready =>
    'request' in act ? requestReady(attempts, own, act, stamp) : admissionReady(attempts, own, act, stamp);

const seenError = ({ expectedVersion: expected }: Act, { version }: Done): WorkError | undefined =>
  expected === undefined || expected === version - 1
    ? undefined
    : { code: 'work.stale', expected, actual: version - 1 };

/**
 * Does what binds the organisation. Whoever binds it only together with another gives the first signature: the act is
 * tried by its own rules and then waits, the answer names the countersignature, and nothing else has changed.
 */
export const bindOrganisation =
  ({ work, ids, mandateOf, countersignatures, attempts }: Omit<CountersignDeps, 'bindTogether'>) =>
  async (organisation: Organisation, binding: BindingAct, act: Act): Answer => {
    const ready = readyWith(attempts);
    const person = parseId('person', act.by);
    const standing = person === undefined ? undefined : await mandateOf(person, organisation);
    if (standing !== 'together')
      return work.run<PurchasingError>(act, (at) => ready(organisation, binding, { at, by: act.by }));
    const { expectedVersion: _seen, ...first } = act;
    return work.run<PurchasingError | WorkError>(first, async (at) => {
      const stamp = { at, by: act.by };
      const tried = await ready(organisation, binding, stamp);
      if (!tried.ok) return tried;
      const stale = seenError(act, tried.value.done);
      if (stale !== undefined) return err(stale);
      const id = ids.next('countersignature');
      const { state, fact } = begin({ id, organisation, act: binding, hash: tried.value.signs }, stamp);
      return ok({ done: { id, version: 1 }, parts: [countersignatures.create(state, fact)] });
    });
  };

/** The second signature: the act is done in the same transaction, by its usual rules, or nothing is. */
export const countersign =
  ({ work, bindTogether, countersignatures, attempts }: Omit<CountersignDeps, 'ids' | 'mandateOf'>) =>
  (ref: CountersignatureRef, act: Act): Answer =>
    work.run<PurchasingError>(act, async (at) => {
      const before = await countersignatures.load(ref);
      if (before === undefined) return err({ code: 'purchasing.not_found' });
      const stamp = { at, by: act.by };
      const unfit = signingError(before.state, stamp);
      if (unfit !== undefined) return err(unfit);
      const ready = await readyWith(attempts)(ref.organisation, before.state.act, stamp);
      if (!ready.ok) return ready;
      const binds = await bindTogether(ref.organisation, [before.state.begun.by, act.by]);
      const command = { command: 'sign', hash: ready.value.signs, binds } as const;
      const settled = settle(countersignatures, before, command, stamp);
      return settled.ok ? ok({ ...settled.value, parts: [...settled.value.parts, ...ready.value.parts] }) : settled;
    });

const settle = (
  countersignatures: Countersignatures,
  before: Versioned<Countersignature>,
  command: CountersignatureCommand,
  { at, by }: Stamp,
): Result<Attempt, PurchasingError> => {
  const decided = decideCountersignature(before.state, command, at, by);
  if (!decided.ok) return decided;
  const after = applyCountersignature(before.state, decided.value);
  const done = { id: before.state.id, version: before.version + 1 };
  return ok({ done, parts: [countersignatures.save(before, after, decided.value)] });
};

/** Somebody of the organisation does not want it signed, or its time is over: the act is not done. */
export const dropSignature =
  ({ work, countersignatures }: Pick<CountersignDeps, 'work' | 'countersignatures'>) =>
  (ref: CountersignatureRef, command: 'refuse' | 'lapse', act: Act): Answer =>
    work.run<PurchasingError>(act, async (at) => {
      const before = await countersignatures.load(ref);
      if (before === undefined) return err({ code: 'purchasing.not_found' });
      return settle(countersignatures, before, { command }, { at, by: act.by });
    });

export type CountersignatureView = Countersignature & { readonly version: number; readonly lapsesAt?: Instant };
const viewOf = ({ state, version }: Versioned<Countersignature>): CountersignatureView => ({
  ...state,
  version,
  ...(state.state === 'waiting' && { lapsesAt: signatureLapsesAt(state) }),
});

/** What an organisation sees of acts that wait for its second signature, 25 rows a page. */
export const countersignatureViews = ({ countersignatures }: Pick<CountersignDeps, 'countersignatures'>) => ({
  waiting: async (organisation: Organisation, after?: PageKey) =>
    rowsOf(await countersignatures.waiting(organisation, after), viewOf),
  one: async (ref: CountersignatureRef): Promise<Result<CountersignatureView, PurchasingError>> => {
    const found = await countersignatures.load(ref);
    return found === undefined ? err({ code: 'purchasing.not_found' }) : ok(viewOf(found));
  },
});
