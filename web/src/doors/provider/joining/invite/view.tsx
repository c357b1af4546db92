import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox';
import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import type * as z from 'zod';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Page } from '../../../../shared/page/page.tsx';
import { useGo } from '../../../../shared/page/use-path.ts';
import { inviteForm, ROLES } from './form.ts';

/** An invitation: the person belongs to the organisation after saying yes. */
export const View = () => {
  const { t, language } = useWords();
  const api = useApi();
  const go = useGo();
  const form = useHouseForm(inviteForm, { name: '', email: '', language, roles: [] });
  const { field, errorOf } = useFields(form);
  const invite = useAct(
    (json: z.output<typeof inviteForm>, options) => read(api.provider.members.$post({ json }, options)),
    () => go('/provider/organisation'),
  );
  return (
    <Page
      title={t('provider.member.invite')}
      lead={<p>{t('provider.member.invite_says')}</p>}
      back={{ to: '/provider/organisation', label: t('web.nav.organisation') }}
    >
      <HouseForm form={form} act={invite} onSend={(values) => invite.run(values)} label={t('provider.member.send')}>
        <TextField {...field('name')} label={t('provider.member.name')} autoComplete="off" />
        <TextField {...field('email')} type="email" label={t('provider.register.email')} autoComplete="off" />
        <Select {...field('language')} label={t('provider.member.language')}>
          {(['fi', 'sv', 'en'] as const).map((one) => (
            <option key={one} value={one}>
              {t(`provider.language.${one}`)}
            </option>
          ))}
        </Select>
        <CheckboxGroup id="roles" legend={t('web.me.roles')} error={errorOf('roles')}>
          {ROLES.map((role) => (
            <Checkbox key={role} value={role} {...form.register('roles')} description={t(`provider.role.${role}`)}>
              {t(`role.${role}`)}
            </Checkbox>
          ))}
        </CheckboxGroup>
      </HouseForm>
    </Page>
  );
};
