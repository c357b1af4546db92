import { municipalityOf } from '@kt/kernel';
import { SERVICE_TYPES, TARGET_GROUPS } from '@kt/terms';
import type { Words } from '../../../../shared/language/use-words.ts';
import type { AdmissionShown, CategoryShown } from '../answers.ts';

type Named = Pick<Words, 'name'>;

/** What a category buys, where and for whom, as lists within a sentence. */
export const scopeOf = (category: CategoryShown, { name }: Named) => ({
  serviceTypes: category.serviceTypes.map((code) => name(SERVICE_TYPES[code].names)).join(', '),
  municipalities: category.municipalities.map((code) => name(municipalityOf(code)?.names ?? { fi: code })).join(', '),
  targetGroups: category.targetGroups.map((code) => name(TARGET_GROUPS[code])).join(', '),
});

export type AdmissionLine = {
  readonly id: string;
  readonly to: string;
  readonly provider: string;
  readonly state: AdmissionShown['state'];
  readonly since: string;
};

type Ask = Pick<Words, 'moment' | 't'> & { readonly providerName: (id: string) => string };

/** Who is admitted, by name; those no longer in come last. */
export const admissionLines = (
  admissions: readonly AdmissionShown[],
  { moment, t, providerName }: Ask,
): readonly AdmissionLine[] =>
  admissions
    .map((one) => ({
      id: one.id,
      to: `/procurement/systems/${one.system}/categories/${one.category}/admissions/${one.provider}/${one.id}`,
      provider: providerName(one.provider) || t('prov.unnamed'),
      state: one.state,
      since: moment(one.granted.at),
      isOver: one.state === 'removed' || one.state === 'exited',
    }))
    .toSorted((a, b) => Number(a.isOver) - Number(b.isOver) || a.provider.localeCompare(b.provider))
    .map(({ isOver: _over, ...line }) => line);
