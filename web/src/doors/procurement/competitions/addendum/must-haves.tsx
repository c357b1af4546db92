import { type UseFormReturn, useFieldArray } from 'react-hook-form';
import { rowIndex } from '../../../../shared/form/row-index.ts';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { MustHaveRow } from '../content/must-have-row.tsx';
import type { AddendumSent, AddendumShown } from './form.ts';

type MustHavesProps = { readonly form: UseFormReturn<AddendumShown, unknown, AddendumSent> };

/** Minimum requirements of an open call: worded better or dropped, never added. */
export const MustHaves = ({ form }: MustHavesProps) => {
  const { field } = useFields(form);
  const { fields, remove } = useFieldArray({ control: form.control, name: 'mustHaves' });
  return fields.map(({ id }, n) => (
    <MustHaveRow
      key={id}
      number={n + 1}
      fieldIn={(language) => field(`mustHaves.${rowIndex(n)}.title.${language}`)}
      onRemove={() => remove(n)}
    />
  ));
};
