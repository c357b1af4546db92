import type { Id } from '@kt/kernel';
import { aggregate } from '@kt/platform/db/aggregate.ts';
import type { Db } from '@kt/platform/db/db.ts';
import { zId, zInstant, zMunicipality, zTexts } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { Authorities } from '../app/ports.ts';
import { type Authority, foundedAuthority } from '../domain/authority.ts';
import { accessTable, authorityKey } from './keys.ts';

const zAuthority: z.ZodType<Authority> = z.strictObject({
  authority: zId('authority'),
  state: z.literal('founded'),
  names: zTexts,
  municipality: zMunicipality,
  prefix: z.string(),
  foundedAt: zInstant,
  foundedBy: z.string(),
});

type AuthorityRef = { readonly authority: Id<'authority'> };

const authorities = aggregate<Authority, AuthorityRef>({
  table: accessTable,
  type: 'authority',
  schema: zAuthority,
  ref: z.strictObject({ authority: zId('authority') }),
  refOf: ({ authority }) => ({ authority }),
  idOf: ({ authority }) => authority,
  key: ({ authority }) => authorityKey(authority),
});

export const authorityStore = (db: Db): Authorities => ({
  load: async (authority) => (await authorities.load(db, { authority }))?.state,
  found: (fact) =>
    authorities.create({ state: foundedAuthority(fact), facts: [fact] }, { code: 'access.authority_exists' }),
});
