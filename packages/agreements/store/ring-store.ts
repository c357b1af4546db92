import type { Id } from '@kt/kernel';
import { countersIn } from '@kt/platform/db/counters.ts';
import type { Db, Item } from '@kt/platform/db/db.ts';
import type { Write } from '@kt/platform/db/part.ts';
import { indexAttributes, type Key } from '@kt/platform/db/table.ts';
import { zId } from '@kt/platform/schema.ts';
import { type BuyerPart, buyerParts } from '@kt/terms';
import * as z from 'zod';
import type { AgreementRef, BuyerUse } from '../app/ports.ts';
import { type Agreement, isShared } from '../domain/agreement.ts';
import type { AgreementFact } from '../domain/agreement-facts.ts';
import { authorityList, boughtKey, capacityKey, countersKey, agreementsTable as table, WHOLE } from './keys.ts';

const TAG = 'bought';
const zBought = z.looseObject({ lead: zId('authority'), agreement: zId('agreement') });

/** Whose agreement another authority buys by; nothing where the item is none of these. */
export const boughtBy = (item: Item): AgreementRef | undefined => {
  if (item['tag'] !== TAG) return undefined;
  const { lead, agreement } = zBought.parse(item);
  return { authority: lead, id: agreement };
};

/** Who buys with the lead finds the agreement among its own, from the offer on. */
export const ringWrites = (agreement: Agreement): readonly Write[] => {
  if (!isShared(agreement)) return [];
  const {
    authority,
    id,
    terms: { buyers = [] },
  } = agreement;
  const others = buyers.filter((buyer) => buyer.authority !== authority);
  return others.map((buyer) => ({
    table,
    put: {
      ...boughtKey(buyer.authority, id),
      tag: TAG,
      lead: authority,
      agreement: id,
      ...indexAttributes({ gsi1: [authorityList(buyer.authority), id] }),
    },
    refusal: 'stale',
  }));
};

/** The parts that a proposal or an accepted change of shares makes; none where shares stay as they are. */
export const newParts = ({ authority, terms }: Agreement, facts: readonly AgreementFact[]): readonly BuyerPart[] =>
  facts.flatMap((fact) => {
    if (fact.type !== 'agreement.change_proposed' && fact.type !== 'agreement.changed') return [];
    return fact.change.buyers === undefined ? [] : buyerParts({ ...terms, ...fact.change, authority });
  });

const RESERVED = 'money:reserved';

/** A part is never made smaller than what settlement has told of as reserved from it. */
export const heldWithin = ({ id }: Agreement, { authority, ceilingCents }: BuyerPart): Write => ({
  table,
  check: countersKey(authority, id, WHOLE),
  when: {
    ConditionExpression: 'attribute_not_exists(#reserved) OR #reserved <= :part',
    ExpressionAttributeNames: { '#reserved': `+${RESERVED}` },
    ExpressionAttributeValues: { ':part': ceilingCents },
  },
  refusal: (old) => ({
    code: 'agreements.share_below_used',
    authority,
    reservedCents: countersIn(old)[RESERVED] ?? 0,
  }),
});

const zTaken = z.looseObject({ taken: z.int() });

/** What each buyer has taken of its places and reserved of its euros, in the order asked: one reading. */
export const usedBy = async (
  db: Db,
  { id, terms: { serviceType } }: Agreement,
  buyers: readonly Id<'authority'>[],
): Promise<readonly BuyerUse[]> => {
  const keys = buyers.flatMap((buyer): readonly Key[] => [
    capacityKey(buyer, serviceType, id),
    countersKey(buyer, id, WHOLE),
  ]);
  const items = await db.getMany(table, keys);
  return buyers.map((_, n) => {
    const [places, counts] = [items[2 * n], items[2 * n + 1]];
    return { taken: places === undefined ? 0 : zTaken.parse(places).taken, counts: countersIn(counts) };
  });
};
