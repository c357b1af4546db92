import { aggregate } from '@kt/platform/db/aggregate.ts';
import type { Db } from '@kt/platform/db/db.ts';
import type { Write } from '@kt/platform/db/part.ts';
import { zId } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { ClientRef, ReferralRef, Referrals } from '../app/ports.ts';
import { type Referral, referralDueAt } from '../domain/referral.ts';
import { caseworkTable, clientKey, clientReferralKey, providerList, REFERRAL_PREFIX, referralKey } from './keys.ts';
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

const pointerWrite = (referral: Referral): Write => ({
  table: caseworkTable,
  put: { ...clientReferralKey(clientOf(referral), referral.id), tag: 'client-referral', referral: referral.id },
  when: { ConditionExpression: 'attribute_not_exists(pk)' },
  refusal: 'stale',
});

const zPointer = z.looseObject({ referral: zId('referral') });

const ofClient = async (db: Db, ref: ClientRef) => {
  const pointers = await db.queryAll(caseworkTable, { pk: clientKey(ref).pk, prefix: REFERRAL_PREFIX });
  const keys = pointers.map((item) => referralKey({ authority: ref.authority, id: zPointer.parse(item).referral }));
  const items = keys.length === 0 ? [] : await db.getMany(caseworkTable, keys);
  return items.flatMap((item) => (item === undefined ? [] : [referrals.parse(item)]));
};

export const referralStore = (db: Db): Referrals => ({
  load: (ref) => referrals.load(db, ref),
  create: (referral, facts) => referrals.create({ state: referral, facts, also: [pointerWrite(referral)] }),
  save: (before, referral, facts) => referrals.save(before, { state: referral, facts }),
  ofClient: (client) => ofClient(db, client),
  ofProvider: (provider, { limit, after }) => {
    const range = { index: 'gsi2', pk: providerList(provider), backwards: true, limit } as const;
    return referrals.list(db, { ...range, ...(after !== undefined && { after }) });
  },
});
