import { useWords } from '../../../../shared/language/use-words.ts';
import { DataTable } from '../../../../shared/page/data-table.tsx';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../../shared/page/page.tsx';
import { StateTag } from '../../../../shared/page/parts.tsx';
import { usePathId } from '../../../../shared/page/use-path.ts';
import { useSession } from '../../../../shared/session/session-context.ts';
import { type ClientData, useClient } from '../use-client.ts';
import { Known } from './known.tsx';
import { optionsPath, servedLines } from './presenter.ts';
import { Kept, Retention } from './retention.tsx';

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

const Shown = ({ data }: { readonly data: ClientData }) => {
  const { t } = useWords();
  const { has } = useSession();
  const { id, reference, referrals, profile } = data;
  const at = `/casework/clients/${id}`;
  return (
    <Page title={t('client.title', { reference })} back={{ to: '/casework/clients', label: t('clients.title') }}>
      {profile !== undefined && (
        <p className="kt-row kt-no-print">
          <Go to={optionsPath(id, referrals)} as="primary">
            {t('client.choose')}
          </Go>
          <Go to={`/casework/find/${id}`} as="secondary">
            {t('find.link')}
          </Go>
          <Go to={`${at}/waiting`} as="secondary">
            {t('waiting.link')}
          </Go>
        </p>
      )}
      <Section title={t('client.referrals')}>
        <Served rows={referrals} />
      </Section>
      <Known data={data} />
      {profile !== undefined && (
        <p className="kt-row kt-no-print">
          <Go to={`${at}/details`} as="secondary">
            {t('client.edit')}
          </Go>
          <Go to={`${at}/move`} as="secondary">
            {t('client.move')}
          </Go>
          <Go to={`${at}/hand-over`} as="secondary">
            {t('hand_over.act')}
          </Go>
        </p>
      )}
      <Section title={t('profile.kept')}>
        <Kept data={data} />
        <p>
          <Go to={`${at}/reads`}>{t('client.who_read')}</Go>
        </p>
        {has('supervisor') && profile !== undefined && <Retention data={data} />}
      </Section>
    </Page>
  );
};

/** One client: what comes next, what has been, what is known, and who has read it. */
export const View = () => <Loaded of={useClient(usePathId('client'))}>{(data) => <Shown data={data} />}</Loaded>;
