import { MEMBER_MUNICIPALITIES } from '@kt/kernel';
import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox';
import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { read } from '../../../../../shared/api/answers.ts';
import { useApi } from '../../../../../shared/api/api-context.ts';
import { useAct } from '../../../../../shared/api/use-act.ts';
import { dayText } from '../../../../../shared/form/fields.ts';
import { HouseForm } from '../../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../../shared/page/act-button.tsx';
import { StatusLine } from '../../../../../shared/page/parts.tsx';
import { type TermsShown, termsForm, termsOf } from '../form.ts';
import { shownOf } from '../presenter.ts';
import type { Consortium, Terms } from '../read-partners.ts';
import type { FieldsProps } from './fields-props.ts';
import { Split } from './split.tsx';

const at = (n: number, part: 'fi' | 'sv' | 'share' | 'municipalities') =>
  `members.${String(n) as `${number}`}.${part}` as const;

const Members = ({ form, terms, names }: FieldsProps) => {
  const { t, name } = useWords();
  const { field } = useFields(form);
  const isShared = form.watch('by') === 'share';
  return (
    <>
      {terms.members.map(({ organisation }, n) => (
        <section key={organisation} className="kt-card">
          <h3>{name(names[organisation] ?? {})}</h3>
          <TextField {...field(at(n, 'fi'))} label={t('partners.role_fi')} />
          <TextField {...field(at(n, 'sv'))} label={t('partners.role_sv')} />
          <CheckboxGroup id={at(n, 'municipalities')} legend={`${t('partners.municipalities')} (${t('web.optional')})`}>
            {MEMBER_MUNICIPALITIES.map(({ code, names: called }) => (
              <Checkbox key={code} value={code} {...form.register(at(n, 'municipalities'))}>
                {name(called)}
              </Checkbox>
            ))}
          </CheckboxGroup>
          {isShared && (
            <TextField {...field(at(n, 'share'))} label={t('partners.share')} htmlSize={8} inputMode="decimal" />
          )}
        </section>
      ))}
      <Split form={form} terms={terms} names={names} />
    </>
  );
};

const Agreed = ({ form, terms, names }: FieldsProps) => {
  const { t, name } = useWords();
  const { field } = useFields(form);
  return (
    <>
      {terms.reliedOn.map(({ organisation }, n) => (
        <Textarea
          key={organisation}
          {...field(`reliedOn.${String(n) as `${number}`}.capacity`)}
          label={t('partners.capacity', { name: name(names[organisation] ?? {}) })}
          minRows={2}
        />
      ))}
      <TextField
        {...field('agreedOn')}
        label={`${t('partners.agreed_on')} (${t('web.optional')})`}
        description={t('web.form.day_hint')}
        htmlSize={14}
      />
      <CheckboxGroup id="liable" legend={t('partners.liability')}>
        <Checkbox value="yes" {...form.register('liable')}>
          {t('partners.liable_yes')}
        </Checkbox>
      </CheckboxGroup>
      <RadioGroup
        legend={t('partners.invoices')}
        id="invoices"
        name="invoices"
        defaultValue={form.getValues('invoices')}
      >
        {(['lead', 'each'] as const).map((one) => (
          <Radio key={one} value={one} {...form.register('invoices')}>
            {t(`partners.invoices_${one}`)}
          </Radio>
        ))}
      </RadioGroup>
    </>
  );
};

const Drop = ({ consortium, party }: { readonly consortium: Consortium; readonly party: Consortium['lead'] }) => {
  const { t, name } = useWords();
  const api = useApi();
  const param = { consortium: consortium.id, party };
  const drop = useAct((_: object, options) =>
    read(api.provider.consortia[':consortium'].parties[':party'].removal.$post({ param, json: {} }, options)),
  );
  const label = t('partners.drop', { name: name(consortium.names[party] ?? {}) });
  return <ActButton label={label} act={drop} onAct={() => drop.run({}, consortium.version)} variant="secondary" />;
};

/** What the lead writes: who does what, and what each gets. Unfinished is kept too. */
export const TermsForm = ({ consortium, terms }: { readonly consortium: Consortium; readonly terms: Terms }) => {
  const { t } = useWords();
  const api = useApi();
  const form = useHouseForm(termsForm, shownOf(terms, dayText(terms.agreedOn)));
  const { field } = useFields(form);
  const param = { consortium: consortium.id };
  const save = useAct((shown: TermsShown, options) =>
    read(api.provider.consortia[':consortium'].terms.$put({ param, json: termsOf(terms, shown) }, options)),
  );
  const parts = { form, terms, names: consortium.names };
  const others = [...terms.members.slice(1), ...terms.reliedOn].map(({ organisation }) => organisation);
  return (
    <>
      <HouseForm
        form={form}
        act={save}
        onSend={(shown) => save.run(shown, consortium.version)}
        label={t('web.save')}
        variant="secondary"
      >
        <TextField {...field('name')} label={t('partners.name')} />
        <Members {...parts} />
        <Agreed {...parts} />
      </HouseForm>
      <StatusLine>{save.done ? t('web.saved') : ''}</StatusLine>
      {others.map((party) => (
        <Drop key={party} consortium={consortium} party={party} />
      ))}
    </>
  );
};
