import type { PageAsk, PageOf, Versioned } from '@kt/kernel';
import { aggregate } from '@kt/platform/db/aggregate.ts';
import type { Db, Range } from '@kt/platform/db/db.ts';
import { writesPart } from '@kt/platform/db/part.ts';
import type { IndexKeys } from '@kt/platform/db/table.ts';
import { zId } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { ClaimRef, Claims, Outcomes } from '../app/ports.ts';
import type { Claim } from '../domain/claim.ts';
import { claimDueAt } from '../domain/decide-clock.ts';
import { zClaim } from './claim-schema.ts';
import { claimKey, outcomeKey, outcomesTable, providerClaims, waitingClaims } from './keys.ts';

export const zClaimRef: z.ZodType<ClaimRef> = z.strictObject({ authority: zId('authority'), claim: zId('claim') });

/** Since when somebody of the authority is waited for; `undefined` when nobody is. */
const waitsSince = ({ state, submission, dispute, plea, putBack }: Claim): string | undefined => {
  if (state === 'submitted' || state === 'in_check') return (putBack ?? submission)?.at;
  return state === 'disputed' ? dispute?.at : state === 'lapsed' ? plea?.at : undefined;
};

const indexOf = (claim: Claim): IndexKeys => {
  const { authority, provider, state, times } = claim;
  const since = waitsSince(claim);
  return {
    gsi1: [providerClaims(authority, provider), `${state}#${times.lapsesAt}#${claim.claim}`],
    ...(since !== undefined && { gsi2: [waitingClaims(authority), `${state}#${since}#${claim.claim}`] as const }),
  };
};

export const claims = aggregate<Claim, ClaimRef>({
  table: outcomesTable,
  type: 'claim',
  schema: zClaim,
  ref: zClaimRef,
  refOf: ({ authority, claim }) => ({ authority, claim }),
  idOf: ({ claim }) => claim,
  key: ({ authority, claim }) => claimKey(authority, claim),
  index: indexOf,
  dueAt: claimDueAt,
});

const BATCH = 100;

const loadMany = async (db: Db, authority: ClaimRef['authority'], ids: readonly ClaimRef['claim'][]) => {
  const found: Versioned<Claim>[] = [];
  for (let from = 0; from < ids.length; from += BATCH) {
    const keys = ids.slice(from, from + BATCH).map((id) => claimKey(authority, id));
    const items = await db.getMany(outcomesTable, keys);
    found.push(...items.flatMap((item) => (item === undefined ? [] : [claims.parse(item)])));
  }
  return found;
};

const page = (db: Db, range: Range, { limit, after }: PageAsk): Promise<PageOf<Versioned<Claim>>> =>
  claims.list(db, { ...range, limit, ...(after !== undefined && { after }) });

export const claimStore = (db: Db): Claims => ({
  load: (ref) => claims.load(db, ref),
  create: (state, facts) => claims.create({ state, facts }),
  save: (before, state, facts) => claims.save(before, { state, facts }),
  loadMany: (authority, ids) => loadMany(db, authority, ids),
  ofProvider: (authority, provider, state, ask) =>
    page(db, { index: 'gsi1', pk: providerClaims(authority, provider), prefix: `${state}#` }, ask),
  waiting: (authority, state, ask) =>
    page(db, { index: 'gsi2', pk: waitingClaims(authority), prefix: `${state}#` }, ask),
});

const keyOf = ({ authority, referral, step, occurrence }: Claim) => outcomeKey(authority, referral, step, occurrence);

/** At most one live claim per (referral, step, occurrence): a conditional put decides, whoever races. */
export const outcomeStore: Outcomes = {
  hold: (claim, replaces) =>
    writesPart([
      {
        table: outcomesTable,
        put: { ...keyOf(claim), tag: 'outcome', claim: claim.claim },
        when:
          replaces === undefined
            ? { ConditionExpression: 'attribute_not_exists(pk)' }
            : { ConditionExpression: 'claim = :former', ExpressionAttributeValues: { ':former': replaces } },
        refusal: 'stale',
      },
    ]),
  free: (claim) =>
    writesPart([
      {
        table: outcomesTable,
        remove: keyOf(claim),
        when: { ConditionExpression: 'claim = :held', ExpressionAttributeValues: { ':held': claim.claim } },
        refusal: 'stale',
      },
    ]),
};
