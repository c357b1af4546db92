import {
  type Act,
  type Actor,
  type Done,
  err,
  type Id,
  type Instant,
  ok,
  type Result,
  type TxPart,
  type UnitOfWork,
  type Versioned,
  type WorkError,
} from '@kt/kernel';
import type { ServiceType } from '@kt/terms';
import { applyWaiting, decideWaiting, type LeaveCode, type WaitingEntry, wasTold } from '../domain/waiting-entry.ts';
import { type GuidesTodayDeps, guidesToday } from './guides-today.ts';
import type { AgreementsPort, CaseworkRefusal, ClientRef, ReferralRef, Referrals } from './ports.ts';
import type { WaitingEntries, WaitingRef } from './waiting-ports.ts';

export type AnnounceDeps = GuidesTodayDeps & {
  readonly work: UnitOfWork;
  readonly waiting: WaitingEntries;
  readonly agreements: Pick<AgreementsPort, 'availableFor'>;
};
type Line = readonly Versioned<WaitingEntry>[];
type Answer = Promise<Result<Done, CaseworkRefusal | WorkError>>;

/** A place that came free: under which agreement, by what, and when. */
export type Release = {
  readonly authority: Id<'authority'>;
  readonly serviceType: ServiceType;
  readonly agreement: Id<'agreement'>;
  readonly release: string;
};

/** Whether a place of an agreement is free for an entry beyond those that others have been told of. */
const hasPlaceFor = async (
  { agreements }: Pick<AnnounceDeps, 'agreements'>,
  line: Line,
  { authority, serviceType, municipality, language }: WaitingEntry,
  agreement: Id<'agreement'>,
  at: Instant,
): Promise<boolean> => {
  const options = await agreements.availableFor({ authority, serviceType, municipality, language, at });
  const found = options.find((one) => one.agreement === agreement);
  const told = line.filter(({ state }) => state.told?.agreement === agreement).length;
  return found !== undefined && found.obstacle === undefined && found.freePlaces > told;
};

/** Who is told of a place for an entry: who guides the client today, or at least whoever put it in line. */
const toTell = async (deps: GuidesTodayDeps, entry: WaitingEntry, at: Instant): Promise<readonly Actor[]> => {
  const guides = await guidesToday(deps, { authority: entry.authority, id: entry.client }, at);
  return guides.length > 0 ? guides : [entry.worker];
};

/** The write that tells the first who can use a place, by time and nothing else; none where nobody can. */
const tellFirst = async (
  deps: AnnounceDeps,
  line: Line,
  { agreement, release }: Pick<Release, 'agreement' | 'release'>,
  at: Instant,
  by: Actor,
): Promise<TxPart | undefined> => {
  const could = line.filter(
    ({ state }) =>
      state.state === 'waiting' &&
      !state.passed.includes(release) &&
      (state.agreement === undefined || state.agreement === agreement),
  );
  for (const before of could) {
    if (!(await hasPlaceFor(deps, line, before.state, agreement, at))) continue;
    const to = await toTell(deps, before.state, at);
    const told = decideWaiting(before.state, { command: 'tell', agreement, release, to }, at, by);
    if (told.ok) return deps.waiting.save(before, applyWaiting(before.state, told.value), told.value);
  }
  return undefined;
};

/** Tells the first of the queue that a place came free; a release that has been told changes nothing. */
export const announcePlace =
  (deps: AnnounceDeps) =>
  ({ authority, serviceType, agreement, release }: Release, act: Act): Answer =>
    deps.work.run<CaseworkRefusal>(act, async (at) => {
      const nothing = { done: { id: agreement, version: 0 }, parts: [] };
      const line = await deps.waiting.line(authority, serviceType);
      const states = line.map(({ state }) => state);
      if (wasTold(states, release)) return ok(nothing);
      const part = await tellFirst(deps, line, { agreement, release }, at, act.by);
      return ok(part === undefined ? nothing : { ...nothing, parts: [part] });
    });

/** A place given back: the referral that held it says for which service. */
export const announceReleased =
  (deps: AnnounceDeps & { readonly referrals: Pick<Referrals, 'load'> }) =>
  async (ref: ReferralRef, agreement: Id<'agreement'>, act: Act) => {
    const referral = await deps.referrals.load(ref);
    if (referral === undefined) return ok(undefined);
    const { serviceType } = referral.state;
    return announcePlace(deps)({ authority: ref.authority, serviceType, agreement, release: ref.id }, act);
  };

/** What stands in a told entry's way no longer: the next is told of the same place, in the same transaction. */
const passOn = async (
  deps: AnnounceDeps,
  before: Versioned<WaitingEntry>,
  at: Instant,
  by: Actor,
): Promise<readonly TxPart[]> => {
  const { told, authority, serviceType, id } = before.state;
  if (told === undefined) return [];
  const line = await deps.waiting.line(authority, serviceType);
  const others = line.filter(({ state }) => state.id !== id);
  const part = await tellFirst(deps, others, told, at, by);
  return part === undefined ? [] : [part];
};

