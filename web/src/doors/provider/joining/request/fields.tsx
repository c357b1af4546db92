import { MUNICIPALITIES } from '@kt/kernel';
import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox';
import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { Textarea } from '@navikt/ds-react/Textarea';
import type { UseFormReturn } from 'react-hook-form';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import type { Category, Shown } from './draft.ts';

type FieldsProps = { readonly form: UseFormReturn<Shown, unknown, Shown>; readonly category: Category };
const LANGUAGES = ['fi', 'sv', 'en'] as const;

/** Each requirement: yes or no, and a few words for whoever wants to say more. */
export const Requirements = ({ form, category: { requirements } }: FieldsProps) => {
  const { t, name } = useWords();
  const { field, errorOf } = useFields(form);
  return requirements.map(({ key, text }) => (
    <div key={key} className="kt-stack kt-tight">
      <RadioGroup
        legend={name(text)}
        id={`answers.${key}`}
        name={`answers.${key}`}
        error={errorOf(`answers.${key}`)}
        defaultValue={form.getValues(`answers.${key}`)}
      >
        {(['yes', 'no'] as const).map((one) => (
          <Radio key={one} value={one} {...form.register(`answers.${key}`)}>
            {t(`join.${one}`)}
          </Radio>
        ))}
      </RadioGroup>
      <Textarea
        {...field(`notes.${key}`)}
        label={`${t('join.note')} (${t('web.optional')})`}
        size="small"
        minRows={1}
      />
    </div>
  ));
};

/** In which languages and where the organisation would serve. */
export const Offered = ({ form, category: { municipalities } }: FieldsProps) => {
  const { t, language } = useWords();
  const { errorOf } = useFields(form);
  return (
    <>
      <CheckboxGroup legend={t('join.languages')} id="languages" error={errorOf('languages')}>
        {LANGUAGES.map((code) => (
          <Checkbox key={code} value={code} {...form.register('languages')}>
            {t(`join.language.${code}`)}
          </Checkbox>
        ))}
      </CheckboxGroup>
      <RadioGroup legend={t('join.area')} id="area" name="area" defaultValue={form.getValues('area')}>
        {(['all', 'part'] as const).map((one) => (
          <Radio key={one} value={one} {...form.register('area')}>
            {t(`join.area.${one}`)}
          </Radio>
        ))}
      </RadioGroup>
      {form.watch('area') === 'part' && (
        <CheckboxGroup legend={t('join.municipalities')} id="municipalities" error={errorOf('municipalities')}>
          {MUNICIPALITIES.filter(({ code }) => municipalities.includes(code)).map(({ code, names }) => (
            <Checkbox key={code} value={code} {...form.register('municipalities')}>
              {language === 'sv' ? names.sv : names.fi}
            </Checkbox>
          ))}
        </CheckboxGroup>
      )}
    </>
  );
};

export const Exclusion = ({ form }: Pick<FieldsProps, 'form'>) => {
  const { t } = useWords();
  const { errorOf } = useFields(form);
  return (
    <CheckboxGroup id="exclusion" legend={t('provider.request.exclusion')} error={errorOf('exclusion')}>
      <Checkbox value="none" {...form.register('exclusion')}>
        {t('provider.request.no_exclusion')}
      </Checkbox>
    </CheckboxGroup>
  );
};
