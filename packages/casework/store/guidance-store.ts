import { aggregate } from '@kt/platform/db/aggregate.ts';
import type { Db, Item } from '@kt/platform/db/db.ts';
import { zCents, zId, zLocalDate, zServiceType, zStamp } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { GuidanceRef, Guidances } from '../app/guidance-ports.ts';
import { LEFT_OPEN_MODES } from '../domain/choice.ts';
import { GUIDANCE_STATES, type Guidance } from '../domain/guidance.ts';
import { caseworkTable, guidanceKey } from './keys.ts';

const zGuidance: z.ZodType<Guidance> = z.strictObject({
  authority: zId('authority'),
  state: z.enum(GUIDANCE_STATES),
  versions: z.array(
    z.strictObject({
      ...zStamp,
      from: zLocalDate,
      ownLimitCents: zCents.exactOptional(),
      leftOpen: z.array(z.strictObject({ serviceType: zServiceType, mode: z.enum(LEFT_OPEN_MODES) })),
    }),
  ),
});

const guidances = aggregate<Guidance, GuidanceRef>({
  table: caseworkTable,
  type: 'guidance',
  schema: zGuidance,
  ref: z.strictObject({ authority: zId('authority') }),
  refOf: ({ authority }) => ({ authority }),
  idOf: ({ authority }) => `guidance:${authority}`,
  key: ({ authority }) => guidanceKey(authority),
});

export const parseGuidance = (item: Item): Guidance => guidances.parse(item).state;

export const guidanceStore = (db: Db): Guidances => ({
  load: (authority) => guidances.load(db, { authority }),
  save: (before, guidance, fact) =>
    before === undefined
      ? guidances.create({ state: guidance, facts: [fact] })
      : guidances.save(before, { state: guidance, facts: [fact] }),
});
