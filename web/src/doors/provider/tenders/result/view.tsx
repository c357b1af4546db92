import { useRead } from '../../../../shared/api/use-read.ts';
import { lastMinute } from '../../../../shared/format/last-minute.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { type Column, DataTable } from '../../../../shared/page/data-table.tsx';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../../shared/page/page.tsx';
import { Facts, StateTag } from '../../../../shared/page/parts.tsx';
import { type CallRef, type Invitation, useCallRef, useInvitation } from '../use-call.ts';
import { Notice } from './notice.tsx';
import { type ResultRow, resultRows, whyNot } from './presenter.ts';
import { Recounting } from './recounting.tsx';
import { useNames } from './use-names.ts';

const Outcome = ({ of, call }: { readonly of: CallRef; readonly call: Invitation }) => {
  const words = useWords();
  const { t, name, moment } = words;
  const { at } = useCallRef();
  const nameOfProvider = useNames(of, call.category);
  const { authority, competition } = of;
  const result = useRead(['result', competition], (api) =>
    api.provider.authorities[':authority'].tenders.result.$post({ param: { authority }, json: { competition } }),
  );
  const criteria: readonly Column<ResultRow>[] = call.criteria.map(({ key, title }, n) => ({
    key,
    title: name(title),
    align: 'end',
    cell: (row) => row.points[n],
  }));
  return (
    <Loaded of={result}>
      {(found) => (
        <>
          {found.corrects !== undefined && (
            <div className="kt-box">
              <h2>{t('provider.result.corrected', { version: found.corrects.version })}</h2>
              <p className="kt-written">{found.corrects.reason}</p>
            </div>
          )}
          <div className="kt-box">
            <h2>{whyNot(found, words)}</h2>
            <p className="kt-written">{found.own.reasons}</p>
          </div>
          {found.notice !== undefined && <Notice of={of} notice={found.notice} />}
          <DataTable
            caption={t('provider.result.comparison')}
            keyOf={({ tender }) => tender}
            rows={resultRows(found, call.criteria, nameOfProvider, words)}
            columns={[
              { key: 'rank', title: t('provider.result.place'), cell: ({ rank }) => rank },
              {
                key: 'provider',
                title: t('provider.result.provider'),
                cell: ({ provider, isOwn }) => (isOwn ? <strong>{provider}</strong> : provider),
              },
              ...criteria,
              { key: 'total', title: t('provider.result.total'), align: 'end', cell: ({ total }) => total },
              {
                key: 'won',
                title: t('web.state'),
                cell: ({ won }) => (
                  <StateTag tone={won ? 'success' : 'neutral'}>
                    {t(won ? 'state.tender.won' : 'state.tender.not_won')}
                  </StateTag>
                ),
              },
            ]}
          />
          <Recounting of={of} callTender={(_, provider) => nameOfProvider(provider)} />
          <Section title={t('provider.result.next')}>
            <p>{t('provider.result.next_says')}</p>
            <Facts
              rows={[
                [t('provider.result.decided'), moment(found.decision.at)],
                [t('provider.result.standstill'), moment(lastMinute(found.decision.standstillEnds))],
              ]}
            />
            <div className="kt-row kt-no-print">
              <Go to={`${at}/result/others`} as="secondary">
                {t('provider.others.title')}
              </Go>
              <Go to="/provider/agreements" as="secondary">
                {t('web.nav.agreements')}
              </Go>
            </div>
          </Section>
        </>
      )}
    </Loaded>
  );
};

/** After the decision: own points, the comparison, and the reasons. */
export const View = () => {
  const { t, name } = useWords();
  const { at, ...of } = useCallRef();
  const invitation = useInvitation(of);
  return (
    <Loaded of={invitation}>
      {(call) => (
        <Page
          title={t('provider.result.title')}
          lead={<p>{name(call.title)}</p>}
          back={{ to: at, label: name(call.title) }}
        >
          <Outcome of={of} call={call} />
        </Page>
      )}
    </Loaded>
  );
};
