import {
  type Act,
  type Done,
  dayInFinland,
  err,
  type Id,
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
import type { Client } from '../domain/client.ts';
import { applyClient } from '../domain/client-apply.ts';
import { decideClient } from '../domain/client-decide.ts';
import { type ClientProfile, homeOn } from '../domain/client-profile.ts';
import { draftedReferral } from '../domain/referral-apply.ts';
import { draftReferral, type NewReferral } from '../domain/referral-decide.ts';
import { loadReadable } from './load-client.ts';
import type { AgreementsPort, CaseworkRefusal, ClientRef, Clients, Referrals } from './ports.ts';
import { type OptionsAsk, optionsFor } from './show-options.ts';

export type DraftReferralDeps = {
  readonly work: UnitOfWork;
  readonly ids: IdSource;
  readonly clients: Pick<Clients, 'load' | 'save'>;
  readonly referrals: Pick<Referrals, 'create' | 'load'>;
  readonly agreements: Pick<AgreementsPort, 'availableFor'>;
};

export type ReferralInput = OptionsAsk & {
  readonly distanceGroup?: DistanceGroup;
  /** A declined, unanswered or ended referral that this one follows: its agreement is not shown again. */
  readonly previous?: Id<'referral'>;
};

/** While a referral is under way its client's details are kept: the running retention is stopped in the same act. */
const keepDetails = (
  clients: Pick<Clients, 'save'>,
  before: Versioned<Client>,
  act: Act,
  at: Instant,
): Result<readonly TxPart[], CaseworkRefusal> => {
  if (before.state.keepUntil === undefined) return ok([]);
  const kept = decideClient(before.state, { command: 'keep' }, at, act.by);
  return kept.ok ? ok([clients.save(before, applyClient(before.state, kept.value), kept.value)]) : kept;
};

const usedBefore = async (
  referrals: Pick<Referrals, 'load'>,
  ref: ClientRef,
  previous: Id<'referral'> | undefined,
): Promise<Result<Id<'agreement'> | undefined, CaseworkRefusal>> => {
  if (previous === undefined) return ok(undefined);
  const found = await referrals.load({ authority: ref.authority, id: previous });
  if (found?.state.client !== ref.id) return err({ code: 'casework.not_found' });
  return ok(found.state.offer?.agreement);
};

const newReferral = (
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

/** Lays out what can be chosen now, without the agreement that this referral is to replace. */
const layOut = async (
  { referrals, agreements }: Pick<DraftReferralDeps, 'referrals' | 'agreements'>,
  ref: ClientRef,
  client: Client,
  input: ReferralInput,
  at: Instant,
): Promise<Result<Laid, CaseworkRefusal>> => {
  const { reference, profile } = client;
  if (profile === undefined) return err({ code: 'casework.retention_passed' });
  const used = await usedBefore(referrals, ref, input.previous);
  if (!used.ok) return used;
  const options = await optionsFor(agreements, client, profile, input, at);
  const offered = options.selectable.map(({ agreement }) => agreement).filter((one) => one !== used.value);
  if (offered.length === 0) return err({ code: 'casework.no_option' });
  return ok({ reference, profile, shown: { agreements: offered, notSelectable: options.notSelectable.length, at } });
};

/** Drafts a referral with the options as they are at this moment, every one that can be chosen, in the neutral order. */
export const draftNewReferral =
  ({ work, ids, clients, referrals, agreements }: DraftReferralDeps) =>
  (ref: ClientRef, input: ReferralInput, act: Act): Promise<Result<Done, CaseworkRefusal | WorkError>> =>
    work.run<CaseworkRefusal>(act, async (at) => {
      const loaded = await loadReadable(clients, ref, at);
      if (!loaded.ok) return loaded;
      const laid = await layOut({ referrals, agreements }, ref, loaded.value.state, input, at);
      if (!laid.ok) return laid;
      const id = ids.next('referral');
      const fact = draftReferral(newReferral(ref, laid.value, input, { id, shown: laid.value.shown }), at, act.by);
      if (!fact.ok) return fact;
      const kept = keepDetails(clients, loaded.value, act, at);
      if (!kept.ok) return kept;
      const part = referrals.create(draftedReferral(fact.value), [fact.value]);
      return ok({ done: { id, version: 1 }, parts: [part, ...kept.value] });
    });
