import { tables as agreementTables, composeAgreements } from '@kt/agreements/compose.ts';
import { takenOver } from '@kt/agreements/testing/a-season.ts';
import { cents, dayInFinland, id } from '@kt/kernel';
import { aHouse } from '@kt/platform/testing/house.ts';
import { composeSettlement, tables as settlementTables } from '@kt/settlement/compose.ts';
import { describe, expect, it } from 'vitest';
import { composeCasework, tables } from '../compose.ts';
import { must } from '../testing/a-client.ts';
import { actOf, authority, IN_PERIOD, refusedBy } from '../testing/a-house.ts';
import { AUTHORITY, aProfile, CASE_WORKER, CONTACT, HOME } from '../testing/samples.ts';
import type { ReferralRef } from './ports.ts';

const WORKER = actOf(CASE_WORKER);
const START = cents(160_000);

/** Casework, agreements and settlement as production wires them, with a budget of this many euro cents. */
const aMarket = async (budgetCents: number) => {
  const house = await aHouse([...tables, ...agreementTables, ...settlementTables], IN_PERIOD);
  const agreements = composeAgreements(house.platform);
  const settlement = composeSettlement(house.platform);
  const authorities = { prefixOf: () => Promise.resolve('VAA') };
  const guides = { isGuide: () => Promise.resolve(true) };
  const ports = { agreements, settlement: { reserve: settlement.reserveCommitment }, authorities, guides };
  const casework = composeCasework(house.platform, ports);
  const relay = async () =>
    house.relay([...casework.subscribers, ...agreements.subscribers, ...settlement.subscribers]);
  const { id: agreement } = await takenOver(agreements, { places: 5 });
  expect(await relay()).toEqual([]);
  const place = { authority: AUTHORITY, year: 2026, costCentre: '4711' };
  must(await settlement.openBudget(place, cents(budgetCents), actOf('per_finance')));
  return { house, agreements, casework, relay, agreement };
};
type Market = Awaited<ReturnType<typeof aMarket>>;

const drafted = async ({ casework, agreement }: Market): Promise<ReferralRef> => {
  const opened = must(
    await casework.openClient(AUTHORITY, { profile: aProfile(), home: HOME, contact: CONTACT }, WORKER),
  );
  const client = { authority: AUTHORITY, id: id('client', opened.id) };
  const draft = must(await casework.draftReferral(client, { serviceType: 'work_coaching' }, WORKER));
  const ref = { authority: AUTHORITY, id: id('referral', draft.id) };
  const choice = {
    command: 'choose',
    agreement,
    mode: 'client',
    informedOn: dayInFinland(IN_PERIOD),
    informationLanguages: ['sv'],
  } as const;
  must(await casework.changeReferral(ref, authority, choice, WORKER));
  return ref;
};

describe('an offer with the real settlement', () => {
  it('reserves in three calls and at most 28 write units', async () => {
    const market = await aMarket(START * 2);
    const ref = await drafted(market);
    const { meter } = market.house.platform.db;
    meter.reset();
    must(await market.casework.offerReferral(ref, actOf(CASE_WORKER, 'referral.offer', 'key-00001')));
    const { roundTrips, writeUnits } = meter.usage();
    expect({ roundTrips, fits: writeUnits <= 28, writeUnits }).toMatchObject({ roundTrips: 3, fits: true });
    const types = market.house.events().flatMap((event) => event.facts.map((fact) => fact.type));
    expect(types).toEqual(expect.arrayContaining(['referral.offered', 'place.taken', 'commitment.reserved']));
  });

  it('takes no place when the budget is used up', async () => {
    const market = await aMarket(START * 2);
    const refs = [await drafted(market), await drafted(market), await drafted(market)];
    const answers = await Promise.all(refs.map((ref) => market.casework.offerReferral(ref, WORKER)));
    expect(answers.map(refusedBy).sort()).toEqual(['nothing', 'nothing', 'settlement.budget_exceeded']);
    const [option] = await market.agreements.availableFor({
      authority: AUTHORITY,
      serviceType: 'work_coaching',
      municipality: HOME.municipality,
      language: 'sv',
      at: IN_PERIOD,
    });
    expect(option?.freePlaces).toBe(3);
  });
});
