import type { Actor, PageAsk, Versioned } from '@kt/kernel';
import { aggregate } from '@kt/platform/db/aggregate.ts';
import type { Db, Item } from '@kt/platform/db/db.ts';
import { eventKey } from '@kt/platform/db/event-writer.ts';
import { type Write, writesPart } from '@kt/platform/db/part.ts';
import { indexAttributes } from '@kt/platform/db/table.ts';
import { zId } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { ClientRef, ReferralRef, Referrals } from '../app/ports.ts';
import type { Sendings } from '../app/sending-ports.ts';
import type { Shown } from '../domain/choice.ts';
import { type Referral, referralDueAt } from '../domain/referral.ts';
import { parseClient, wholeOf } from './client-store.ts';
import { parseGuidance } from './guidance-store.ts';
import {
  approvalList,
  caseworkTable,
  clientKey,
  clientReferralKey,
  contactKey,
  draftedList,
  guidanceKey,
  providerList,
  REFERRAL_PREFIX,
  referralKey,
  rosterKey,
  shownKey,
} from './keys.ts';
import { packReferral, unpackReferral } from './referral-packing.ts';
import { zReferral, zShown } from './referral-schema.ts';
import { parseRoster } from './roster-store.ts';
import { asTold, foldedFacts, withoutList, withoutTold } from './told-at-once.ts';

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
  index: ({ id, authority, state, offer, approval }) => ({
    ...(state === 'draft' &&
      approval?.state === 'asked' && { gsi1: [approvalList(authority), `${approval.asked.at}#${id}`] as const }),
    ...(offer !== undefined && { gsi2: [providerList(offer.provider), `${offer.at}#${id}`] as const }),
  }),
  dueAt: referralDueAt,
  packing: { pack: packReferral, unpack: unpackReferral },
});

const clientOf = ({ authority, client }: Referral): ClientRef => ({ authority, id: client });

/** The client's list and the list of its case worker both lead through it; written anew when another takes over. */
const pointerWrite = (referral: Referral, guide: Actor): Write => ({
  table: caseworkTable,
  put: {
    ...clientReferralKey(clientOf(referral), referral.id),
    tag: 'client-referral',
    referral: referral.id,
    ...indexAttributes({
      gsi1: [draftedList(referral.authority, guide), `${referral.drafted.at}#${referral.id}`],
    }),
  },
  refusal: 'stale',
});

const newPointer = (referral: Referral, guide: Actor): Write => ({
  ...pointerWrite(referral, guide),
  when: { ConditionExpression: 'attribute_not_exists(pk)' },
});

const shownOf = ({ agreements, preferences }: Shown) => ({
  agreements,
  ...(preferences !== undefined && { preferences }),
});

/** The list that was shown lies in an item of its own, so that sending costs the same however many there were. */
const shownWrite = (referral: Referral): Write => ({
  table: caseworkTable,
  put: { ...shownKey(referral), tag: 'shown', shown: shownOf(referral.shown) },
  refusal: 'stale',
});

const zShownItem = z.looseObject({ shown: zShown.pick({ agreements: true, preferences: true }) });

/** As it was loaded with its list; what was written before lists lay apart holds its own. */
type Loaded = Versioned<Referral> & { readonly isApart?: true };

const whole = (state: Item, list: Item | undefined): Loaded => {
  const before = referrals.parse(state);
  if (list === undefined) return before;
  const { shown } = zShownItem.parse(list);
  return { ...before, state: { ...before.state, shown: { ...before.state.shown, ...shown } }, isApart: true };
};

const loadShown = async (db: Db, ref: ReferralRef): Promise<Versioned<Referral> | undefined> => {
  const key = referralKey(ref);
  const keys = [key, shownKey(ref), { pk: key.pk, sk: eventKey(ref.id, 1) }];
  const [state, list, first] = await db.getMany(caseworkTable, keys);
  if (state === undefined) return undefined;
  const before = whole(state, list);
  return list === undefined ? { ...before, state: await asTold(db, before.state, first) } : before;
};

const zPointer = z.looseObject({ referral: zId('referral') });

const pointedBy = ({ authority }: Pick<ClientRef, 'authority'>, pointers: readonly Item[]) =>
  pointers.map((item) => referralKey({ authority, id: zPointer.parse(item).referral }));

