import { SHORTFALLS } from '@kt/casework/domain/service-request.ts';
import { LANGUAGES, MEMBER_MUNICIPALITIES } from '@kt/kernel';
import { SERVICE_TYPE_CODES, SERVICE_TYPES, TARGET_GROUP_CODES, TARGET_GROUPS } from '@kt/terms';
import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox';
import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import type { UseFormReturn } from 'react-hook-form';
import type * as z from 'zod';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Page } from '../../../../shared/page/page.tsx';
import { useGo, useSearchText } from '../../../../shared/page/use-path.ts';
import { type NeedTyped, needForm, needFrom } from './form.ts';

type Form = UseFormReturn<NeedTyped, unknown, z.output<typeof needForm>>;
type ChoicesProps = {
  readonly form: Form;
  readonly name: 'targetGroups' | 'municipalities' | 'languages' | 'shortfalls';
  readonly legend: string;
  readonly choices: readonly (readonly [code: string, label: string])[];
};

const Choices = ({ form, name, legend, choices }: ChoicesProps) => {
  const { errorOf } = useFields(form);
  const chosen: readonly string[] = form.getValues(name);
  return (
    <CheckboxGroup legend={legend} id={name} tabIndex={-1} error={errorOf(name)} defaultValue={[...chosen]}>
      <div className="kt-choices">
        {choices.map(([code, label]) => (
          <Checkbox key={code} value={code} {...form.register(name)}>
            {label}
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  );
};

const Fields = ({ form }: { readonly form: Form }) => {
  const { t, name } = useWords();
  const { field } = useFields(form);
  const optional = ` (${t('web.optional')})`;
  return (
    <>
      <Select label={t('requests.service')} {...field('serviceType')}>
        {SERVICE_TYPE_CODES.map((code) => (
          <option key={code} value={code}>
            {name(SERVICE_TYPES[code].names)}
          </option>
        ))}
      </Select>
      <TextField label={t('requests.clients')} inputMode="numeric" htmlSize={8} {...field('clients')} />
      <TextField label={t('requests.start')} description={t('web.form.day_hint')} htmlSize={12} {...field('start')} />
      <Choices
        form={form}
        name="municipalities"
        legend={t('requests.where')}
        choices={MEMBER_MUNICIPALITIES.map(({ code, names }) => [code, name(names)])}
      />
      <Choices
        form={form}
        name="languages"
        legend={t('requests.languages')}
        choices={LANGUAGES.map((one) => [one, t(`language.${one}`)])}
      />
      <Choices
        form={form}
        name="shortfalls"
        legend={t('requests.why')}
        choices={SHORTFALLS.map((one) => [one, t(`requests.short.${one}`)])}
      />
      <Choices
        form={form}
        name="targetGroups"
        legend={t('requests.groups') + optional}
        choices={TARGET_GROUP_CODES.map((code) => [code, name(TARGET_GROUPS[code])])}
      />
      <Textarea label={t('requests.note') + optional} description={t('requests.note_hint')} {...field('note')} />
    </>
  );
};

/** Asks procurement for a mini-competition: a need in codes and numbers, of no client. */
export const View = () => {
  const { t } = useWords();
  const api = useApi();
  const go = useGo();
  const given = {
    type: useSearchText('type'),
    language: useSearchText('language'),
    municipality: useSearchText('municipality'),
    groups: useSearchText('groups'),
    why: useSearchText('why'),
  };
  const form = useHouseForm(needForm, needFrom(given));
  const act = useAct(
    (json: z.output<typeof needForm>, options) =>
      read(api.casework.worker['service-requests'].$post({ json }, options)),
    ({ id }) => go(`/casework/requests/${id}`),
  );
  return (
    <Page
      title={t('requests.new')}
      lead={<p>{t('requests.new_lead')}</p>}
      back={{ to: '/casework/requests', label: t('requests.title') }}
    >
      <HouseForm form={form} act={act} onSend={(need) => act.run(need)} label={t('requests.send')}>
        <Fields form={form} />
      </HouseForm>
    </Page>
  );
};
