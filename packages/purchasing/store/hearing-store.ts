import { aggregate } from '@kt/platform/db/aggregate.ts';
import type { Db } from '@kt/platform/db/db.ts';
import type { Write } from '@kt/platform/db/part.ts';
import { zId } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { HearingRef, Hearings } from '../app/ports.ts';
import { type Hearing, hearingDueAt, isHearingOver } from '../domain/hearing.ts';
import { HEARING_DETAILS } from '../domain/hearing-commands.ts';
import { zHearing } from './hearing-schema.ts';
import { hearingKey, hearingPlace, openGroundKey, openHearings, providerHearings, purchasingTable } from './keys.ts';
import { pageRange } from './system-store.ts';

export const zHearingRef: z.ZodType<HearingRef> = z.strictObject({ authority: zId('authority'), id: zId('hearing') });

const hearings = aggregate<Hearing, HearingRef>({
  table: purchasingTable,
  type: 'hearing',
  schema: zHearing,
  ref: zHearingRef,
  refOf: ({ authority, id }) => ({ authority, id }),
  idOf: ({ id }) => id,
  key: ({ authority, id }) => hearingKey(authority, id),
  index: (hearing) => ({
    ...(!isHearingOver(hearing) && {
      gsi1: [openHearings(hearing.authority), `${hearing.flagged.at}#${hearing.id}`] as const,
    }),
    gsi2: [providerHearings(hearing.provider), `${hearingPlace(hearing)}${hearing.id}`],
  }),
  dueAt: hearingDueAt,
  details: HEARING_DETAILS,
});

const takeGround = (hearing: Hearing): Write => ({
  table: purchasingTable,
  put: { ...openGroundKey(hearing), tag: 'open-ground', hearing: hearing.id },
  when: { ConditionExpression: 'attribute_not_exists(pk)' },
  refusal: { code: 'purchasing.hearing_open' },
});
const freeGround = (hearing: Hearing): readonly Write[] =>
  isHearingOver(hearing) ? [{ table: purchasingTable, remove: openGroundKey(hearing), refusal: 'stale' }] : [];

export const hearingStore = (db: Db): Hearings => ({
  load: (ref) => hearings.load(db, ref),
  create: (state, facts) => hearings.create({ state, facts, also: [takeGround(state)] }),
  save: (before, state, facts) => hearings.save(before, { state, facts, also: freeGround(state) }),
  open: (authority, after) => hearings.list(db, pageRange({ index: 'gsi1', pk: openHearings(authority) }, after)),
  ofProvider: (provider, after) =>
    hearings.list(db, pageRange({ index: 'gsi2', pk: providerHearings(provider), backwards: true }, after)),
  inCategory: (ref, provider) =>
    hearings.list(db, { index: 'gsi2', pk: providerHearings(provider), prefix: hearingPlace(ref), backwards: true }),
});
