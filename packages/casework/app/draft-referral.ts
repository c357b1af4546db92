import {
  type Act,
  type Done,
  dayInFinland,
  err,
  type IdSource,
  type Instant,
  ok,
  type Result,
  type TxPart,
  type UnitOfWork,
  type Versioned,
  type WorkError,
} from '@kt/kernel';
import type { DistanceGroup } from '@kt/terms';
import type { Shown } from '../domain/choice.ts';
import type { Client } from '../domain/client.ts';
import { applyClient } from '../domain/client-apply.ts';
import { decideClient } from '../domain/client-decide.ts';
import { type ClientProfile, homeOn } from '../domain/client-profile.ts';
import { draftedReferral } from '../domain/referral-apply.ts';
import { draftReferral, type NewReferral } from '../domain/referral-decide.ts';
import { type LaidOut, type LayOutDeps, layOut, type OptionsAsk, shownList } from './lay-out.ts';
import { loadReadable } from './load-client.ts';
import type { CaseworkRefusal, ClientRef, Clients, Referrals } from './ports.ts';

export type DraftReferralDeps = LayOutDeps & {
  readonly work: UnitOfWork;
  readonly ids: IdSource;
  readonly clients: Pick<Clients, 'load' | 'save'>;
  readonly referrals: Pick<Referrals, 'create'>;
};

export type ReferralInput = OptionsAsk & { readonly distanceGroup?: DistanceGroup };

/** While a referral is under way its client's details are kept: the running retention is stopped in the same act. */
export const keepDetails = (
  clients: Pick<Clients, 'save'>,
  before: Versioned<Client>,
  act: Act,
  at: Instant,
): Result<readonly TxPart[], CaseworkRefusal> => {
  if (before.state.keepUntil === undefined) return ok([]);
  const kept = decideClient(before.state, { command: 'keep' }, at, act.by);
  return kept.ok ? ok([clients.save(before, applyClient(before.state, kept.value), kept.value)]) : kept;
};

/** A referral of a client, with what was asked and shown. */
export const newReferral = (
  { authority, id: client }: ClientRef,
  { reference, profile }: { readonly reference: string; readonly profile: ClientProfile },
  { serviceType, language, distanceGroup = profile.distanceGroup, previous }: ReferralInput,
  { id, shown }: Pick<NewReferral, 'id' | 'shown'>,
): NewReferral => ({
  id,
  authority,
  client,
  clientReference: reference,
  serviceType,
  language: language ?? profile.language,
  interpreterNeeded: profile.interpreter !== undefined,
  partialWorkAbility: profile.partialWorkAbility,
  municipality: homeOn(profile, dayInFinland(shown.at)),
  ...(distanceGroup !== undefined && { distanceGroup }),
  shown,
  ...(previous !== undefined && { previous }),
});

type Laid = Pick<NewReferral, 'shown'> & { readonly reference: string; readonly profile: ClientProfile };

/** What is written down of what lay before the client. */
export const shownOf = ({ free, blocked, leftOpen }: LaidOut, at: Instant, newSeed: () => string): Shown => ({
  ...shownList(free),
  notSelectable: blocked.length,
  at,
  leftOpen,
  ...(leftOpen === 'random' && { seed: newSeed() }),
});

/** Lays out what can be chosen now, without the agreement that this referral is to replace. */
const laidFor = async (
  { ids, ...deps }: LayOutDeps & Pick<DraftReferralDeps, 'ids'>,
  client: Client,
  input: ReferralInput,
  at: Instant,
): Promise<Result<Laid, CaseworkRefusal>> => {
  const { reference, profile } = client;
  if (profile === undefined) return err({ code: 'casework.retention_passed' });
  const laid = await layOut(deps, client, profile, input, at);
  if (!laid.ok) return laid;
  if (laid.value.free.length === 0) return err({ code: 'casework.no_option' });
  return ok({ reference, profile, shown: shownOf(laid.value, at, () => ids.secret('draw')) });
};

/** What a new draft writes, with the options as they are at `at`. */
export const draftParts =
  ({ clients, ...deps }: Omit<DraftReferralDeps, 'work'>) =>
  async (
    ref: ClientRef,
    input: ReferralInput,
    act: Act,
    at: Instant,
  ): Promise<Result<{ readonly done: Done; readonly parts: readonly TxPart[] }, CaseworkRefusal>> => {
    const loaded = await loadReadable(clients, ref, at);
    if (!loaded.ok) return loaded;
    const laid = await laidFor(deps, loaded.value.state, input, at);
    if (!laid.ok) return laid;
    const id = deps.ids.next('referral');
    const fact = draftReferral(newReferral(ref, laid.value, input, { id, shown: laid.value.shown }), at, act.by);
    if (!fact.ok) return fact;
    const kept = keepDetails(clients, loaded.value, act, at);
    if (!kept.ok) return kept;
    const part = deps.referrals.create(draftedReferral(fact.value), [fact.value], loaded.value.state.caseWorker);
    return ok({ done: { id, version: 1 }, parts: [part, ...kept.value] });
  };

/** Drafts a referral with the options as they are at this moment, every one that can be chosen, in the neutral order. */
export const draftNewReferral =
  ({ work, ...deps }: DraftReferralDeps) =>
  (ref: ClientRef, input: ReferralInput, act: Act): Promise<Result<Done, CaseworkRefusal | WorkError>> =>
    work.run<CaseworkRefusal>(act, (at) => draftParts(deps)(ref, input, act, at));
