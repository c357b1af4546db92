import type { Id } from '@kt/kernel';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Empty, StateTag } from '../../../../shared/page/parts.tsx';
import { useGo } from '../../../../shared/page/use-path.ts';
import { type CompetitionRow, useCompetitions } from '../../competitions/reads.ts';
import { TONE } from '../../competitions/state-tone.ts';
import { OneOf } from '../one-of.tsx';
import type { AskedRow } from '../reads.ts';

const TAKES: readonly CompetitionRow['state'][] = ['draft', 'in_review', 'ready', 'open'];

const Join = ({ one }: { readonly one: AskedRow }) => {
  const { t, name, moment } = useWords();
  const api = useApi();
  const go = useGo();
  const act = useAct(
    (competition: Id<'competition'>, options) =>
      read(
        api.procurement['call-requests'][':request'].joining.$post(
          { param: { request: one.id }, json: { competition } },
          options,
        ),
      ),
    () => go('/procurement/call-requests'),
  );
  return (
    <Loaded of={useCompetitions()}>
      {(rows) => {
        const found = rows.filter(({ state, serviceType }) => TAKES.includes(state) && serviceType === one.serviceType);
        return found.length === 0 ? (
          <Empty
            action={<Go to={`/procurement/competitions/new?requests=${one.id}`}>{t('asked.take_up', { count: 1 })}</Go>}
          >
            {t('asked.join_none')}
          </Empty>
        ) : (
          <ul className="kt-cards">
            {found.map((row) => (
              <li key={row.id} className="kt-card">
                <h2 className="kt-card-title">{name(row.title)}</h2>
                <p className="kt-row">
                  <StateTag tone={TONE[row.state]}>{t(`state.competition.${row.state}`)}</StateTag>
                  <span className="kt-quiet">{`${t('competition_page.deadline')} ${moment(row.deadline)}`}</span>
                </p>
                <ActButton
                  label={t('asked.join_here', { name: name(row.title) })}
                  act={act}
                  onAct={() => act.run(row.id, one.version)}
                />
              </li>
            ))}
          </ul>
        );
      }}
    </Loaded>
  );
};

/** Joins a request to a competition for the same service that still takes tenders. */
export const View = () => {
  const { t } = useWords();
  return (
    <OneOf title={t('asked.join')} lead={t('asked.join_lead')}>
      {(one) => <Join one={one} />}
    </OneOf>
  );
};
