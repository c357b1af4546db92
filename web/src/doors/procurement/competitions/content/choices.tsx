import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox';
import type { UseFormReturn } from 'react-hook-form';
import { useFields } from '../../../../shared/form/use-fields.ts';
import type { ContentForm, ContentTyped } from './form.ts';

export type ContentFormProps = { readonly form: UseFormReturn<ContentForm, unknown, ContentTyped> };

type ChoicesProps = ContentFormProps & {
  readonly name: 'languages' | 'municipalities' | 'evaluators';
  readonly legend: string;
  readonly hint?: string;
  readonly choices: readonly (readonly [value: string, text: string])[];
};

/** Several of a few. */
export const Choices = ({ form, name, legend, hint, choices }: ChoicesProps) => {
  const { errorOf } = useFields(form);
  const chosen: readonly string[] = form.getValues(name);
  return (
    <CheckboxGroup
      legend={legend}
      description={hint}
      id={name}
      tabIndex={-1}
      error={errorOf(name)}
      defaultValue={[...chosen]}
    >
      <div className="kt-choices">
        {choices.map(([value, text]) => (
          <Checkbox key={value} value={value} {...form.register(name)}>
            {text}
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  );
};
