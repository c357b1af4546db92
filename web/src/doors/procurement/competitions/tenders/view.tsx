import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Empty, StateTag } from '../../../../shared/page/parts.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import { UnderOne } from '../frame.tsx';
import { type CompetitionShown, type TenderShown, useProviderNames, useTenders } from '../reads.ts';
import { TENDER_TONE } from '../state-tone.ts';
import { LowPrices, lowIn } from './low-prices.tsx';
import { inTenderOrder, providersIn } from './presenter.ts';
import { Requests } from './requests.tsx';
import { SeveralTenders } from './several-tenders.tsx';
import { TenderFacts } from './tender-facts.tsx';

const Tenders = ({ shown, rows }: { readonly shown: CompetitionShown; readonly rows: readonly TenderShown[] }) => {
  const { t, name } = useWords();
  const names = useProviderNames(providersIn(rows));
  const isOfficer = useSession().has('procurement_officer');
  const titleOf = ({ provider }: TenderShown): string =>
    provider === undefined ? t('competition_page.tender.unknown') : name(names.get(provider) ?? { fi: provider });
  const low = new Set(lowIn(rows, shown).map((one) => one.tender));
  return (
    <ul className="kt-cards">
      {inTenderOrder(rows).map((tender) => (
        <li key={tender.id} className="kt-card" data-edge={tender.state === 'won' ? 'done' : undefined}>
          <div className="kt-row">
            <h2 className="kt-card-title">{titleOf(tender)}</h2>
            {low.has(tender.id) && <StateTag tone="warning">{t('competition_page.low_price')}</StateTag>}
            {tender.deviation !== undefined && (
              <StateTag tone="warning">{t('competition_page.tender.deviates')}</StateTag>
            )}
            <StateTag tone={TENDER_TONE[tender.state]}>{t(`state.tender.${tender.state}`)}</StateTag>
          </div>
          <TenderFacts tender={tender} shown={shown} />
          <Requests tender={tender} shown={shown} />
          {isOfficer && tender.state === 'valid' && shown.state === 'evaluating' && (
            <p className="kt-no-print">
              <Go to={`/procurement/competitions/${shown.id}/tenders/${tender.id}`} as="secondary">
                {t('competition_page.tender.judge')}
              </Go>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
};

const Opened = ({ shown }: { readonly shown: CompetitionShown }) => {
  const { t } = useWords();
  const isOpened = shown.opened !== undefined;
  const tenders = useTenders(isOpened);
  if (!isOpened) return <Empty>{t('competition_page.tender.sealed')}</Empty>;
  return (
    <Loaded of={tenders}>
      {(rows) =>
        rows.length === 0 ? (
          <Empty>{t('competition_page.turn.no_tenders')}</Empty>
        ) : (
          <>
            {shown.state === 'evaluating' && <LowPrices shown={shown} rows={rows} />}
            <SeveralTenders rows={rows} />
            <Tenders shown={shown} rows={rows} />
          </>
        )
      }
    </Loaded>
  );
};

/** The opened tenders, in full. */
export const View = () => {
  const { t } = useWords();
  return <UnderOne title={t('competition_page.act.tenders')}>{(shown) => <Opened shown={shown} />}</UnderOne>;
};
