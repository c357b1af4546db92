import { useWords } from '../../../../shared/language/use-words.ts';
import { DataTable } from '../../../../shared/page/data-table.tsx';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../../shared/page/page.tsx';
import { Facts, StateTag } from '../../../../shared/page/parts.tsx';
import { usePathId } from '../../../../shared/page/use-path.ts';
import { useSession } from '../../../../shared/session/session-context.ts';
import { type ClientData, useClient } from '../use-client.ts';
import { groupNames, homeLines, optionsPath, servedLines } from './presenter.ts';
import { Reads } from './reads.tsx';
import { Retention } from './retention.tsx';

const Served = ({ rows }: { readonly rows: ClientData['referrals'] }) => {
  const words = useWords();
  const { t } = words;
  if (rows.length === 0) return <p>{t('client.referrals_none')}</p>;
  return (
    <DataTable
      caption={t('client.referrals_caption')}
      rows={servedLines(rows, words)}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'service',
          title: t('client.served'),
          cell: (one) => <Go to={`/casework/referrals/${one.id}`}>{one.service}</Go>,
        },
        {
          key: 'state',
          title: t('web.state'),
          cell: ({ state }) => <StateTag>{t(`state.referral.${state}`)}</StateTag>,
        },
        { key: 'begun', title: t('client.drafted'), cell: ({ begun }) => begun },
        { key: 'days', title: t('client.days'), cell: ({ days }) => days },
      ]}
    />
  );
};

const Known = ({ data: { contact, profile } }: { readonly data: ClientData }) => {
  const words = useWords();
  const { t } = words;
  if (profile === undefined) return <p>{t('client.erased')}</p>;
  return (
    <Facts
      rows={[
        [t('client.name'), contact?.name],
        [t('client.phone'), contact?.phone],
        [t('client.email'), contact?.email],
        [t('client.language'), t(`language.${profile.language}`)],
        [t('client.interpreter'), profile.interpreter ?? t('client.no_interpreter')],
        [
          t('client.distance'),
          profile.distanceGroup === undefined
            ? t('client.distance_later')
            : t(`distance_group.${profile.distanceGroup}`),
        ],
        [t('client.groups'), groupNames(profile.targetGroups, words)],
        [t('client.partial'), profile.partialWorkAbility ? t('web.yes') : undefined],
        [t('client.protected'), profile.nonDisclosure ? t('web.yes') : undefined],
        [
          t('client.homes'),
          <ul key="homes" className="kt-cards">
            {homeLines(profile.homes, words).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>,
        ],
      ]}
    />
  );
};

const Shown = ({ data }: { readonly data: ClientData }) => {
  const { t, day } = useWords();
  const { has } = useSession();
  const { id, reference, referrals, profile, keepUntil, hold } = data;
  const at = `/casework/clients/${id}`;
  return (
    <Page title={t('client.title', { reference })} back={{ to: '/casework/clients', label: t('clients.title') }}>
      {profile !== undefined && (
        <p className="kt-row kt-no-print">
          <Go to={optionsPath(id, referrals)} as="primary">
            {t('client.choose')}
          </Go>
        </p>
      )}
      <Section title={t('client.referrals')}>
        <Served rows={referrals} />
      </Section>
      <Section title={t('client.facts')}>
        <Known data={data} />
        {profile !== undefined && (
          <p className="kt-row kt-no-print">
            <Go to={`${at}/details`} as="secondary">
              {t('client.edit')}
            </Go>
            <Go to={`${at}/move`} as="secondary">
              {t('client.move')}
            </Go>
          </p>
        )}
        {keepUntil !== undefined && <p className="kt-quiet">{t('client.keep_until', { day: day(keepUntil) })}</p>}
        {hold !== undefined && <p className="kt-quiet">{t('client.held', { reason: hold.reason })}</p>}
        <Reads client={id} />
        {has('supervisor') && profile !== undefined && <Retention data={data} />}
      </Section>
    </Page>
  );
};

/** One client: what comes next, what has been, what is known, and who has read it. */
export const View = () => <Loaded of={useClient(usePathId('client'))}>{(data) => <Shown data={data} />}</Loaded>;
