import { Button } from '@navikt/ds-react/Button';
import { useState } from 'react';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { FormErrors } from '../../../../shared/form/form-errors.tsx';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../../shared/page/page.tsx';
import { StatusLine } from '../../../../shared/page/parts.tsx';
import { ProblemBox } from '../../../../shared/page/problem-box.tsx';
import { usePathId } from '../../../../shared/page/use-path.ts';
import { ContactFields, ProfileFields } from '../client-fields.tsx';
import { type ClientData, useClient } from '../use-client.ts';
import { contactForm, profileForm, shownContact, shownProfile } from './form.ts';

type Part = { readonly data: ClientData };

const ContactPart = ({ data: { id, contact, version } }: Part) => {
  const { t } = useWords();
  const api = useApi();
  const [sent, setSent] = useState(0);
  const form = useHouseForm(contactForm, shownContact(contact));
  const act = useAct((json: ReturnType<typeof contactForm.parse>, options) =>
    read(api.casework.worker.clients[':client'].contact.$post({ param: { client: id }, json }, options)),
  );
  const send = form.handleSubmit(
    (values) => act.run(values, version).then(() => undefined),
    () => setSent(sent + 1),
  );
  return (
    <form className="kt-stack" noValidate onSubmit={(event) => void send(event)}>
      <FormErrors errors={form.formState.errors} sent={sent} />
      <ContactFields register={form.register} errors={form.formState.errors} prefix="" />
      <ProblemBox refusal={act.refusal} />
      {act.done && <StatusLine>{t('client.edit.contact_done')}</StatusLine>}
      <Button type="submit" loading={act.busy}>
        {t('client.edit.save_contact')}
      </Button>
    </form>
  );
};

type ProfilePartProps = Pick<ClientData, 'id' | 'version'> & { readonly profile: NonNullable<ClientData['profile']> };

const ProfilePart = ({ id, version, profile }: ProfilePartProps) => {
  const { t } = useWords();
  const api = useApi();
  const [sent, setSent] = useState(0);
  const form = useHouseForm(profileForm, shownProfile(profile));
  const act = useAct((json: ReturnType<typeof profileForm.parse>, options) =>
    read(api.casework.worker.clients[':client'].profile.$post({ param: { client: id }, json }, options)),
  );
  const send = form.handleSubmit(
    (values) => act.run(values, version).then(() => undefined),
    () => setSent(sent + 1),
  );
  return (
    <form className="kt-stack" noValidate onSubmit={(event) => void send(event)}>
      <FormErrors errors={form.formState.errors} sent={sent} />
      <ProfileFields register={form.register} errors={form.formState.errors} prefix="" />
      <ProblemBox refusal={act.refusal} />
      {act.done && <StatusLine>{t('client.edit.profile_done')}</StatusLine>}
      <Button type="submit" loading={act.busy}>
        {t('client.edit.save_profile')}
      </Button>
    </form>
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
