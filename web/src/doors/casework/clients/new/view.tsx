import { dayInFinland } from '@kt/kernel';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Page, Section } from '../../../../shared/page/page.tsx';
import { useGo } from '../../../../shared/page/use-path.ts';
import { ContactFields, HomeFields, ProfileFields } from '../client-fields.tsx';
import { clientForm, newClient } from './form.ts';

/** A new client: who, what is needed, and where at home. */
export const View = () => {
  const { t } = useWords();
  const api = useApi();
  const go = useGo();
  const form = useHouseForm(clientForm, newClient(dayInFinland(useNow())));
  const { field } = useFields(form);
  const act = useAct(
    (json: ReturnType<typeof clientForm.parse>, options) => read(api.casework.worker.clients.$post({ json }, options)),
    ({ id }) => go(`/casework/clients/${id}`),
  );
  return (
    <Page
      title={t('client.new.title')}
      lead={t('client.new.lead')}
      back={{ to: '/casework/clients', label: t('clients.title') }}
    >
      <HouseForm form={form} act={act} onSend={(values) => act.run(values)} label={t('client.open')}>
        <Section title={t('client.section.contact')}>
          <ContactFields field={(name) => field(`contact.${name}`)} />
        </Section>
        <Section title={t('client.section.need')}>
          <ProfileFields field={(name) => field(`profile.${name}`)} />
        </Section>
        <Section title={t('client.section.home')}>
          <HomeFields field={(name) => field(`home.${name}`)} />
        </Section>
      </HouseForm>
    </Page>
  );
};
