import { SERVICE_TYPES } from '@kt/terms';
import { AgreementState } from '../../../../shared/agreements/agreement-state.tsx';
import { read } from '../../../../shared/api/answers.ts';
import { useRows } from '../../../../shared/api/use-rows.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { Empty, Facts } from '../../../../shared/page/parts.tsx';
import { periodText } from '../../../../shared/trade/period-text.ts';
import { inTurn, ownWait } from './presenter.ts';

/** The organisation's own agreements, those that wait for it first. */
export const View = () => {
  const words = useWords();
  const { t, name, number, euros } = words;
  const agreements = useRows(['own-agreements'], (api) => (query) => read(api.provider.agreements.$get(query)));
  return (
    <Page title={t('agreements_page.title')} lead={<p>{t('agr.own.lead')}</p>}>
      <Loaded of={agreements}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty>{t('agr.own.empty')}</Empty>
          ) : (
            <ul className="kt-cards">
              {inTurn(rows).map((one) => {
                const wait = ownWait(one);
                return (
                  <li key={one.id} className="kt-card" data-edge={wait === 'agr.next.sign' ? 'near' : undefined}>
                    <h2>
                      <Go to={`/provider/agreements/${one.authority}/${one.id}`}>
                        {name(SERVICE_TYPES[one.serviceType].names)}
                      </Go>
                    </h2>
                    <p>
                      <AgreementState of={one} /> {wait !== undefined && <strong>{t(wait)}</strong>}
                    </p>
                    <Facts
                      rows={[
                        [t('agr.period'), periodText(one, words)],
                        [t('agr.places'), number(one.places)],
                        [t('agr.ceiling'), euros(one.ceilingCents)],
                      ]}
                    />
                  </li>
                );
              })}
            </ul>
          )
        }
      </Loaded>
    </Page>
  );
};
