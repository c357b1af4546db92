import { aggregate } from '@kt/platform/db/aggregate.ts';
import type { Db } from '@kt/platform/db/db.ts';
import type { Write } from '@kt/platform/db/part.ts';
import { zId } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { AdmissionRef, Admissions } from '../app/ports.ts';
import { ADMISSION_DETAILS, type Admission, admissionDueAt } from '../domain/admission.ts';
import { changeLines, changesLeft, zChangeLine } from './change-lines.ts';
import {
  admissionPartition,
  admissionSortKey,
  changeList,
  consortiumAdmissions,
  providerAdmissions,
  purchasingTable,
} from './keys.ts';
import { zAdmission } from './schemas.ts';
import { pageRange } from './system-store.ts';

export const zAdmissionRef: z.ZodType<AdmissionRef> = z.strictObject({
  authority: zId('authority'),
  system: zId('system'),
  category: zId('category'),
  provider: zId('organisation'),
  id: zId('admission'),
});

const admissions = aggregate<Admission, AdmissionRef>({
  table: purchasingTable,
  type: 'admission',
  schema: zAdmission,
  ref: zAdmissionRef,
  refOf: ({ authority, system, category, provider, id }) => ({ authority, system, category, provider, id }),
  idOf: ({ id }) => id,
  key: ({ authority, system, category, provider, id }) => ({
    pk: admissionPartition(authority, system, category),
    sk: admissionSortKey(provider, id),
  }),
  index: ({ provider, id }) => ({ gsi2: [providerAdmissions(provider), id] }),
  dueAt: admissionDueAt,
  details: ADMISSION_DETAILS,
});

const restsOn = ({ consortium, authority, system, category, provider, id }: Admission): readonly Write[] => {
  if (consortium === undefined) return [];
  const of = { authority, system, category, provider, id };
  const key = { pk: consortiumAdmissions(consortium), sk: id };
  return [{ table: purchasingTable, put: { ...key, tag: 'rests-on', of }, refusal: 'stale' }];
};

export const admissionStore = (db: Db): Admissions => {
  const inPartition = async (pk: string, prefix: string) => {
    const items = await db.queryAll(purchasingTable, { pk, prefix });
    return items.map(admissions.parse);
  };
  return {
    load: (ref) => admissions.load(db, ref),
    create: (state, facts) => admissions.create({ state, facts, also: restsOn(state) }),
    ofConsortium: async (consortium) => {
      const items = await db.queryAll(purchasingTable, { pk: consortiumAdmissions(consortium) });
      return items.map((item) => zAdmissionRef.parse(item['of']));
    },
    save: (before, state, facts) =>
      admissions.save(before, { state, facts, also: [...changeLines(state), ...changesLeft(before.state, state)] }),
    changesOf: async (party, after) => {
      const page = await db.query(purchasingTable, pageRange({ pk: changeList(party), backwards: true }, after));
      return {
        found: page.items.map((item) => zChangeLine.parse(item['shown'])),
        ...(page.next && { next: page.next }),
      };
    },
    pageOf: ({ authority, system, category }, after, next) => {
      const pk = admissionPartition(authority, system, category);
      const start = after === undefined ? next : { pk, sk: admissionSortKey(after.provider, after.id) };
      return admissions.list(db, { pk, prefix: 'org_', limit: 100, ...(start && { after: start }) });
    },
    inCategory: ({ authority, system, category }) =>
      inPartition(admissionPartition(authority, system, category), 'org_'),
    ofProvider: ({ authority, system, category }, provider) =>
      inPartition(admissionPartition(authority, system, category), `${provider}#`),
    everywhere: (provider, after) =>
      admissions.list(db, pageRange({ index: 'gsi2', pk: providerAdmissions(provider), backwards: true }, after)),
  };
};
