import { aggregate } from '@kt/platform/db/aggregate.ts';
import type { Db, Item } from '@kt/platform/db/db.ts';
import { zId, zServiceType } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { Rosters } from '../app/sending-ports.ts';
import type { Roster, RosterRef } from '../domain/option-roster.ts';
import { caseworkTable, rosterKey } from './keys.ts';
import { zRoster, zShown } from './referral-schema.ts';

const rosters = aggregate<Roster, RosterRef>({
  table: caseworkTable,
  type: 'option_roster',
  schema: zRoster,
  ref: z.strictObject({ authority: zId('authority'), serviceType: zServiceType }),
  refOf: ({ authority, serviceType }) => ({ authority, serviceType }),
  idOf: ({ authority, serviceType }) => `option_roster:${authority}:${serviceType}`,
  key: rosterKey,
});

export const parseRoster = (item: Item): Roster => rosters.parse(item).state;

const zDrafted = z.looseObject({
  type: z.literal('referral.drafted'),
  authority: zId('authority'),
  serviceType: zServiceType,
  shown: zShown.required({ listed: true }),
});

export const rosterStore = (db: Db): Rosters => ({
  namedIn: (facts) => {
    const [drafted] = facts.flatMap((fact) => zDrafted.safeParse(fact).data ?? []);
    if (drafted === undefined || drafted.shown.agreements.length === 0) return undefined;
    const { authority, serviceType, shown } = drafted;
    return { authority, serviceType, shown };
  },
  load: (ref) => rosters.load(db, ref),
  save: (before, roster, fact) =>
    before === undefined
      ? rosters.create({ state: roster, facts: [fact] })
      : rosters.save(before, { state: roster, facts: [fact] }),
});
