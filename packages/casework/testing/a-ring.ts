import { tables as agreementTables, composeAgreements } from '@kt/agreements/compose.ts';
import type { AgreementTerms } from '@kt/agreements/domain/agreement-terms.ts';
import { takenOver } from '@kt/agreements/testing/a-season.ts';
import { OTHER_AUTHORITY, someTerms } from '@kt/agreements/testing/samples.ts';
import { type Cents, cents, dayInFinland, type Id, id, ok, share } from '@kt/kernel';
import type { Db } from '@kt/platform/db/db.ts';
import { aHouse } from '@kt/platform/testing/house.ts';
import { composeSettlement, tables as settlementTables } from '@kt/settlement/compose.ts';
import type { Buyers } from '@kt/terms';
import type { ReferralRef } from '../app/ports.ts';
import { composeCasework, tables } from '../compose.ts';
import { must } from './a-client.ts';
import { actOf, authority, IN_PERIOD } from './a-house.ts';
import { AUTHORITY, aProfile, CONTACT, HOME, person } from './samples.ts';

/** Who leads, and who buys with it from a cost centre of its own. */
export const LEAD = AUTHORITY;
export const MEMBER = OTHER_AUTHORITY;
export const OUTSIDER: Id<'authority'> = id('authority', `aut_01J${'3'.padStart(23, '0')}`);
const CENTRE = '8800';

/** The lead's share in basis points; the member has the rest. */
export const ringOf = (lead: number): Buyers => [
  { authority: LEAD, shareBp: share(lead) },
  { authority: MEMBER, shareBp: share(10_000 - lead), costCentre: CENTRE },
];

const overDb = (platform: Awaited<ReturnType<typeof aHouse>>['platform'], db: Db) => {
  const wired = { ...platform, db };
  const agreements = composeAgreements(wired);
  const settlement = composeSettlement(wired);
  const authorities = { prefixOf: () => Promise.resolve('VAA') };
  const guides = { isGuide: () => Promise.resolve(true) };
  const ports = { agreements, settlement: { reserve: settlement.reserveCommitment }, authorities, guides };
  return { agreements, settlement, casework: composeCasework(wired, ports) };
};

type Terms = Partial<Pick<AgreementTerms, 'places' | 'ceilingCents'>> & { readonly lead?: number };

/** Two authorities that buy together, each with money of its own: casework, agreements and settlement over one engine. */
export const aRing = async ({ lead = 6_000, ...terms }: Terms = {}, budget: Cents = cents(90_000_000)) => {
  const house = await aHouse([...tables, ...agreementTables, ...settlementTables], IN_PERIOD);
  const all = overDb(house.platform, house.platform.db);
  const { casework, agreements, settlement } = all;
  const relay = async () => {
    const subscribers = [...casework.subscribers, ...agreements.subscribers, ...settlement.subscribers];
    const letters = await house.relay(subscribers);
    if (letters.length > 0) throw new Error(`dead letters: ${JSON.stringify(letters)}`);
  };
  const ref = await takenOver(agreements, someTerms({ ...terms, buyers: ringOf(lead) }));
  await relay();
  const opened = (of: Id<'authority'>, costCentre: string) =>
    settlement.openBudget({ authority: of, year: 2026, costCentre }, budget, actOf(person(50)));
  must(await opened(LEAD, '4711'));
  must(await opened(MEMBER, CENTRE));
  /** A draft of one of the buyers whose client chose the agreement. */
  const chosen = async (buyer: Id<'authority'>, by: Id<'person'>) => {
    const act = actOf(by);
    const input = { profile: aProfile(), home: HOME, contact: CONTACT };
    const client = { authority: buyer, id: id('client', must(await casework.openClient(buyer, input, act)).id) };
    const draft = await casework.draftReferral(client, { serviceType: 'work_coaching' }, act);
    if (!draft.ok) return draft;
    const referral: ReferralRef = { authority: buyer, id: id('referral', draft.value.id) };
    const informedOn = dayInFinland(IN_PERIOD);
    const said = { mode: 'client', informedOn, informationLanguages: ['sv'] } as const;
    const choice = { command: 'choose', agreement: ref.id, ...said } as const;
    const done = await casework.changeReferral(referral, authority, choice, act);
    return done.ok ? ok(referral) : done;
  };
  const offer = (referral: ReferralRef, by: Id<'person'>, through: Db = house.platform.db) =>
    overDb(house.platform, through).casework.offerReferral(
      referral,
      actOf(by, 'referral.offer', `send-${referral.id}`),
    );
  const money = async (buyer: Id<'authority'>) =>
    must(await settlement.agreementMoney({ authority: buyer, agreement: ref.id }));
  return { house, ref, relay, chosen, offer, money, ...all };
};
export type Ring = Awaited<ReturnType<typeof aRing>>;
