import { LANGUAGES } from '@kt/kernel';
import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox';
import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { TextField } from '@navikt/ds-react/TextField';
import { Controller } from 'react-hook-form';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Page } from '../../../../shared/page/page.tsx';
import { useGo } from '../../../../shared/page/use-path.ts';
import { roleWord } from '../role-words.ts';
import { INVITED_ROLES, type Invited, inviteForm } from './form.ts';

const NAMES = { fi: 'Suomi', sv: 'Svenska', en: 'English' } as const;

/** Somebody new for the authority, with the roles that one person may grant. */
export const View = () => {
  const words = useWords();
  const { t, language } = words;
  const api = useApi();
  const go = useGo();
  const form = useHouseForm(inviteForm, { name: '', email: '', language, roles: [] });
  const { field } = useFields(form);
  const invite = useAct(
    (json: Invited, options) => read(api.procurement.people.$post({ json }, options)),
    () => go('/procurement/people'),
  );
  return (
    <Page
      title={t('people.invite')}
      lead={<p>{t('people.invite.lead')}</p>}
      back={{ to: '/procurement/people', label: t('people.title') }}
    >
      <HouseForm form={form} act={invite} onSend={(values) => invite.run(values)} label={t('people.invite.send')}>
        <TextField label={t('people.name')} autoComplete="off" {...field('name')} />
        <TextField label={t('people.email')} type="email" autoComplete="off" {...field('email')} />
        <Controller
          control={form.control}
          name="language"
          render={({ field: { value, onChange } }) => (
            <RadioGroup legend={t('people.invite.language')} value={value} onChange={onChange}>
              {LANGUAGES.map((one) => (
                <Radio key={one} value={one}>
                  {NAMES[one]}
                </Radio>
              ))}
            </RadioGroup>
          )}
        />
        <Controller
          control={form.control}
          name="roles"
          render={({ field: { value, onChange } }) => (
            <CheckboxGroup legend={t('people.invite.roles')} value={value} onChange={onChange}>
              {INVITED_ROLES.map((role) => (
                <Checkbox key={role} value={role}>
                  {roleWord(role, words)}
                </Checkbox>
              ))}
            </CheckboxGroup>
          )}
        />
      </HouseForm>
    </Page>
  );
};
