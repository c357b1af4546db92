import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox';
import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { Textarea } from '@navikt/ds-react/Textarea';
import type { UseFormReturn } from 'react-hook-form';
import { rowIndex } from '../../../../shared/form/row-index.ts';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import type { DecisionForm, DecisionTyped } from './form.ts';

type Form = UseFormReturn<DecisionForm, unknown, DecisionTyped>;
type ReasonFieldsProps = { readonly form: Form; readonly nameOf: (tender: string) => string };

const LANGUAGES = ['fi', 'sv'] as const;

/** Why each tender stands where it stands, and how the users' needs were considered. */
export const ReasonFields = ({ form, nameOf }: ReasonFieldsProps) => {
  const { t } = useWords();
  const { field } = useFields(form);
  return (
    <>
      {form.getValues('rows').map(({ tender }, n) => (
        <fieldset key={tender} className="kt-fieldset kt-box">
          <legend>{nameOf(tender)}</legend>
          {LANGUAGES.map((one) => (
            <Textarea
              key={one}
              lang={one}
              minRows={2}
              maxRows={10}
              label={`${t('web.reason')}, ${t(`competition_page.in.${one}`)}`}
              {...field(`rows.${rowIndex(n)}.${one}`)}
            />
          ))}
        </fieldset>
      ))}
      <fieldset className="kt-fieldset kt-box">
        <legend>{t('competition_page.user_needs')}</legend>
        {LANGUAGES.map((one) => (
          <Textarea
            key={one}
            lang={one}
            minRows={2}
            maxRows={10}
            label={`${t('competition_page.user_needs.how')}, ${t(`competition_page.in.${one}`)}`}
            {...field(`needs.${one}`)}
          />
        ))}
      </fieldset>
    </>
  );
};

/** What a correction adds: on whose initiative, why, and who may not win. */
export const CorrectionFields = ({ form, nameOf }: ReasonFieldsProps) => {
  const { t } = useWords();
  const { field, errorOf } = useFields(form);
  const chosen = form.getValues('initiative');
  return (
    <>
      <RadioGroup
        legend={t('competition_page.rectify.initiative')}
        id="initiative"
        name="initiative"
        defaultValue={chosen}
        error={errorOf('initiative')}
      >
        {(['authority', 'provider'] as const).map((one) => (
          <Radio key={one} value={one} {...form.register('initiative')}>
            {t(`competition_page.rectify.${one}`)}
          </Radio>
        ))}
      </RadioGroup>
      <Textarea label={t('competition_page.rectify.reason')} {...field('reason')} />
      <CheckboxGroup
        legend={`${t('competition_page.rectify.dropped')} (${t('web.optional')})`}
        description={t('competition_page.rectify.dropped_hint')}
        id="dropped"
        defaultValue={[]}
      >
        {form.getValues('rows').map(({ tender }) => (
          <Checkbox key={tender} value={tender} {...form.register('dropped')}>
            {nameOf(tender)}
          </Checkbox>
        ))}
      </CheckboxGroup>
    </>
  );
};
