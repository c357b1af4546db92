import { tables as agreementTables, composeAgreements } from '@kt/agreements/compose.ts';
import { takenOver } from '@kt/agreements/testing/a-season.ts';
import { composeCasework, tables } from '@kt/casework/compose.ts';
import { PASS_CODES } from '@kt/casework/domain/choice.ts';
import { must } from '@kt/casework/testing/a-client.ts';
import { actOf, IN_PERIOD } from '@kt/casework/testing/a-house.ts';
import { ranked } from '@kt/casework/testing/ranked.ts';
import { AUTHORITY, aProfile, CASE_WORKER, CONTACT, HOME, PROVIDER } from '@kt/casework/testing/samples.ts';
import { cents, dayInFinland, id } from '@kt/kernel';
import type { Db } from '@kt/platform/db/db.ts';
import { aHouse } from '@kt/platform/testing/house.ts';
import { composeSettlement, tables as settlementTables } from '@kt/settlement/compose.ts';

const PLENTY = cents(100_000_000);
const NEED = { serviceType: 'work_coaching' } as const;
const WORKER = actOf(CASE_WORKER);

/** What one step took of storage: calls, units as DynamoDB bills them, and the items of each transaction. */
export type StepCost = {
  readonly trips: number;
  readonly reads: number;
  readonly writes: number;
  readonly transactions: readonly number[];
};
/** `send` is the whole of it in one act; the three after it are the same in steps, for who leaves and returns. */
export const STEPS = ['options', 'send', 'draft', 'choice', 'offer'] as const;
export type StepName = (typeof STEPS)[number];
export type WayCost = Readonly<Record<StepName, StepCost>>;

/** Storage that counts the items of its transactions. */
const counting = (inner: Db) => {
  const items: number[] = [];
  const db: Db = {
    ...inner,
    transact: (writes, token) => {
      items.push(writes.length);
      return inner.transact(writes, token);
    },
  };
  return { db, items };
};

type Agreements = ReturnType<typeof composeAgreements>;
type Enter = (agreements: Agreements, at: number) => Promise<unknown>;

const unranked: Enter = (agreements) => takenOver(agreements, { places: 1_000, ceilingCents: PLENTY });
const ofOneCompetition: Enter = (agreements, at) =>
  ranked({ agreements }, at, id('organisation', `org_01J${String(at).padStart(23, '0')}`));

/** Casework, agreements and settlement as production wires them, with some agreements that nobody has used yet. */
const aMarket = async (agreementsInForce: number, enter = unranked) => {
  const house = await aHouse([...tables, ...agreementTables, ...settlementTables], IN_PERIOD);
  const { db, items } = counting(house.platform.db);
  const platform = { ...house.platform, db };
  const agreements = composeAgreements(platform);
  const settlement = composeSettlement(platform);
  const authorities = { prefixOf: () => Promise.resolve('VAA') };
  const guides = { isGuide: () => Promise.resolve(true) };
  const ports = { agreements, settlement: { reserve: settlement.reserveCommitment }, authorities, guides };
  const casework = composeCasework(platform, ports);
  for (let at = 1; at <= agreementsInForce; at += 1) await enter(agreements, at);
  await house.relay([...casework.subscribers, ...agreements.subscribers, ...settlement.subscribers]);
  must(await settlement.openBudget({ authority: AUTHORITY, year: 2026, costCentre: '4711' }, PLENTY, WORKER));
  const relay = () => house.relay([...casework.subscribers, ...agreements.subscribers, ...settlement.subscribers]);
  return { db, items, casework, relay };
};
type Market = Awaited<ReturnType<typeof aMarket>>;

const aClient = async ({ casework }: Market) => {
  const input = { profile: aProfile(), home: HOME, contact: CONTACT };
  return { authority: AUTHORITY, id: id('client', must(await casework.openClient(AUTHORITY, input, WORKER)).id) };
};

const metered = async <T>(
  { db, items }: Market,
  act: () => Promise<T>,
): Promise<{ readonly cost: StepCost; readonly value: T }> => {
  db.meter.reset();
  items.splice(0);
  const value = await act();
  const { roundTrips: trips, readUnits: reads, writeUnits: writes } = db.meter.usage();
  return { cost: { trips, reads, writes, transactions: [...items] }, value };
};

