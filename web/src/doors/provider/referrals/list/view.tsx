import { useWords } from '../../../../shared/language/use-words.ts';
import { DataTable } from '../../../../shared/page/data-table.tsx';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { Due, Empty, StateTag } from '../../../../shared/page/parts.tsx';
import { useOwnReferrals } from '../own-referral.ts';
import { type OwnLine, ownLines } from './presenter.ts';

const Table = ({ lines }: { readonly lines: readonly OwnLine[] }) => {
  const { t, name } = useWords();
  return (
    <DataTable
      caption={t('own.caption')}
      rows={lines}
      keyOf={({ id }) => id}
      columns={[
        { key: 'client', title: t('own.client'), cell: ({ to, reference }) => <Go to={to}>{reference}</Go> },
        { key: 'service', title: t('own.service'), cell: ({ service }) => name(service) },
        {
          key: 'state',
          title: t('web.state'),
          cell: ({ state }) => (
            <StateTag tone={state === 'offered' || state === 'acknowledged' ? 'warning' : 'neutral'}>
              {t(`state.referral.${state}`)}
            </StateTag>
          ),
        },
        {
          key: 'next',
          title: t('own.next'),
          cell: ({ next, due }) => (
            <div className="kt-stack kt-tight">
              <span>{t(`own.next.${next}`)}</span>
              {due !== undefined && <Due at={due} />}
            </div>
          ),
        },
      ]}
    />
  );
};

/** The organisation's referrals, those that wait for an answer first. */
export const View = () => {
  const { t } = useWords();
  return (
    <Page title={t('own.title')} lead={t('own.lead')}>
      <Loaded of={useOwnReferrals()}>
        {(rows) => (rows.length === 0 ? <Empty>{t('own.none')}</Empty> : <Table lines={ownLines(rows)} />)}
      </Loaded>
    </Page>
  );
};