const pointedAt = async (db: Db, authority: ClientRef['authority'], pointers: readonly Item[]) => {
  const keys = pointedBy({ authority }, pointers);
  const items = keys.length === 0 ? [] : await db.getMany(caseworkTable, keys);
  return items.flatMap((item) => (item === undefined ? [] : [referrals.parse(item)]));
};

const ofClient = async (db: Db, ref: ClientRef) =>
  pointedAt(db, ref.authority, await db.queryAll(caseworkTable, { pk: clientKey(ref).pk, prefix: REFERRAL_PREFIX }));

const withClient = async (db: Db, ref: ClientRef) => {
  const pointers = await db.queryAll(caseworkTable, { pk: clientKey(ref).pk, prefix: REFERRAL_PREFIX });
  const keys = [clientKey(ref), contactKey(ref), ...pointedBy(ref, pointers)];
  const [state, contact, ...found] = await db.getMany(caseworkTable, keys);
  const whole = wholeOf(state, contact);
  return whole && { ...whole, referrals: found.flatMap((item) => (item === undefined ? [] : [referrals.parse(item)])) };
};

const backwards = (index: 'gsi1' | 'gsi2', pk: string, { limit, after }: PageAsk) =>
  ({ index, pk, backwards: true, limit, ...(after !== undefined && { after }) }) as const;

const draftedBy: (db: Db) => Referrals['draftedBy'] = (db) => async (authority, worker, page) => {
  const { items, next } = await db.query(caseworkTable, backwards('gsi1', draftedList(authority, worker), page));
  return { found: await pointedAt(db, authority, items), ...(next !== undefined && { next }) };
};

export const referralStore = (db: Db): Referrals => ({
  load: async (ref) => {
    const [state, list] = await db.getMany(caseworkTable, [referralKey(ref), shownKey(ref)]);
    return state === undefined ? undefined : whole(state, list);
  },
  loadShown: (ref) => loadShown(db, ref),
  loadBare: (ref) => referrals.load(db, ref),
  loadGuided: async (ref) => {
    const keys = [referralKey(ref), guidanceKey(ref.authority), shownKey(ref)];
    const [item, rules, list] = await db.getMany(caseworkTable, keys);
    if (item === undefined) return undefined;
    const before = whole(item, list);
    return rules === undefined ? { before } : { before, guidance: parseGuidance(rules) };
  },
  create: (referral, facts, guide = referral.drafted.by) =>
    referrals.create({
      state: withoutList(referral),
      facts,
      also: [newPointer(referral, guide), shownWrite(referral)],
    }),
  handOver: (referral, to) => writesPart([pointerWrite(referral, to)]),
  save: (before: Loaded, referral, facts) =>
    referrals.save(before, { state: before.isApart === true ? withoutList(referral) : referral, facts }),
  ofClient: (client) => ofClient(db, client),
  withClient: (client) => withClient(db, client),
  ofProvider: (provider, page) => referrals.list(db, backwards('gsi2', providerList(provider), page)),
  draftedBy: draftedBy(db),
  toApprove: (authority, { limit, after }) =>
    referrals.list(db, {
      index: 'gsi1',
      pk: approvalList(authority),
      limit,
      ...(after !== undefined && { after }),
    }),
});

export const sendingStore = (db: Db): Sendings => ({
  load: async (client, { serviceType, previous }) => {
    const { authority } = client;
    const followed = previous === undefined ? [] : [referralKey({ authority, id: previous })];
    const keys = [clientKey(client), guidanceKey(authority), rosterKey({ authority, serviceType }), ...followed];
    const [known, rules, roster, before] = await db.getMany(caseworkTable, keys);
    return {
      ...(known !== undefined && { client: parseClient(known) }),
      ...(rules !== undefined && { guidance: parseGuidance(rules) }),
      ...(roster !== undefined && { roster: parseRoster(roster) }),
      ...(before !== undefined && { previous: referrals.parse(before).state }),
    };
  },
  create: (referral, facts, { guide, roster }) =>
    referrals.create({
      state: withoutTold(referral),
      facts: foldedFacts(roster, facts),
      also: [newPointer(referral, guide)],
    }),
});
