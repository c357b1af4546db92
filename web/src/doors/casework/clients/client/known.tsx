import { Alert } from '@navikt/ds-react/Alert';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Section } from '../../../../shared/page/page.tsx';
import { Facts } from '../../../../shared/page/parts.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import type { ClientData } from '../use-client.ts';
import { Joining } from './joining.tsx';
import { groupNames, homeLines, judgedLines, namesOf, needRows } from './presenter.ts';

type Of = { readonly data: ClientData };
type Profile = { readonly profile: NonNullable<ClientData['profile']> };

const Lines = ({ of }: { readonly of: readonly string[] }) => (
  <ul className="kt-cards">
    {of.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);

type WhoProps = Profile & {
  readonly contact: ClientData['contact'] | undefined;
  readonly external: ClientData['external'] | undefined;
};

const Who = ({ contact, external, profile }: WhoProps) => {
  const words = useWords();
  const { t } = words;
  return (
    <Facts
      rows={[
        [t('client.name'), contact?.name],
        [t('client.phone'), contact?.phone],
        [t('client.email'), contact?.email],
        [t('client.external'), external?.reference],
        [t('client.language'), t(`language.${profile.language}`)],
        [t('client.interpreter'), profile.interpreter ?? t('client.no_interpreter')],
        [t('client.homes'), <Lines key="homes" of={homeLines(profile.homes, words)} />],
      ]}
    />
  );
};

const Needs = ({ profile }: Profile) => {
  const words = useWords();
  const { self } = useSession();
  const { t } = words;
  const judged = judgedLines(profile.judged ?? [], self?.person, words);
  return (
    <>
      <Facts
        rows={[
          ...needRows(profile, words),
          [t('profile.services'), namesOf(profile.services ?? [], words)],
          [t('client.groups'), groupNames(profile.targetGroups, words)],
          [t('client.partial'), profile.partialWorkAbility ? t('web.yes') : undefined],
          [
            t('client.distance'),
            profile.distanceGroup === undefined
              ? t('client.distance_later')
              : t(`distance_group.${profile.distanceGroup}`),
          ],
          [t('profile.judged'), judged.length === 0 ? undefined : <Lines key="judged" of={judged} />],
        ]}
      />
      {profile.distanceGroup !== undefined && <p className="kt-quiet">{t('profile.group_locked')}</p>}
    </>
  );
};

/** What is known of a client: who it is, where at home, and what is needed and wished. */
export const Known = ({ data }: Of) => {
  const { t } = useWords();
  const { contact, external, profile } = data;
  if (profile === undefined) return <p>{t('client.erased')}</p>;
  return (
    <>
      {profile.nonDisclosure && (
        <Alert variant="warning" size="small">
          {t('profile.protected_note')}
        </Alert>
      )}
      <Section title={t('client.section.need')}>
        <Needs profile={profile} />
      </Section>
      <Section title={t('client.section.contact')}>
        <Who contact={contact} external={external} profile={profile} />
        <Joining data={data} />
      </Section>
    </>
  );
};