const informed = { mode: 'client', informedOn: dayInFinland(IN_PERIOD), informationLanguages: ['sv'] } as const;
const keyed = (name: string, of: string) => actOf(CASE_WORKER, `referral.${name}`, `${name}-${of}`);
const accept = async ({ casework }: Market, done: { readonly id: string }) => {
  const ref = { authority: AUTHORITY, id: id('referral', done.id) };
  must(await casework.changeReferral(ref, { side: 'provider', organisation: PROVIDER }, { command: 'accept' }, WORKER));
};

/** The options, and everything else in one act. */
const atOnce = async (market: Market) => {
  const { casework } = market;
  const client = await aClient(market);
  const options = await metered(market, async () => must(await casework.showOptions(client, NEED)));
  const agreement = options.value.selectable[0]?.agreement;
  if (agreement === undefined) throw new Error('nothing to choose');
  const input = { ...NEED, choice: { ...informed, agreement }, mark: options.value.mark };
  const send = await metered(market, async () =>
    must(await casework.sendReferral(client, input, keyed('send', client.id))),
  );
  const ref = { authority: AUTHORITY, id: id('referral', send.value.id) };
  const { shown } = must(await casework.viewReferral(ref));
  const seen = options.value.selectable.map((one) => one.agreement).join();
  if (shown.agreements.join() !== seen) throw new Error('what was shown does not come back as it was');
  await accept(market, send.value);
  return { options: options.cost, send: send.cost, agreement };
};

/** The same in steps, each as the doors call it, with its key. */
const bySteps = async (market: Market, agreement: Awaited<ReturnType<typeof atOnce>>['agreement']) => {
  const { casework } = market;
  const client = await aClient(market);
  const draft = await metered(market, async () =>
    must(await casework.draftReferral(client, NEED, keyed('draft', client.id))),
  );
  const ref = { authority: AUTHORITY, id: id('referral', draft.value.id) };
  const chosen = { command: 'choose', agreement, ...informed } as const;
  const choice = await metered(market, async () =>
    must(await casework.changeReferral(ref, { side: 'authority' }, chosen, keyed('choose', client.id))),
  );
  const offer = await metered(market, async () => must(await casework.offerReferral(ref, keyed('offer', client.id))));
  await accept(market, draft.value);
  return { draft: draft.cost, choice: choice.cost, offer: offer.cost };
};

const wayOf = async (market: Market): Promise<WayCost> => {
  const { agreement, ...once } = await atOnce(market);
  const steps = await bySteps(market, agreement);
  await market.relay();
  return { ...once, ...steps };
};

/** One client among so many that a competition ranks, everybody but the last passed over with a reason. */
export const costOfPassing = async (agreementsInForce: number): Promise<StepCost> => {
  const market = await aMarket(agreementsInForce, ofOneCompetition);
  const { casework } = market;
  const client = await aClient(market);
  const { selectable, mark } = must(await casework.showOptions(client, NEED));
  const byRank = selectable.toSorted((a, b) => (a.preference?.rank ?? 0) - (b.preference?.rank ?? 0));
  const agreement = byRank.at(-1)?.agreement;
  if (agreement === undefined) throw new Error('nothing to choose');
  const passed = byRank.slice(0, -1).map((one, at) => ({
    agreement: one.agreement,
    reason: PASS_CODES[at % PASS_CODES.length] ?? 'too_far',
  }));
  const input = { ...NEED, choice: { ...informed, agreement }, passed, mark };
  const { cost, value } = await metered(market, async () =>
    must(await casework.sendReferral(client, input, keyed('send', client.id))),
  );
  const told = must(await casework.viewReferral({ authority: AUTHORITY, id: id('referral', value.id) })).passed ?? [];
  if (told.length !== passed.length) throw new Error('who was passed over does not come back');
  return cost;
};

/** The way of one client where so many have gone before, among so many agreements. */
export const costAmong = async (clients: number, agreementsInForce: number): Promise<WayCost> => {
  const market = await aMarket(agreementsInForce);
  for (let n = 0; n < clients; n += 1) await wayOf(market);
  return wayOf(market);
};
