import { MEMBER_MUNICIPALITIES } from '@kt/kernel';
import { SERVICE_TYPE_CODES, SERVICE_TYPES, TARGET_GROUP_CODES, TARGET_GROUPS } from '@kt/terms';
import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import type { CategoryForm } from './form.ts';
import type { CategoryFormProps } from './three-fields.tsx';

type Choice = readonly [code: string, name: string];
type ChoicesProps = CategoryFormProps & {
  readonly name: 'serviceTypes' | 'municipalities' | 'targetGroups';
  readonly legend: string;
  readonly choices: readonly Choice[];
};

const Choices = ({ form, name, legend, choices }: ChoicesProps) => {
  const { errorOf } = useFields(form);
  const chosen: CategoryForm[typeof name] = form.getValues(name);
  return (
    <CheckboxGroup legend={legend} id={name} tabIndex={-1} error={errorOf(name)} defaultValue={[...chosen]}>
      <div className="kt-choices">
        {choices.map(([code, text]) => (
          <Checkbox key={code} value={code} {...form.register(name)}>
            {text}
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  );
};

/** What is bought, where and for whom. */
export const Whom = ({ form }: CategoryFormProps) => {
  const { t, name } = useWords();
  return (
    <>
      <Choices
        form={form}
        name="serviceTypes"
        legend={t('cat.service_types')}
        choices={SERVICE_TYPE_CODES.map((code) => [code, name(SERVICE_TYPES[code].names)])}
      />
      <Choices
        form={form}
        name="municipalities"
        legend={t('cat.municipalities')}
        choices={MEMBER_MUNICIPALITIES.map(({ code, names }) => [code, name(names)])}
      />
      <Choices
        form={form}
        name="targetGroups"
        legend={`${t('cat.target_groups')} (${t('web.optional')})`}
        choices={TARGET_GROUP_CODES.map((code) => [code, name(TARGET_GROUPS[code])])}
      />
    </>
  );
};
