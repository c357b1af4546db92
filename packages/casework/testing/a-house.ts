import { type Agreements, tables as agreementTables, composeAgreements } from '@kt/agreements/compose.ts';
import type { AgreementTerms } from '@kt/agreements/domain/agreement-terms.ts';
import { takenOver } from '@kt/agreements/testing/a-season.ts';
import {
  type Act,
  type AppError,
  type Done,
  dayInFinland,
  type Id,
  type Instant,
  id,
  instant,
  type Result,
} from '@kt/kernel';
import { aHouse, type House } from '@kt/platform/testing/house.ts';
import { sweepDue } from '@kt/platform/worker/due.ts';
import type { ClientRef, ReferralRef } from '../app/ports.ts';
import { type Casework, composeCasework, tables } from '../compose.ts';
import type { ClientContact, ClientProfile } from '../domain/client-profile.ts';
import { caseworkTable } from '../store/keys.ts';
import { must } from './a-client.ts';
import { aPurse, type Purse, purseTable } from './a-purse.ts';
import { AUTHORITY, aProfile, CASE_WORKER, COLLEAGUE, CONTACT, HOME, PROVIDER, PROVIDER_WORKER } from './samples.ts';

/** A Wednesday morning, when the sample agreements run. */
export const IN_PERIOD: Instant = instant('2026-03-04T07:00:00.000Z');

/** Who guides clients here. */
const GUIDES: readonly string[] = [CASE_WORKER, COLLEAGUE];

export const actOf = (by: string, operation = 'test', key?: string): Act => ({
  by,
  operation,
  actingFor: AUTHORITY,
  ...(key !== undefined && { idempotency: { key, bodyHash: 'h' } }),
});

type Offered = { readonly client: ClientRef; readonly ref: ReferralRef };

/** Casework beside the real agreements context and a purse, over one engine. */
export type Neighbourhood = {
  readonly house: House;
  readonly casework: Casework;
  readonly agreements: Agreements;
  readonly purse: Purse;
  readonly agreement: (terms?: Partial<AgreementTerms>) => Promise<Id<'agreement'>>;
  readonly client: (change?: Partial<ClientProfile>, contact?: ClientContact) => Promise<ClientRef>;
  /** A draft whose client chose this agreement. */
  readonly chosen: (client: ClientRef, agreement: Id<'agreement'>) => Promise<ReferralRef>;
  readonly offered: (agreement: Id<'agreement'>, contact?: ClientContact) => Promise<Offered>;
  readonly accepted: (agreement: Id<'agreement'>, contact?: ClientContact) => Promise<Offered>;
  /** Delivers what was published to casework and agreements. */
  readonly relay: () => Promise<void>;
  /** Lets the clock act on what is due. */
  readonly sweep: () => Promise<{ readonly done: number; readonly refused: number }>;
};

const referralRef = (done: Done): ReferralRef => ({ authority: AUTHORITY, id: id('referral', done.id) });
export const provider = { side: 'provider', organisation: PROVIDER } as const;
export const authority = { side: 'authority' } as const;

const opening = async (limitCents: number) => {
  const house = await aHouse([...tables, ...agreementTables, purseTable], IN_PERIOD);
  const agreements = composeAgreements(house.platform);
  const purse = aPurse(house.platform.db, limitCents);
  const guides = { isGuide: (_: unknown, one: string) => Promise.resolve(GUIDES.includes(one)) };
  const authorities = { prefixOf: (one: Id<'authority'>) => Promise.resolve(one === AUTHORITY ? 'VAA' : undefined) };
  const ports = { agreements, settlement: purse.settlement, authorities, guides };
  const casework = composeCasework(house.platform, ports);
  return { house, agreements, purse, casework };
};

export const aNeighbourhood = async (limitCents = 100_000_000): Promise<Neighbourhood> => {
  const { house, agreements, purse, casework } = await opening(limitCents);
  const worker = actOf(CASE_WORKER);
  const agreement = async (terms: Partial<AgreementTerms> = {}) => {
    const ref = await takenOver(agreements, terms);
    return ref.id;
  };
  const client = async (change: Partial<ClientProfile> = {}, contact: ClientContact = CONTACT): Promise<ClientRef> => {
    const input = { profile: aProfile(change), home: HOME, contact };
    return { authority: AUTHORITY, id: id('client', must(await casework.openClient(AUTHORITY, input, worker)).id) };
  };
  const chosen = async (ref: ClientRef, wanted: Id<'agreement'>): Promise<ReferralRef> => {
    const draft = referralRef(must(await casework.draftReferral(ref, { serviceType: 'work_coaching' }, worker)));
    const informedOn = dayInFinland(house.clock.now());
    const choice = {
      command: 'choose',
      agreement: wanted,
      mode: 'client',
      informedOn,
      informationLanguages: ['sv'],
    } as const;
    must(await casework.changeReferral(draft, authority, choice, worker));
    return draft;
  };
  const offered = async (wanted: Id<'agreement'>, contact?: ClientContact): Promise<Offered> => {
    const one = await client({}, contact);
    const ref = await chosen(one, wanted);
    must(await casework.offerReferral(ref, worker));
    return { client: one, ref };
  };
  const accepted = async (wanted: Id<'agreement'>, contact?: ClientContact): Promise<Offered> => {
    const sent = await offered(wanted, contact);
    must(await casework.changeReferral(sent.ref, provider, { command: 'accept' }, actOf(PROVIDER_WORKER)));
    return sent;
  };
  const relay = async (): Promise<void> => {
    const letters = await house.relay([...casework.subscribers, ...agreements.subscribers]);
    if (letters.length > 0) throw new Error(`dead letters: ${JSON.stringify(letters)}`);
  };
  const sweep = () => {
    const { db, log } = house.platform;
    return sweepDue({ db, table: caseworkTable, handlers: casework.dueHandlers, log }, house.clock.now());
  };
  return { house, casework, agreements, purse, agreement, client, chosen, offered, accepted, relay, sweep };
};

export const refusedBy = (result: Result<unknown, AppError>): string => (result.ok ? 'nothing' : result.error.code);
