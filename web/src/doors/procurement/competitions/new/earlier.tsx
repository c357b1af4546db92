import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import { Section } from '../../../../shared/page/page.tsx';
import { StateTag } from '../../../../shared/page/parts.tsx';
import { useCompetitions } from '../reads.ts';
import { TONE } from '../state-tone.ts';
import { earlierIn } from './presenter.ts';

/** Competitions that a new one can be made from, the newest first; nothing while there is none. */
export const Earlier = ({ categories }: { readonly categories: readonly string[] }) => {
  const { t, name, moment } = useWords();
  const { data = [] } = useCompetitions();
  const rows = earlierIn(data, categories);
  if (rows.length === 0) return null;
  return (
    <Section title={t('writing.new.earlier')}>
      <ul className="kt-cards">
        {rows.map(({ id, title, state, deadline }) => (
          <li key={id} className="kt-card" data-edge="plain">
            <h3 className="kt-card-title">
              <Go to={`/procurement/competitions/new?from=${id}`}>{t('writing.new.again', { name: name(title) })}</Go>
            </h3>
            <p className="kt-row">
              <StateTag tone={TONE[state]}>{t(`state.competition.${state}`)}</StateTag>
              <span className="kt-quiet">{`${t('competition_page.deadline')} ${moment(deadline)}`}</span>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
};
