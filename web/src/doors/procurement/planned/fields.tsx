import { LANGUAGES, MEMBER_MUNICIPALITIES } from '@kt/kernel';
import { SERVICE_TYPE_CODES, SERVICE_TYPES, TARGET_GROUP_CODES, TARGET_GROUPS } from '@kt/terms';
import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import type { UseFormReturn } from 'react-hook-form';
import { useFields } from '../../../shared/form/use-fields.ts';
import { useWords } from '../../../shared/language/use-words.ts';
import type { NeedSent, NeedTyped } from './form.ts';

type FieldsProps = { readonly form: UseFormReturn<NeedTyped, unknown, NeedSent> };
type ChoicesProps = FieldsProps & {
  readonly name: 'serviceTypes' | 'municipalities' | 'targetGroups';
  readonly legend: string;
  readonly choices: readonly (readonly [code: string, name: string])[];
};

const Choices = ({ form, name, legend, choices }: ChoicesProps) => {
  const { errorOf } = useFields(form);
  const chosen: NeedTyped[typeof name] = form.getValues(name);
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

const Texts = ({ form }: FieldsProps) => {
  const { t } = useWords();
  const { field } = useFields(form);
  const mark = (one: string) => (one === 'en' ? ` (${t('web.optional')})` : '');
  return LANGUAGES.map((one) => (
    <div key={one} className="kt-stack">
      <TextField
        label={`${t('plan.field.title')} ${t(`lang.in.${one}`)}${mark(one)}`}
        lang={one}
        {...field(`title.${one}`)}
      />
      <Textarea
        label={`${t('plan.field.text')} ${t(`lang.in.${one}`)}${mark(one)}`}
        lang={one}
        {...field(`text.${one}`)}
      />
    </div>
  ));
};

const Market = ({ form }: FieldsProps) => {
  const { t } = useWords();
  const { field } = useFields(form);
  return (
    <fieldset className="kt-stack">
      <legend>{`${t('need.market')} (${t('web.optional')})`}</legend>
      <TextField
        label={t('plan.market.day')}
        description={t('web.form.day_hint')}
        htmlSize={14}
        {...field('market.day')}
      />
      <TextField
        label={t('plan.market.from')}
        description={t('plan.market.clock')}
        htmlSize={8}
        {...field('market.from')}
      />
      <TextField label={t('plan.market.to')} htmlSize={8} {...field('market.to')} />
      {LANGUAGES.map((one) => (
        <TextField
          key={one}
          label={`${t('plan.market.place')} ${t(`lang.in.${one}`)}${one === 'en' ? ` (${t('web.optional')})` : ''}`}
          lang={one}
          {...field(`market.place.${one}`)}
        />
      ))}
    </fieldset>
  );
};

/** What is planned: said in two languages, for whom, where, how much and when. */
export const NeedFields = ({ form }: FieldsProps) => {
  const { t, name } = useWords();
  const { field } = useFields(form);
  return (
    <>
      <Texts form={form} />
      <Choices
        form={form}
        name="serviceTypes"
        legend={t('need.services')}
        choices={SERVICE_TYPE_CODES.map((code) => [code, name(SERVICE_TYPES[code].names)])}
      />
      <Choices
        form={form}
        name="municipalities"
        legend={t('need.area')}
        choices={MEMBER_MUNICIPALITIES.map(({ code, names }) => [code, name(names)])}
      />
      <Choices
        form={form}
        name="targetGroups"
        legend={`${t('need.groups')} (${t('web.optional')})`}
        choices={TARGET_GROUP_CODES.map((code) => [code, name(TARGET_GROUPS[code])])}
      />
      <TextField label={t('need.expected')} inputMode="numeric" htmlSize={8} {...field('expectedPerYear')} />
      <TextField label={t('need.month')} description={t('plan.month.hint')} htmlSize={8} {...field('plannedMonth')} />
      <TextField
        label={t('plan.comment_by')}
        description={t('web.form.day_hint')}
        htmlSize={14}
        {...field('commentBy')}
      />
      <Market form={form} />
    </>
  );
};
