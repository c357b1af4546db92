import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import { Section } from '../../../../shared/page/page.tsx';
import { StateTag } from '../../../../shared/page/parts.tsx';
import type { CompetitionShown } from '../reads.ts';
import { TONE } from '../state-tone.ts';
import { isUnsent } from '../unsent.ts';

type BundleProps = { readonly shown: Pick<CompetitionShown, 'id' | 'bundle' | 'content'> };

/** Until the call is out, an act on one lot is an act on all: whoever acts is told. */
export const Together = ({ shown }: { readonly shown: Pick<CompetitionShown, 'content' | 'state'> }) => {
  const { t } = useWords();
  return shown.content.lot !== undefined && isUnsent(shown) ? <p>{t('competition_page.lots.together')}</p> : null;
};

/** The lots of one bundle, with how far each has come. */
export const Bundle = ({ shown: { id: own, bundle = [], content } }: BundleProps) => {
  const { t, name } = useWords();
  if (content.lot === undefined) return null;
  return (
    <Section title={t('call_lot.one', content.lot)}>
      <ol className="kt-plain-list">
        {bundle.map(({ id, number, title, state }) => (
          <li key={id} className="kt-row" aria-current={id === own ? 'true' : undefined}>
            {id === own ? (
              <strong>{`${String(number)}. ${name(title)}`}</strong>
            ) : (
              <Go to={`/procurement/competitions/${id}`}>{`${String(number)}. ${name(title)}`}</Go>
            )}
            <StateTag tone={TONE[state]}>{t(`state.competition.${state}`)}</StateTag>
          </li>
        ))}
      </ol>
    </Section>
  );
};
