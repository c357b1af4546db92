import { aggregate } from '@kt/platform/db/aggregate.ts';
import type { Db } from '@kt/platform/db/db.ts';
import { zId, zLocalDate, zMunicipality, zShare } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { RuleBook } from '../app/ports.ts';
import {
  type AllocationKey,
  type AllocationRules,
  COST_TYPES,
  HOME_KEYS,
  type SimpleKey,
} from '../domain/allocation-rule.ts';
import { rulesKey, settlementTable } from './keys.ts';

const zSimple: z.ZodType<SimpleKey> = z.union([
  z.strictObject({ by: z.enum(HOME_KEYS) }),
  z.strictObject({
    by: z.literal('fixed_share'),
    shares: z.array(z.strictObject({ municipality: zMunicipality, share: zShare })),
  }),
  z.strictObject({
    by: z.literal('population'),
    populations: z.array(z.strictObject({ municipality: zMunicipality, inhabitants: z.int() })),
  }),
]);
const zKey: z.ZodType<AllocationKey> = z.union([
  zSimple,
  z.strictObject({ by: z.literal('hybrid'), first: zSimple, part: zShare, rest: zSimple }),
]);
const zRules: z.ZodType<AllocationRules> = z.strictObject({
  authority: zId('authority'),
  rules: z.array(z.strictObject({ costType: z.enum(COST_TYPES), from: zLocalDate, key: zKey })),
});

type RulesRef = Pick<AllocationRules, 'authority'>;
const rules = aggregate<AllocationRules, RulesRef>({
  table: settlementTable,
  type: 'allocation',
  schema: zRules,
  ref: z.strictObject({ authority: zId('authority') }),
  refOf: ({ authority }) => ({ authority }),
  idOf: ({ authority }) => authority,
  key: ({ authority }) => rulesKey(authority),
});

export const ruleStore = (db: Db): RuleBook => ({
  load: (authority) => rules.load(db, { authority }),
  save: (before, state, facts) =>
    before === undefined ? rules.create({ state, facts }) : rules.save(before, { state, facts }),
});
