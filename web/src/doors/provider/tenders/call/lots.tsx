import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import { Section } from '../../../../shared/page/page.tsx';
import { StateTag } from '../../../../shared/page/parts.tsx';
import type { Invitation } from '../use-call.ts';

/** The lots bought together: a tender is made for each that one wants, and for no other. */
export const Lots = ({ call: { authority, competition, bundle = [], lot } }: { readonly call: Invitation }) => {
  const { t, name } = useWords();
  if (lot === undefined) return null;
  return (
    <Section title={t('call_lot.one', lot)}>
      {bundle.some(({ state }) => state === 'open') && <p>{t('call_lot.says')}</p>}
      <ol className="kt-plain-list">
        {bundle.map(({ id, number, title, state }) => (
          <li key={id} className="kt-row" aria-current={id === competition ? 'true' : undefined}>
            {id === competition ? (
              <strong>{`${String(number)}. ${name(title)}`}</strong>
            ) : (
              <Go to={`/provider/calls/${authority}/${id}`}>{`${String(number)}. ${name(title)}`}</Go>
            )}
            <StateTag tone={state === 'open' ? 'info' : 'neutral'}>{t(`state.competition.${state}`)}</StateTag>
          </li>
        ))}
      </ol>
    </Section>
  );
};
