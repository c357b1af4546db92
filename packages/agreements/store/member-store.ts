import type { Id, PageAsk, PageOf } from '@kt/kernel';
import type { Db } from '@kt/platform/db/db.ts';
import type { Write } from '@kt/platform/db/part.ts';
import { zId } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { AgreementRef } from '../app/ports.ts';
import { type Agreement, isShared, partners } from '../domain/agreement.ts';
import { agreementsTable, memberKey, memberPartition } from './keys.ts';

const zPointer = z.looseObject({ authority: zId('authority'), agreement: zId('agreement') });

/** Who else is party to it finds it, from the offer on. Written with every change: what was signed before is found too. */
export const memberWrites = (agreement: Agreement): readonly Write[] => {
  const { authority, id } = agreement;
  if (!isShared(agreement)) return [];
  return partners(agreement).map((member) => ({
    table: agreementsTable,
    put: { ...memberKey(member, id), tag: 'member', authority, agreement: id },
    refusal: 'stale',
  }));
};

/** Newest first. */
export const jointOf = async (
  db: Db,
  member: Id<'organisation'>,
  { limit, after }: PageAsk,
): Promise<PageOf<AgreementRef>> => {
  const range = { pk: memberPartition(member), backwards: true, limit };
  const { items, next } = await db.query(agreementsTable, { ...range, ...(after !== undefined && { after }) });
  const found = items.map((item) => {
    const { authority, agreement } = zPointer.parse(item);
    return { authority, id: agreement };
  });
  return { found, ...(next !== undefined && { next }) };
};
