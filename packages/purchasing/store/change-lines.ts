import type { Id } from '@kt/kernel';
import type { Write } from '@kt/platform/db/part.ts';
import { zId } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { ChangeLine } from '../app/ports.ts';
import type { Admission } from '../domain/admission.ts';
import { partiesOf, roleIn } from '../domain/parties.ts';
import { declarationsFor } from '../domain/reevaluation.ts';
import { changeList, purchasingTable } from './keys.ts';

export const zChangeLine: z.ZodType<ChangeLine> = z.strictObject({
  authority: zId('authority'),
  system: zId('system'),
  category: zId('category'),
  provider: zId('organisation'),
  id: zId('admission'),
  consortium: zId('consortium'),
  edition: z.int(),
  role: z.enum(['applicant', 'member', 'relied_on']),
  declared: z.boolean(),
});

const keyOf = (party: Id<'organisation'>, { id }: Pick<Admission, 'id'>) => ({ pk: changeList(party), sk: id });

const partiesWaiting = ({ state, provider, reevaluation }: Admission): readonly Id<'organisation'>[] => {
  const isOver = state === 'removed' || state === 'exited';
  const parties = reevaluation?.parties;
  return isOver || parties === undefined ? [] : partiesOf({ provider, parties });
};

/** The lines of a changed composition in its parties' lists, as it now stands. */
export const changeLines = (admission: Admission): readonly Write[] => {
  const { authority, system, category, provider, id, consortium, reevaluation } = admission;
  const parties = reevaluation?.parties;
  if (consortium === undefined || reevaluation === undefined || parties === undefined) return [];
  const counted = declarationsFor(admission, parties);
  return partiesWaiting(admission).map((party) => {
    const declared = counted.some(({ organisation }) => organisation === party);
    const role = roleIn({ provider, parties }, party) ?? 'member';
    const { edition } = reevaluation;
    const shown: ChangeLine = { authority, system, category, provider, id, consortium, edition, role, declared };
    return { table: purchasingTable, put: { ...keyOf(party, admission), tag: 'change', shown }, refusal: 'stale' };
  });
};

/** The lines of those for whom nothing is evaluated any more. */
export const changesLeft = (before: Admission, after: Admission): readonly Write[] => {
  const now = partiesWaiting(after);
  return partiesWaiting(before)
    .filter((party) => !now.includes(party))
    .map((party) => ({ table: purchasingTable, remove: keyOf(party, after), refusal: 'stale' }));
};
