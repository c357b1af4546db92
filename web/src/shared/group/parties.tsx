import { useWords } from '../language/use-words.ts';
import { Facts } from '../page/parts.tsx';
import { agreedRows, type GroupShown, partyRows, type StepTitles } from './presenter.ts';
import { useGroupWords } from './use-group-words.ts';

export type PartiesProps = { readonly of: GroupShown; readonly steps?: StepTitles };

const NO_TITLES: StepTitles = {};

/** Who stands in a consortium: what each does and where, and how they share. */
export const Parties = ({ of, steps = NO_TITLES }: PartiesProps) => {
  const words = useWords();
  const { t } = words;
  if (!useGroupWords()) return null;
  return (
    <>
      {of.name !== undefined && <p>{t('group.called', { name: of.name })}</p>}
      <ul className="kt-cards">
        {partyRows(of, steps, words).map(({ id, name, isLead, what, where, gets }) => (
          <li key={id} className="kt-card" data-edge="plain">
            <div className="kt-row">
              <strong>{name}</strong>
              {isLead && <span className="kt-quiet">{t('group.lead')}</span>}
            </div>
            {what !== '' && <p className="kt-written">{what}</p>}
            {where !== '' && <p className="kt-quiet">{where}</p>}
            {gets !== '' && <p>{gets}</p>}
          </li>
        ))}
      </ul>
      <Facts rows={agreedRows(of, words)} />
    </>
  );
};
