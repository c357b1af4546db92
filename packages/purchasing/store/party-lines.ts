import type { Id } from '@kt/kernel';
import type { Write } from '@kt/platform/db/part.ts';
import { zId } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { PartyLine } from '../app/ports.ts';
import { partiesOf } from '../domain/parties.ts';
import { type ParticipationRequest, type RequestState, requestLifecycle } from '../domain/request.ts';
import { partyList, partyPrefix, purchasingTable } from './keys.ts';
import { stateOf } from './schemas.ts';

export const zPartyLine: z.ZodType<PartyLine> = z.strictObject({
  id: zId('request'),
  authority: zId('authority'),
  system: zId('system'),
  category: zId('category'),
  state: stateOf<RequestState>(requestLifecycle),
  lead: zId('organisation'),
  consortium: zId('consortium'),
  declared: z.boolean(),
});

const keyOf = (party: Id<'organisation'>, { category, id }: Pick<ParticipationRequest, 'category' | 'id'>) => ({
  pk: partyList(party),
  sk: `${partyPrefix(category)}${id}`,
});
const others = (request: ParticipationRequest) => partiesOf(request).filter((party) => party !== request.provider);

/** The lines of a request in its parties' lists, as it now stands. */
export const partyLines = (request: ParticipationRequest): readonly Write[] => {
  const { id, authority, system, category, state, provider, consortium, declarations } = request;
  if (consortium === undefined) return [];
  return others(request).map((party) => {
    const declared = declarations.some(({ organisation }) => organisation === party);
    const shown: PartyLine = { id, authority, system, category, state, lead: provider, consortium, declared };
    return { table: purchasingTable, put: { ...keyOf(party, request), tag: 'party', shown }, refusal: 'stale' };
  });
};

/** The lines of those who are parties no more. */
export const leftBy = (before: ParticipationRequest, after: ParticipationRequest): readonly Write[] => {
  const now = others(after);
  return others(before)
    .filter((party) => !now.includes(party))
    .map((party) => ({ table: purchasingTable, remove: keyOf(party, after), refusal: 'stale' }));
};
