import { type AppError, cents, type Id, type Instant, id, type Result, share } from '@kt/kernel';
import type { Db } from '@kt/platform/db/db.ts';
import { aHouse, type House } from '@kt/platform/testing/house.ts';
import { sweepDue } from '@kt/platform/worker/due.ts';
import { subscriberAct } from '@kt/platform/worker/subscriber.ts';
import { composeOutcomes, type Outcomes, tables } from '../compose.ts';
import { outcomesTable } from '../store/keys.ts';
import { AGREEMENT, AUTHORITY, morning, PROVIDER, REFERRAL } from './builders.ts';
import { aRateCard } from './rate-cards.ts';

type Told = { readonly type: string } & Readonly<Record<string, unknown>>;

/** Outcomes over a real store: other contexts speak through `tell`, the clock through `sweep`. */
export type World = {
  readonly house: House;
  readonly app: Outcomes;
  /** Publishes a fact of another context to every subscriber; an event told twice carries the same id. */
  readonly tell: (fact: Told, event?: Id<'event'>) => Promise<readonly Result<unknown, AppError>[]>;
  readonly at: (moment: Instant) => void;
  readonly sweep: () => Promise<number>;
  /** Facts published so far, of one type. */
  readonly facts: (type: string) => readonly Readonly<Record<string, unknown>>[];
};

export const aWorld = async (
  at: Instant = morning('2026-01-01'),
  over: (db: Db) => Db = (db) => db,
): Promise<World> => {
  const house = await aHouse(tables, at);
  const app = composeOutcomes({ ...house.platform, db: over(house.platform.db) });
  const { clock, ids, db, log } = house.platform;
  return {
    house,
    app,
    tell: async (fact, event = ids.next('event')) => {
      const stamped = { at: clock.now(), by: 'per_test', ...fact };
      const origin = { event, context: 'test', aggregate: 'test', subject: 'test', seq: 1 };
      const answers: Result<unknown, AppError>[] = [];
      for (const one of app.subscribers.filter((s) => s.type === fact.type))
        answers.push(await one.handle(stamped, subscriberAct(one.name, event, 0), origin));
      return answers;
    },
    at: (moment) => house.clock.moveTo(moment),
    sweep: async () => (await sweepDue({ db, table: outcomesTable, handlers: app.dueHandlers, log }, clock.now())).done,
    facts: (type) => house.events().flatMap((event) => event.facts.filter((fact) => fact.type === type)),
  };
};

const names = { authority: AUTHORITY, referral: REFERRAL, agreement: AGREEMENT, provider: PROVIDER };

/** The facts that other contexts publish in these stories. */
export const activated = (change: Readonly<Record<string, unknown>> = {}): Told => ({
  type: 'agreement.activated',
  authority: AUTHORITY,
  agreement: AGREEMENT,
  provider: PROVIDER,
  serviceType: 'job_search_coaching',
  rateCard: aRateCard(),
  start: '2026-01-01',
  end: '2028-01-01',
  places: 10,
  ceilingCents: 10_000_000,
  costCentre: '4100',
  languages: ['fi', 'sv'],
  municipalities: ['905'],
  termsVersion: 1,
  ...change,
});

export const offered = (change: Readonly<Record<string, unknown>> = {}): Told => ({
  type: 'referral.offered',
  ...names,
  clientReference: 'K-17',
  serviceType: 'job_search_coaching',
  distanceGroup: 'B',
  partialWorkAbility: false,
  municipality: '905',
  reservedCents: 500_000,
  answerBy: morning('2026-01-03'),
  trackingDays: 90,
  ...change,
});

const commitment = (what: string, amountCents: number): Told => ({
  type: `commitment.${what}`,
  ...names,
  commitment: id('commitment', `com_${'0'.repeat(25)}1`),
  amountCents: cents(amountCents),
  year: 2026,
  costCentre: '4100',
  origin: '905',
});

export const reserved = (amountCents = 500_000): Told => commitment('reserved', amountCents);
export const raised = (amountCents: number): Told => commitment('raised', amountCents);
export const released = (amountCents: number): Told => commitment('released', amountCents);

export const referral = (what: string, data: Readonly<Record<string, unknown>> = {}): Told => ({
  type: `referral.${what}`,
  ...names,
  ...data,
});

export const stored = (evidence: Id<'evidence'>, kind: string): Told => ({
  type: 'evidence.stored',
  authority: AUTHORITY,
  referral: REFERRAL,
  evidence,
  kind,
});

export const line = (what: 'paid' | 'returned', claim: string, data: Readonly<Record<string, unknown>> = {}): Told => ({
  type: `line.${what}`,
  ...names,
  line: id('payment', `pay_${'0'.repeat(25)}1`),
  claim,
  step: 'start',
  kind: 'start_fee',
  costCentre: '4100',
  year: 2026,
  municipality: '905',
  origin: '905',
  amountCents: cents(50_000),
  vatCents: cents(0),
  vatRate: share(0),
  postings: [],
  shares: [],
  ...data,
});

/** An agreement in force, a referral accepted, money reserved, and the service begun on 1 January 2026. */
export const aRunningService = async (card = aRateCard()): Promise<World> => {
  const world = await aWorld();
  const story = [
    activated({ rateCard: card }),
    offered(),
    reserved(),
    referral('started', { startedOn: '2026-01-01' }),
  ];
  for (const fact of story) {
    const answers = await world.tell(fact);
    const refused = answers.find((one) => !one.ok);
    if (refused !== undefined) throw new TypeError(`${fact.type} was refused: ${JSON.stringify(refused)}`);
  }
  return world;
};
