import type { PageAsk } from '@kt/kernel';
import { aggregate } from '@kt/platform/db/aggregate.ts';
import type { Db, Item } from '@kt/platform/db/db.ts';
import type { Write } from '@kt/platform/db/part.ts';
import { indexAttributes } from '@kt/platform/db/table.ts';
import { zId } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { ClientRef, ReferralRef, Referrals } from '../app/ports.ts';
import { type Referral, referralDueAt } from '../domain/referral.ts';
import {
  caseworkTable,
  clientKey,
  clientReferralKey,
  draftedList,
  providerList,
  REFERRAL_PREFIX,
  referralKey,
} from './keys.ts';
import { zReferral } from './referral-schema.ts';

export const zReferralRef: z.ZodType<ReferralRef> = z.strictObject({
  authority: zId('authority'),
  id: zId('referral'),
});

const referrals = aggregate<Referral, ReferralRef>({
  table: caseworkTable,
  type: 'referral',
  schema: zReferral,
  ref: zReferralRef,
  refOf: ({ authority, id }) => ({ authority, id }),
  idOf: ({ id }) => id,
  key: referralKey,
  index: ({ id, offer }) => (offer === undefined ? {} : { gsi2: [providerList(offer.provider), `${offer.at}#${id}`] }),
  dueAt: referralDueAt,
});

const clientOf = ({ authority, client }: Referral): ClientRef => ({ authority, id: client });

/** Written once, with the draft: the client's list and the drafter's list both lead through it. */
const pointerWrite = (referral: Referral): Write => ({
  table: caseworkTable,
  put: {
    ...clientReferralKey(clientOf(referral), referral.id),
    tag: 'client-referral',
    referral: referral.id,
    ...indexAttributes({
      gsi1: [draftedList(referral.authority, referral.drafted.by), `${referral.drafted.at}#${referral.id}`],
    }),
  },
  when: { ConditionExpression: 'attribute_not_exists(pk)' },
  refusal: 'stale',
});

const zPointer = z.looseObject({ referral: zId('referral') });

const pointedAt = async (db: Db, authority: ClientRef['authority'], pointers: readonly Item[]) => {
  const keys = pointers.map((item) => referralKey({ authority, id: zPointer.parse(item).referral }));
  const items = keys.length === 0 ? [] : await db.getMany(caseworkTable, keys);
  return items.flatMap((item) => (item === undefined ? [] : [referrals.parse(item)]));
};

const ofClient = async (db: Db, ref: ClientRef) =>
  pointedAt(db, ref.authority, await db.queryAll(caseworkTable, { pk: clientKey(ref).pk, prefix: REFERRAL_PREFIX }));

const backwards = (index: 'gsi1' | 'gsi2', pk: string, { limit, after }: PageAsk) =>
  ({ index, pk, backwards: true, limit, ...(after !== undefined && { after }) }) as const;

const draftedBy: (db: Db) => Referrals['draftedBy'] = (db) => async (authority, worker, page) => {
  const { items, next } = await db.query(caseworkTable, backwards('gsi1', draftedList(authority, worker), page));
  return { found: await pointedAt(db, authority, items), ...(next !== undefined && { next }) };
};

export const referralStore = (db: Db): Referrals => ({
  load: (ref) => referrals.load(db, ref),
  create: (referral, facts) => referrals.create({ state: referral, facts, also: [pointerWrite(referral)] }),
  save: (before, referral, facts) => referrals.save(before, { state: referral, facts }),
  ofClient: (client) => ofClient(db, client),
  ofProvider: (provider, page) => referrals.list(db, backwards('gsi2', providerList(provider), page)),
  draftedBy: draftedBy(db),
});
