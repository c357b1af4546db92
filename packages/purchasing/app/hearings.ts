import {
  type Act,
  type Done,
  err,
  type IdSource,
  type Instant,
  ok,
  type Result,
  type TxPart,
  type UnitOfWork,
  type WorkError,
} from '@kt/kernel';
import { type AdmissionCommand, decideAdmission } from '../domain/admission.ts';
import { applyAdmission } from '../domain/admission-apply.ts';
import type { Hearing } from '../domain/hearing.ts';
import { applyHearing, flagHearing, type NewHearing } from '../domain/hearing-apply.ts';
import type { HearingCommand, HearingFact } from '../domain/hearing-commands.ts';
import { decideHearing, flagged } from '../domain/hearing-decide.ts';
import { isUndecided } from '../domain/request.ts';
import type { Admissions, HearingRef, Hearings, PurchasingError, Requests } from './ports.ts';

type Answer = Promise<Result<Done, PurchasingError | WorkError>>;
export type HearingDeps = {
  readonly work: UnitOfWork;
  readonly ids: IdSource;
  readonly hearings: Hearings;
  readonly admissions: Admissions;
  readonly requests: Pick<Requests, 'load'>;
};

export type Flag = Omit<NewHearing, 'id' | 'profile'>;
type About = Pick<HearingDeps, 'admissions' | 'requests'>;

/** What a ground is flagged against: the provider's admission in the category, or its request that is not decided yet. */
const found = async ({ admissions, requests }: About, { about, ...of }: Flag) => {
  const { authority, system, category, provider } = of;
  if ('admission' in about) {
    const one = await admissions.load({ authority, system, category, provider, id: about.admission });
    return one !== undefined && one.state.ended === undefined ? one.state : undefined;
  }
  const request = (await requests.load({ authority, id: about.request }))?.state;
  const isTheirs = request?.system === system && request.category === category && request.provider === provider;
  return isTheirs && isUndecided(request) ? request : undefined;
};

/** Begins a hearing. `belongsTo`: the caller's own organisations, against which nobody raises anything. */
export const flagGround =
  (deps: HearingDeps) =>
  (flag: Flag, belongsTo: readonly string[], act: Act): Answer =>
    deps.work.run<PurchasingError>(act, async (at) => {
      const against = await found(deps, flag);
      if (against === undefined) return err({ code: 'purchasing.not_found' });
      if (belongsTo.includes(flag.provider)) return err({ code: 'purchasing.own_organisation' });
      const id = deps.ids.next('hearing');
      const state = flagHearing({ ...flag, id, profile: against.profile }, at, act.by);
      const facts = flagged(state);
      if (!facts.ok) return facts;
      return ok({ done: { id, version: 1 }, parts: [deps.hearings.create(state, facts.value)] });
    });

type Excluded = Extract<HearingFact, { readonly type: 'hearing.excluded' }>;

const stopped = ({ ground, decision, hearing, consequence }: Excluded): AdmissionCommand | undefined => {
  const on = { ground, decision, hearing };
  if (consequence === 'rejection') return undefined;
  return consequence === 'removal' ? { command: 'remove', ...on } : { command: 'suspend', ...on };
};

/** An exclusion stops the admission in its own transaction; an admission that has ended is left as it is. */
const consequenceOf = async (
  { admissions }: Pick<HearingDeps, 'admissions'>,
  hearing: Hearing,
  fact: HearingFact | undefined,
  at: Instant,
): Promise<readonly TxPart[]> => {
  const { authority, system, category, provider, about } = hearing;
  if (fact?.type !== 'hearing.excluded' || !('admission' in about)) return [];
  const before = await admissions.load({ authority, system, category, provider, id: about.admission });
  const command = stopped(fact);
  if (before === undefined || command === undefined) return [];
  const decided = decideAdmission(before.state, command, at, fact.by);
  if (!decided.ok) return [];
  return [admissions.save(before, decided.value.reduce(applyAdmission, before.state), decided.value)];
};

/** Whose hearing it must be: any of the authority's, or one on which the acting organisation is heard. */
export type HearingParty =
  | { readonly side: 'authority'; readonly belongsTo: readonly string[] }
  | { readonly side: 'provider'; readonly organisation: string }
  | { readonly side: 'clock' };

const partyError = ({ provider, asked }: Hearing, party: HearingParty): PurchasingError | undefined => {
  if (party.side === 'clock') return undefined;
  if (party.side === 'authority')
    return party.belongsTo.includes(provider) ? { code: 'purchasing.own_organisation' } : undefined;
  return provider === party.organisation && asked !== undefined ? undefined : { code: 'purchasing.not_found' };
};

/** Carries out one command on a hearing. */
export const changeHearing =
  (deps: Omit<HearingDeps, 'ids' | 'requests'>) =>
  (ref: HearingRef, party: HearingParty, command: HearingCommand, act: Act): Answer =>
    deps.work.run<PurchasingError>(act, async (at) => {
      const before = await deps.hearings.load(ref);
      if (before === undefined) return err({ code: 'purchasing.not_found' });
      const notTheirs = partyError(before.state, party);
      if (notTheirs !== undefined) return err(notTheirs);
      const decided = decideHearing(before.state, command, at, act.by);
      if (!decided.ok) return decided;
      const after = decided.value.reduce(applyHearing, before.state);
      const parts = [
        deps.hearings.save(before, after, decided.value),
        ...(await consequenceOf(deps, after, decided.value[0], at)),
      ];
      return ok({ done: { id: ref.id, version: before.version + 1 }, parts });
    });
