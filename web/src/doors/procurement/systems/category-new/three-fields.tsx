import { LANGUAGES } from '@kt/kernel';
import { TextField } from '@navikt/ds-react/TextField';
import type { UseFormReturn } from 'react-hook-form';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import type { CategoryForm, CategoryTyped } from './form.ts';

export type CategoryFormProps = { readonly form: UseFormReturn<CategoryForm, unknown, CategoryTyped> };
type ThreeFieldsProps = CategoryFormProps & {
  readonly label: string;
  readonly name:
    | 'name'
    | 'summary'
    | 'sites'
    | `requirements.${number}.text`
    | `requirements.${number}.explanation`
    | `criteria.${number}.title`
    | `steps.${number}.title`;
  readonly isOptional?: boolean;
};

/** One text in all three languages. */
export const ThreeFields = ({ form, label, name, isOptional = false }: ThreeFieldsProps) => {
  const { t } = useWords();
  const { field } = useFields(form);
  const mark = isOptional ? ` (${t('web.optional')})` : '';
  return (
    <div className="kt-stack kt-three">
      {LANGUAGES.map((one) => (
        <TextField key={one} label={`${label} ${t(`lang.in.${one}`)}${mark}`} lang={one} {...field(`${name}.${one}`)} />
      ))}
    </div>
  );
};
