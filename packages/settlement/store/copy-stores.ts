import { aggregate } from '@kt/platform/db/aggregate.ts';
import type { Db } from '@kt/platform/db/db.ts';
import { zIban, zId, zLocalDate, zMunicipality, zShare, zYTunnus } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { CommitmentRef, Payees, Payers, Residences } from '../app/ports.ts';
import type { Payee } from '../domain/payee.ts';
import type { Payer } from '../domain/payer.ts';
import type { Residence } from '../domain/residence.ts';
import { zCommitmentRef } from './commitment-schema.ts';
import { payeeKey, payerKey, residenceKey, settlementTable } from './keys.ts';

const zResidence: z.ZodType<Residence> = z.strictObject({
  authority: zId('authority'),
  referral: zId('referral'),
  referredOn: zLocalDate,
  first: zMunicipality,
  moves: z.array(z.strictObject({ from: zLocalDate, municipality: zMunicipality })),
});

const residences = aggregate<Residence, CommitmentRef>({
  table: settlementTable,
  type: 'residence',
  schema: zResidence,
  ref: zCommitmentRef,
  refOf: ({ authority, referral }) => ({ authority, referral }),
  idOf: ({ referral }) => referral,
  key: ({ authority, referral }) => residenceKey(authority, referral),
});

export const residenceStore = (db: Db): Residences => ({
  load: (ref) => residences.load(db, ref),
  loadMany: async (refs) => {
    const keys = refs.map(({ authority, referral }) => residenceKey(authority, referral));
    const items = keys.length === 0 ? [] : await db.getMany(settlementTable, keys);
    return items.map((item) => item && residences.parse(item));
  },
  create: (state, facts) => residences.create({ state, facts }),
  save: (before, state, facts) => residences.save(before, { state, facts }),
});

const zPayee: z.ZodType<Payee> = z.strictObject({
  provider: zId('organisation'),
  positions: z.array(
    z.strictObject({
      from: zLocalDate,
      name: z.string(),
      iban: zIban,
      vat: z.strictObject({ liable: z.boolean(), rate: zShare }),
    }),
  ),
});
type PayeeRef = Pick<Payee, 'provider'>;

/** Account numbers and names stay out of the event items. */
const payees = aggregate<Payee, PayeeRef>({
  table: settlementTable,
  type: 'payee',
  schema: zPayee,
  ref: z.strictObject({ provider: zId('organisation') }),
  refOf: ({ provider }) => ({ provider }),
  idOf: ({ provider }) => provider,
  key: ({ provider }) => payeeKey(provider),
  details: { 'payee.changed': ['name', 'iban'] },
});

export const payeeStore = (db: Db): Payees => ({
  load: (provider) => payees.load(db, { provider }),
  loadMany: async (providers) => {
    const items = providers.length === 0 ? [] : await db.getMany(settlementTable, providers.map(payeeKey));
    return items.map((item) => item && payees.parse(item));
  },
  save: (before, state, facts) =>
    before === undefined ? payees.create({ state, facts }) : payees.save(before, { state, facts }),
});

const zPayer: z.ZodType<Payer> = z.strictObject({
  authority: zId('authority'),
  name: z.string(),
  yTunnus: zYTunnus,
  iban: zIban,
  bankCustomerId: z.string().exactOptional(),
});
type PayerRef = Pick<Payer, 'authority'>;

const payers = aggregate<Payer, PayerRef>({
  table: settlementTable,
  type: 'payer',
  schema: zPayer,
  ref: z.strictObject({ authority: zId('authority') }),
  refOf: ({ authority }) => ({ authority }),
  idOf: ({ authority }) => authority,
  key: ({ authority }) => payerKey(authority),
});

export const payerStore = (db: Db): Payers => ({
  load: (authority) => payers.load(db, { authority }),
  save: (before, state, facts) =>
    before === undefined ? payers.create({ state, facts }) : payers.save(before, { state, facts }),
});
