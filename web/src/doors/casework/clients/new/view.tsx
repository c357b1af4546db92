import { dayInFinland } from '@kt/kernel';
import { Button } from '@navikt/ds-react/Button';
import { useState } from 'react';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { FormErrors } from '../../../../shared/form/form-errors.tsx';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Page, Section } from '../../../../shared/page/page.tsx';
import { ProblemBox } from '../../../../shared/page/problem-box.tsx';
import { useGo } from '../../../../shared/page/use-path.ts';
import { ContactFields, HomeFields, ProfileFields } from '../client-fields.tsx';
import { clientForm, newClient } from './form.ts';

/** A new client: who, what is needed, and where at home. */
export const View = () => {
  const { t } = useWords();
  const api = useApi();
  const go = useGo();
  const today = dayInFinland(useNow());
  const [sent, setSent] = useState(0);
  const form = useHouseForm(clientForm, newClient(today));
  const { errors } = form.formState;
  const act = useAct(
    (json: ReturnType<typeof clientForm.parse>, options) => read(api.casework.worker.clients.$post({ json }, options)),
    ({ id }) => go(`/casework/clients/${id}`),
  );
  const send = form.handleSubmit(
    (values) => act.run(values).then(() => undefined),
    () => setSent(sent + 1),
  );
  return (
    <Page
      title={t('client.new.title')}
      lead={t('client.new.lead')}
      back={{ to: '/casework/clients', label: t('clients.title') }}
    >
      <form className="kt-stack" noValidate onSubmit={(event) => void send(event)}>
        <FormErrors errors={errors} sent={sent} />
        <Section title={t('client.section.contact')}>
          <ContactFields
            register={(name) => form.register(`contact.${name}`)}
            errors={errors.contact}
            prefix="contact"
          />
        </Section>
        <Section title={t('client.section.need')}>
          <ProfileFields
            register={(name) => form.register(`profile.${name}`)}
            errors={errors.profile}
            prefix="profile"
          />
        </Section>
        <Section title={t('client.section.home')}>
          <HomeFields register={(name) => form.register(`home.${name}`)} errors={errors.home} prefix="home" />
        </Section>
        <ProblemBox refusal={act.refusal} />
        <Button type="submit" loading={act.busy}>
          {t('client.open')}
        </Button>
      </form>
    </Page>
  );
};
