import { useNow } from '../../../../shared/api/clock-context.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import type { CompetitionShown } from '../reads.ts';
import { turnOf } from '../turn.ts';
import { type ActKey, actsOf, wayOn } from './acts.ts';
import { type Deed, DeedButton, isDeed } from './deed.tsx';

/** Pages of their own, below the competition's. */
const PAGES: { readonly [A in Exclude<ActKey, Deed>]: string } = {
  edit: 'edit',
  lots: 'lots',
  opening: 'opening',
  questions: 'questions',
  addendum: 'addendum',
  score: 'scoring',
  consensus: 'consensus',
  draw: 'draw',
  decide: 'decide',
  ending: 'ended',
  decision: 'decision',
  tenders: 'tenders',
  record: 'record',
  substitute: 'substitute',
  secrecy: 'secrecy',
  return: 'return',
  rectify: 'rectify',
  none_suitable: 'none-suitable',
  cancel: 'cancel',
};

type ActsRowProps = { readonly shown: CompetitionShown; readonly onDone: (deed: Deed) => void };

/** What the reader may do now; the first is the way on. */
export const ActsRow = ({ shown, onDone }: ActsRowProps) => {
  const { t } = useWords();
  const { has, self } = useSession();
  const now = useNow();
  const acts = actsOf(shown, { has, me: self?.person ?? '' }, now);
  const isLeftToEnd = ['nothing_valid', 'none_left'].includes(turnOf(shown, now).key);
  const first = wayOn(acts) ?? (isLeftToEnd ? 'none_suitable' : undefined);
  if (acts.length === 0) return null;
  return (
    <div className="kt-row kt-no-print">
      {acts.map((act) =>
        isDeed(act) ? (
          <DeedButton key={act} deed={act} shown={shown} isFirst={act === first} onDone={onDone} />
        ) : (
          <Go
            key={act}
            to={`/procurement/competitions/${shown.id}/${PAGES[act]}`}
            as={act === first ? 'primary' : 'secondary'}
          >
            {t(`competition_page.act.${act}`)}
          </Go>
        ),
      )}
    </div>
  );
};
