import { AgreementState } from '../../../../shared/agreements/agreement-state.tsx';
import type { AgreementLine } from '../../../../shared/agreements/answers.ts';

import { read } from '../../../../shared/api/answers.ts';
import { useRows } from '../../../../shared/api/use-rows.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { DataTable } from '../../../../shared/page/data-table.tsx';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { Empty } from '../../../../shared/page/parts.tsx';
import { useSearchText } from '../../../../shared/page/use-path.ts';
import { useSession } from '../../../../shared/session/session-context.ts';
import { useProviderNames } from '../../../../shared/trade/use-provider-names.ts';
import { agreementLines, countsOf, SHOWN, shownOf } from './presenter.ts';

type Rows = { readonly rows: readonly AgreementLine[] };

const Table = ({ rows }: Rows) => {
  const words = useWords();
  const { t } = words;
  const shown = shownOf(useSearchText('show'), rows);
  const counts = countsOf(rows);
  const providerName = useProviderNames(rows.map(({ provider }) => provider));
  const lines = agreementLines(rows, shown, { ...words, providerName });
  return (
    <>
      <nav className="kt-row" aria-label={t('agr.list.show')}>
        {SHOWN.map((one) => (
          <Go key={one} to={`/procurement/agreements?show=${one}`} current={one === shown}>
            {`${t(`agr.list.${one}`)} (${String(counts[one])})`}
          </Go>
        ))}
      </nav>
      {lines.length === 0 ? (
        <Empty>{t(`agr.list.${shown}.empty`)}</Empty>
      ) : (
        <DataTable
          caption={t('agr.list.caption', { count: lines.length })}
          columns={[
            { key: 'provider', title: t('agr.provider'), cell: ({ to, provider }) => <Go to={to}>{provider}</Go> },
            {
              key: 'service',
              title: t('agr.service'),
              cell: ({ service, buyers }) => (
                <>
                  {service}
                  {buyers !== '' && <div className="kt-quiet">{buyers}</div>}
                </>
              ),
            },
            {
              key: 'state',
              title: t('web.state'),
              cell: ({ state, start, waits }) => (
                <>
                  <AgreementState of={{ state, start }} />
                  {waits !== '' && <div className="kt-quiet">{waits}</div>}
                </>
              ),
            },
            { key: 'period', title: t('agr.period'), cell: ({ period }) => period },
            { key: 'places', title: t('agr.places'), align: 'end', cell: ({ places }) => places },
            { key: 'ceiling', title: t('agr.ceiling'), align: 'end', cell: ({ ceiling }) => ceiling },
          ]}
          rows={lines}
          keyOf={({ id }) => id}
        />
      )}
    </>
  );
};

/** Every agreement of the authority, those that wait for somebody first. */
export const View = () => {
  const { t } = useWords();
  const { has } = useSession();
  const agreements = useRows(['agreements'], (api) => (query) => read(api.procurement.agreements.$get(query)));
  return (
    <Page title={t('agreements_page.title')} lead={<p>{t('agr.list.lead')}</p>}>
      {has('agreement_manager') && (
        <div className="kt-row kt-no-print">
          <Go to="/procurement/agreements/new" as="secondary">
            {t('agr.new.title')}
          </Go>
          <Go to="/procurement/agreements/import" as="secondary">
            {t('agr.import.title')}
          </Go>
        </div>
      )}
      <Loaded of={agreements}>
        {(rows) => (rows.length === 0 ? <Empty>{t('agr.list.empty')}</Empty> : <Table rows={rows} />)}
      </Loaded>
    </Page>
  );
};
