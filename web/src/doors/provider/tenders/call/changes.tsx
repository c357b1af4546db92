import { DifferenceList } from '../../../../shared/call/difference-list.tsx';
import { differenceRows } from '../../../../shared/call/differences.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import type { Invitation } from '../use-call.ts';

/** What has changed since the call was published, the newest first: said in words, and field by field. */
export const Changes = ({ call: { addenda } }: { readonly call: Pick<Invitation, 'addenda'> }) => {
  const words = useWords();
  const { t, moment, name } = words;
  return (
    <ol className="kt-cards" reversed>
      {addenda.toReversed().map((one) => (
        <li key={one.number} className="kt-card" data-edge="near">
          <h3>{t('provider.call.addendum', { number: one.number, at: moment(one.at) })}</h3>
          <p className="kt-written">{one.answers === undefined ? name(one.texts) : t('provider.call.late_answer')}</p>
          <DifferenceList rows={differenceRows(one, words)} />
        </li>
      ))}
    </ol>
  );
};