/** A client waits no longer; a place that it had been told of is told to the next. */
export const leaveLine =
  (deps: AnnounceDeps) =>
  (ref: WaitingRef, reason: LeaveCode, act: Act): Answer =>
    deps.work.run<CaseworkRefusal>(act, async (at) => {
      const before = await deps.waiting.load(ref);
      if (before === undefined) return err({ code: 'casework.not_found' });
      const left = decideWaiting(before.state, { command: 'leave', reason }, at, act.by);
      if (!left.ok) return left;
      const part = deps.waiting.save(before, applyWaiting(before.state, left.value), left.value);
      const parts = [part, ...(await passOn(deps, before, at, act.by))];
      return ok({ done: { id: ref.id, version: before.version + 1 }, parts });
    });

/** Every entry of a client, or those for one service, is left: the client was referred, or is no longer known. */
export const leaveAll =
  (deps: AnnounceDeps) =>
  async (
    client: ClientRef,
    { reason, serviceType }: { readonly reason: LeaveCode; readonly serviceType?: ServiceType },
    act: (suffix: string) => Act,
  ): Promise<Result<unknown, CaseworkRefusal | WorkError>> => {
    const leave = leaveLine(deps);
    for (const { state } of await deps.waiting.ofClient(client)) {
      if (state.state === 'left' || (serviceType !== undefined && state.serviceType !== serviceType)) continue;
      const { authority, client: of, id } = state;
      const done = await leave({ authority, client: of, id }, reason, act(id));
      if (!done.ok) return done;
    }
    return ok(undefined);
  };

/** A client was handed over: its turns stand in the other's list from then on, as they are. */
export const handOverWaiting =
  ({ work, waiting }: Pick<AnnounceDeps, 'work' | 'waiting'>) =>
  async (
    client: ClientRef,
    to: Actor,
    act: (suffix: string) => Act,
  ): Promise<Result<unknown, CaseworkRefusal | WorkError>> => {
    for (const { state: entry } of await waiting.ofClient(client)) {
      if (entry.state === 'left') continue;
      const done = await work.run<CaseworkRefusal>(act(entry.id), async (at) => {
        const before = await waiting.load({ authority: entry.authority, client: entry.client, id: entry.id });
        if (before === undefined) return err({ code: 'casework.not_found' });
        const nothing = { done: { id: entry.id, version: before.version }, parts: [] };
        const moved = decideWaiting(before.state, { command: 'hand_over', to }, at, act(entry.id).by);
        if (!moved.ok || before.state.worker === to) return ok(nothing);
        const part = waiting.save(before, applyWaiting(before.state, moved.value), moved.value);
        return ok({ done: { id: entry.id, version: before.version + 1 }, parts: [part] });
      });
      if (!done.ok) return done;
    }
    return ok(undefined);
  };

/** A client who was referred waits no longer for that service. */
export const leaveWhenReferred =
  (deps: AnnounceDeps & { readonly referrals: Pick<Referrals, 'load'> }) =>
  async (ref: ReferralRef, act: (suffix: string) => Act) => {
    const referral = await deps.referrals.load(ref);
    if (referral === undefined) return ok(undefined);
    const { authority, client, serviceType } = referral.state;
    return leaveAll(deps)({ authority, id: client }, { reason: 'referred', serviceType }, act);
  };

/** The clock: an agreement that is waited for begins, or a notice has passed and the next is told. */
export const passWaitingDue =
  (deps: AnnounceDeps) =>
  (ref: WaitingRef, act: Act): Answer =>
    deps.work.run<CaseworkRefusal>(act, async (at) => {
      const before = await deps.waiting.load(ref);
      if (before === undefined) return err({ code: 'casework.not_found' });
      const { state, agreement, authority, serviceType, id } = before.state;
      if (state === 'waiting' && agreement !== undefined) {
        const line = await deps.waiting.line(authority, serviceType);
        const begun = decideWaiting(before.state, { command: 'rest' }, at, act.by);
        if (!begun.ok) return begun;
        const isFree = await hasPlaceFor(deps, line, before.state, agreement, at);
        const to = isFree ? await toTell(deps, before.state, at) : [];
        const tell = { command: 'tell', agreement, release: `start:${id}`, to } as const;
        const told = isFree ? decideWaiting(before.state, tell, at, act.by) : begun;
        if (!told.ok) return told;
        const part = deps.waiting.save(before, applyWaiting(before.state, told.value), told.value);
        return ok({ done: { id, version: before.version + 1 }, parts: [part] });
      }
      const passed = decideWaiting(before.state, { command: 'pass' }, at, act.by);
      if (!passed.ok) return passed;
      const part = deps.waiting.save(before, applyWaiting(before.state, passed.value), passed.value);
      const parts = [part, ...(await passOn(deps, before, at, act.by))];
      return ok({ done: { id, version: before.version + 1 }, parts });
    });
