import type { PageAsk, PageOf } from '@kt/kernel';
import { aggregate } from '@kt/platform/db/aggregate.ts';
import type { Db, Range } from '@kt/platform/db/db.ts';
import type { Write } from '@kt/platform/db/part.ts';
import type { IndexKeys } from '@kt/platform/db/table.ts';
import { zId } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { AgreementRef, Agreements } from '../app/ports.ts';
import { type Agreement, dueAt } from '../domain/agreement.ts';
import { capacityTerms } from '../domain/capacity.ts';
import { zAgreement } from './agreement-schema.ts';
import { capacityRemoval, capacityWrite } from './capacity-store.ts';
import { agreementKey, agreementsTable, authorityList, providerList, winnerKey, winnerPartition } from './keys.ts';

export const zAgreementRef: z.ZodType<AgreementRef> = z.strictObject({
  authority: zId('authority'),
  id: zId('agreement'),
});

/** A provider's list shows an agreement from the offer on. */
const indexOf = ({ authority, id, terms, state }: Agreement): IndexKeys => ({
  gsi1: [authorityList(authority), id],
  ...(state !== 'draft' && { gsi2: [providerList(terms.provider), id] as const }),
});

/** Free texts may name people: they lie apart from the event. */
const FREE_TEXTS = {
  'agreement.checks_waived': ['reason'],
  'agreement.refused': ['reason'],
  'agreement.withdrawn': ['reason'],
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

const capacityOf = (agreement: Agreement): readonly Write[] => {
  if (IN_FORCE.includes(agreement.state)) return [capacityWrite(capacityTerms(agreement))];
  return agreement.state === 'closed' ? [capacityRemoval(capacityTerms(agreement))] : [];
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

const zWinner = z.looseObject({ agreement: zId('agreement') });

const page = async (
  db: Db,
  range: Range,
  { limit, after }: PageAsk,
): Promise<PageOf<ReturnType<typeof agreements.parse>>> =>
  agreements.list(db, { ...range, backwards: true, limit, ...(after !== undefined && { after }) });

const ofCompetition = async (db: Db, authority: AgreementRef['authority'], pk: string) => {
  const winners = await db.queryAll(agreementsTable, { pk });
  const keys = winners.map((item) => agreementKey(authority, zWinner.parse(item).agreement));
  const items = keys.length === 0 ? [] : await db.getMany(agreementsTable, keys);
  return items.flatMap((item) => (item === undefined ? [] : [agreements.parse(item)]));
};

export const agreementStore = (db: Db): Agreements => ({
  load: (ref) => agreements.load(db, ref),
  create: (agreement, facts) =>
    agreements.create({ state: agreement, facts, also: [...capacityOf(agreement), ...winnerTaken(agreement)] }),
  save: (before, agreement, facts) =>
    agreements.save(before, { state: agreement, facts, also: [...capacityOf(agreement), ...winnerFreed(agreement)] }),
  ofAuthority: (authority, ask) => page(db, { index: 'gsi1', pk: authorityList(authority) }, ask),
  ofProvider: (provider, ask) => page(db, { index: 'gsi2', pk: providerList(provider) }, ask),
  ofCompetition: (authority, competition) => ofCompetition(db, authority, winnerPartition(authority, competition)),
});
