import { useNow } from '../../../../shared/api/clock-context.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../../shared/page/page.tsx';
import { Due, Empty, StateTag } from '../../../../shared/page/parts.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import { type CompetitionRow, useCompetitions } from '../reads.ts';
import { TONE } from '../state-tone.ts';
import { boardOf, nextOf, type Part, showsDeadline } from './presenter.ts';

const EDGES: Partial<Record<Part, string>> = { today: 'near', over: 'plain' };

const Card = ({ row, part }: { readonly row: CompetitionRow; readonly part: Part }) => {
  const { t, name } = useWords();
  const state = nextOf(row, useNow());
  return (
    <li className="kt-card" data-edge={EDGES[part]}>
      <div className="kt-card-line">
        <div className="kt-stack kt-tight">
          <h3 className="kt-card-title">
            <Go to={`/procurement/competitions/${row.id}`}>{name(row.title)}</Go>
          </h3>
          <p>
            <StateTag tone={TONE[state]}>{t(`state.competition.${state}`)}</StateTag>
            {row.lot !== undefined && <span className="kt-quiet"> {t('call_lot.one', row.lot)}</span>}
          </p>
          <p className="kt-quiet">{t(`competition_page.next.${state}`)}</p>
        </div>
        {showsDeadline(row) && <Due at={row.deadline} label={t('competition_page.deadline')} />}
      </div>
    </li>
  );
};

/** Every competition by how far it is, with what comes next. */
export const View = () => {
  const { t } = useWords();
  const now = useNow();
  const { has } = useSession();
  const isOfficer = has('procurement_officer');
  const mayList = has('procurement_officer', 'decision_maker', 'auditor');
  const competitions = useCompetitions();
  const start = (
    <Go to="/procurement/competitions/new" as="primary">
      {t('competition_page.new')}
    </Go>
  );
  return (
    <Page title={t('competition_page.title')} lead={t('competition_page.lead')}>
      <p className="kt-row kt-no-print">
        {isOfficer && start}
        {mayList && (
          <Go to="/procurement/call-requests" as="secondary">
            {t('asked.title')}
          </Go>
        )}
        {mayList && (
          <Go to="/procurement/ring-calls" as="secondary">
            {t('ring_calls.title')}
          </Go>
        )}
        {mayList && (
          <Go to="/procurement/award-notices" as="secondary">
            {t('awards.title')}
          </Go>
        )}
      </p>
      <Loaded of={competitions}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty>{t('competition_page.none')}</Empty>
          ) : (
            boardOf(rows, now).map(({ part, rows: found }) => (
              <Section key={part} title={t(`competition_page.part.${part}`)}>
                <ul className="kt-cards">
                  {found.map((row) => (
                    <Card key={row.id} row={row} part={part} />
                  ))}
                </ul>
              </Section>
            ))
          )
        }
      </Loaded>
    </Page>
  );
};
