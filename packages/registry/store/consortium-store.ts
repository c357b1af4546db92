import type { Id, Versioned } from '@kt/kernel';
import { aggregate } from '@kt/platform/db/aggregate.ts';
import type { Db } from '@kt/platform/db/db.ts';
import type { Write } from '@kt/platform/db/part.ts';
import { zId, zInstant, zLocalDate, zMunicipality, zShare, zStamp, zStamped } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { Consortia, ConsortiumRef } from '../app/consortium-ports.ts';
import { askedParties, CONSORTIUM_STATES, type Consortium, type ConsortiumTerms } from '../domain/consortium.ts';
import { CONSORTIUM_DETAILS } from '../domain/consortium-commands.ts';
import { consortiumKey, partyKey, partyPartition, registryTable } from './keys.ts';

const organisation = zId('organisation');
const zTerms: z.ZodType<ConsortiumTerms> = z.strictObject({
  name: z.string(),
  members: z.array(
    z.strictObject({
      organisation,
      role: z.strictObject({ fi: z.string().exactOptional(), sv: z.string().exactOptional() }),
      municipalities: z.array(zMunicipality),
    }),
  ),
  reliedOn: z.array(z.strictObject({ organisation, capacity: z.string() })),
  split: z.discriminatedUnion('by', [
    z.strictObject({ by: z.literal('share'), shares: z.array(z.strictObject({ organisation, share: zShare })) }),
    z.strictObject({
      by: z.literal('step'),
      of: z.strictObject({ authority: zId('authority'), system: zId('system'), category: zId('category') }),
      steps: z.array(z.strictObject({ step: z.string(), organisation })),
    }),
  ]),
  agreedOn: zLocalDate.exactOptional(),
  isJointlyLiable: z.boolean(),
  leadInvoices: z.boolean(),
});
const answer = { ...zStamp, organisation };

const zConsortium: z.ZodType<Consortium> = z.strictObject({
  id: zId('consortium'),
  lead: organisation,
  state: z.enum(CONSORTIUM_STATES),
  formed: zStamped,
  draft: zTerms,
  proposed: z
    .strictObject({ edition: z.int(), terms: zTerms, asked: zStamped, reason: z.string().exactOptional() })
    .exactOptional(),
  confirmed: z.array(z.strictObject(answer)),
  declined: z.array(z.strictObject({ ...answer, reason: z.string() })),
  completed: z.array(z.strictObject({ edition: z.int(), terms: zTerms, at: zInstant })),
  ended: zStamped.extend({ reason: z.string() }).exactOptional(),
});

const consortia = aggregate<Consortium, ConsortiumRef>({
  table: registryTable,
  type: 'consortium',
  schema: zConsortium,
  ref: z.strictObject({ consortium: zId('consortium') }),
  refOf: ({ id }) => ({ consortium: id }),
  idOf: ({ consortium }) => consortium,
  key: ({ consortium }) => consortiumKey(consortium),
  details: CONSORTIUM_DETAILS,
});

const zParty = z.looseObject({ consortium: zId('consortium') });
type Organisation = Id<'organisation'>;

const onTheList = (state: Consortium): readonly Organisation[] => [...new Set([state.lead, ...askedParties(state)])];

const lists = (before: readonly Organisation[], { id, ...after }: Consortium): readonly Write[] => {
  const now = onTheList({ id, ...after });
  const added = now.filter((one) => !before.includes(one));
  const left = before.filter((one) => !now.includes(one));
  return [
    ...added.map(
      (one): Write => ({
        table: registryTable,
        put: { ...partyKey(one, id), tag: 'party', consortium: id },
        refusal: 'stale',
      }),
    ),
    ...left.map((one): Write => ({ table: registryTable, remove: partyKey(one, id), refusal: 'stale' })),
  ];
};

export const consortiumStore = (db: Db): Consortia => ({
  load: (ref) => consortia.load(db, ref),
  create: (state, facts) => consortia.create({ state, facts, also: lists([], state) }),
  save: (before: Versioned<Consortium>, state, facts) =>
    consortia.save(before, { state, facts, also: lists(onTheList(before.state), state) }),
  ofParty: async (party, { limit, after }) => {
    const range = { pk: partyPartition(party), backwards: true, limit, ...(after && { after }) };
    const page = await db.query(registryTable, range);
    const keys = page.items.map((item) => consortiumKey(zParty.parse(item).consortium));
    const items = keys.length === 0 ? [] : await db.getMany(registryTable, keys);
    return {
      found: items.flatMap((item) => (item === undefined ? [] : [consortia.parse(item)])),
      ...(page.next && { next: page.next }),
    };
  },
});
