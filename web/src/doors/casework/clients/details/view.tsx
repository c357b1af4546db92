import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../../shared/page/page.tsx';
import { StatusLine } from '../../../../shared/page/parts.tsx';
import { usePathId } from '../../../../shared/page/use-path.ts';
import { ContactFields, ProfileFields } from '../client-fields.tsx';
import { type ClientData, useClient } from '../use-client.ts';
import { contactForm, profileForm, shownContact, shownProfile } from './form.ts';

type Part = { readonly data: ClientData };

const ContactPart = ({ data: { id, contact, version } }: Part) => {
  const { t } = useWords();
  const api = useApi();
  const form = useHouseForm(contactForm, shownContact(contact));
  const { field } = useFields(form);
  const act = useAct((json: ReturnType<typeof contactForm.parse>, options) =>
    read(api.casework.worker.clients[':client'].contact.$post({ param: { client: id }, json }, options)),
  );
  return (
    <>
      <HouseForm
        form={form}
        act={act}
        onSend={(values) => act.run(values, version)}
        label={t('client.edit.save_contact')}
      >
        <ContactFields field={field} />
      </HouseForm>
      {act.done && <StatusLine>{t('client.edit.contact_done')}</StatusLine>}
    </>
  );
};

type ProfilePartProps = Pick<ClientData, 'id' | 'version'> & { readonly profile: NonNullable<ClientData['profile']> };

const ProfilePart = ({ id, version, profile }: ProfilePartProps) => {
  const { t } = useWords();
  const api = useApi();
  const form = useHouseForm(profileForm, shownProfile(profile));
  const { field } = useFields(form);
  const act = useAct((json: ReturnType<typeof profileForm.parse>, options) =>
    read(api.casework.worker.clients[':client'].profile.$post({ param: { client: id }, json }, options)),
  );
  return (
    <>
      <HouseForm
        form={form}
        act={act}
        onSend={(values) => act.run(values, version)}
        label={t('client.edit.save_profile')}
      >
        <ProfileFields field={field} isOpen />
      </HouseForm>
      {act.done && <StatusLine>{t('client.edit.profile_done')}</StatusLine>}
    </>
  );
};

const Details = ({ data }: Part) => {
  const { t } = useWords();
  const { id, reference, version, profile } = data;
  return (
    <Page
      title={t('client.edit.title')}
      back={{ to: `/casework/clients/${id}`, label: t('client.title', { reference }) }}
    >
      <Section title={t('client.section.contact')}>
        <ContactPart data={data} />
      </Section>
      {profile !== undefined && (
        <Section title={t('client.section.need')}>
          <ProfilePart id={id} version={version} profile={profile} />
        </Section>
      )}
    </Page>
  );
};

/** Who the client is and what is needed: each part is saved by itself. */
export const View = () => <Loaded of={useClient(usePathId('client'))}>{(data) => <Details data={data} />}</Loaded>;
