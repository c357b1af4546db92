import type { Id, PageAsk, PageOf } from '@kt/kernel';
import { aggregate } from '@kt/platform/db/aggregate.ts';
import type { Db, Range } from '@kt/platform/db/db.ts';
import type { Write } from '@kt/platform/db/part.ts';
import type { IndexKeys } from '@kt/platform/db/table.ts';
import { zId } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { AgreementRef, Agreements } from '../app/ports.ts';
import { type Agreement, dueAt, isShared } from '../domain/agreement.ts';
import type { AgreementFact } from '../domain/agreement-facts.ts';
import { capacityTerms } from '../domain/capacity.ts';
import { zAgreement } from './agreement-schema.ts';
import { capacityRemoval, capacityWrite } from './capacity-store.ts';
import { documentFreed, documentTaken } from './document-store.ts';
import {
  agreementKey,
  agreementsTable,
  authorityList,
  boughtKey,
  providerList,
  winnerKey,
  winnerPartition,
} from './keys.ts';
import { jointOf, memberWrites } from './member-store.ts';
import { boughtBy, heldWithin, newParts, ringWrites, usedBy } from './ring-store.ts';
import { sumWrites } from './sum-store.ts';

export const zAgreementRef: z.ZodType<AgreementRef> = z.strictObject({
  authority: zId('authority'),
  id: zId('agreement'),
});

/** A provider's list shows an agreement from the offer on. */
const indexOf = (agreement: Agreement): IndexKeys => ({
  gsi1: [authorityList(agreement.authority), agreement.id],
  ...(isShared(agreement) && { gsi2: [providerList(agreement.terms.provider), agreement.id] as const }),
});

/** Free texts may name people: they lie apart from the event. */
const FREE_TEXTS = {
  'agreement.checks_waived': ['reason'],
  'agreement.refused': ['reason'],
  'agreement.withdrawn': ['reason'],
  'agreement.option_left': ['reason'],
  'agreement.orders_suspended': ['reason'],
};

const agreements = aggregate<Agreement, AgreementRef>({
  table: agreementsTable,
  type: 'agreement',
  schema: zAgreement,
  ref: zAgreementRef,
  refOf: ({ authority, id }) => ({ authority, id }),
  idOf: ({ id }) => id,
  key: ({ authority, id }) => agreementKey(authority, id),
  index: indexOf,
  dueAt,
  details: FREE_TEXTS,
});

const IN_FORCE: readonly Agreement['state'][] = ['active', 'orders_suspended', 'run_off'];

/** A change of shares leaves every buyer at least the places it has taken and the euros it has reserved. */
const capacityOf = (agreement: Agreement, facts: readonly AgreementFact[]): readonly Write[] => {
  const capacities = capacityTerms(agreement);
  if (agreement.state === 'closed') return capacities.map(capacityRemoval);
  if (!IN_FORCE.includes(agreement.state)) return [];
  const parts = newParts(agreement, facts);
  return [
    ...capacities.map((one, n) => capacityWrite(one, parts[n]?.places)),
    ...parts.map((part) => heldWithin(agreement, part)),
  ];
};

const winnerTaken = ({ authority, id, origin, terms }: Agreement): readonly Write[] => {
  if (origin.competition === undefined) return [];
  const put = { ...winnerKey(authority, origin.competition, terms.provider), tag: 'winner', agreement: id };
  const when = { ConditionExpression: 'attribute_not_exists(pk)' };
  return [{ table: agreementsTable, put, when, refusal: { code: 'agreements.already_drafted' } }];
};
const winnerFreed = ({ authority, origin, terms, state }: Agreement): readonly Write[] =>
  state === 'cancelled' && origin.competition !== undefined
    ? [{ table: agreementsTable, remove: winnerKey(authority, origin.competition, terms.provider), refusal: 'stale' }]
    : [];

const besides = (agreement: Agreement, facts: readonly AgreementFact[]): readonly Write[] => [
  ...capacityOf(agreement, facts),
  ...memberWrites(agreement),
  ...ringWrites(agreement),
];

const zWinner = z.looseObject({ agreement: zId('agreement') });

const page = async (
  db: Db,
  range: Range,
  { limit, after }: PageAsk,
): Promise<PageOf<ReturnType<typeof agreements.parse>>> =>
  agreements.list(db, { ...range, backwards: true, limit, ...(after !== undefined && { after }) });

const ofRefs = async (db: Db, refs: readonly AgreementRef[]) => {
  const keys = refs.map(({ authority, id }) => agreementKey(authority, id));
  const items = keys.length === 0 ? [] : await db.getMany(agreementsTable, keys);
  return items.flatMap((item) => (item === undefined ? [] : [agreements.parse(item)]));
};

const refKey = ({ authority, id }: AgreementRef): string => `${authority}#${id}`;

/** What an authority leads and what it buys by, newest first as its list has them: the latter in one more reading. */
const ofBuyer = async (db: Db, authority: Id<'authority'>, { limit, after }: PageAsk) => {
  const range = { index: 'gsi1', pk: authorityList(authority), backwards: true, limit } as const;
  const { items, next } = await db.query(agreementsTable, { ...range, ...(after !== undefined && { after }) });
  const led = await ofRefs(
    db,
    items.flatMap((item) => boughtBy(item) ?? []),
  );
  const byRef = new Map(led.map((one) => [refKey(one.state), one]));
  const found = items.flatMap((item) => {
    const ref = boughtBy(item);
    return ref === undefined ? [agreements.parse(item)] : (byRef.get(refKey(ref)) ?? []);
  });
  return { found, ...(next !== undefined && { next }) };
};

const find = async (db: Db, { authority, id }: AgreementRef) => {
  const [own, bought] = await db.getMany(agreementsTable, [agreementKey(authority, id), boughtKey(authority, id)]);
  if (own !== undefined) return agreements.parse(own);
  const lead = bought === undefined ? undefined : boughtBy(bought);
  return lead === undefined ? undefined : agreements.load(db, lead);
};

const ofMember = async (db: Db, member: Id<'organisation'>, ask: PageAsk) => {
  const { found: refs, ...rest } = await jointOf(db, member, ask);
  return { ...rest, found: await ofRefs(db, refs) };
};

const ofCompetition = async (db: Db, authority: AgreementRef['authority'], pk: string) => {
  const winners = await db.queryAll(agreementsTable, { pk });
  return ofRefs(
    db,
    winners.map((item) => ({ authority, id: zWinner.parse(item).agreement })),
  );
};

export const agreementStore = (db: Db): Agreements => ({
  load: (ref) => agreements.load(db, ref),
  find: (ref) => find(db, ref),
  usedBy: (agreement, buyers) => usedBy(db, agreement, buyers),
  create: (agreement, facts) =>
    agreements.create({
      state: agreement,
      facts,
      also: [
        ...besides(agreement, facts),
        ...winnerTaken(agreement),
        ...documentTaken(agreement),
        ...sumWrites(undefined, agreement),
      ],
    }),
  save: (before, agreement, facts) =>
    agreements.save(before, {
      state: agreement,
      facts,
      also: [
        ...besides(agreement, facts),
        ...winnerFreed(agreement),
        ...documentFreed(agreement),
        ...sumWrites(before.state, agreement),
      ],
    }),
  ofAuthority: (authority, ask) => ofBuyer(db, authority, ask),
  ofProvider: (provider, ask) => page(db, { index: 'gsi2', pk: providerList(provider) }, ask),
  ofMember: (member, ask) => ofMember(db, member, ask),
  ofCompetition: (authority, competition) => ofCompetition(db, authority, winnerPartition(authority, competition)),
});
