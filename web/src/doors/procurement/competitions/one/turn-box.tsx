import { useNow } from '../../../../shared/api/clock-context.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Due } from '../../../../shared/page/parts.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import { usePeople } from '../people.ts';
import type { CompetitionShown } from '../reads.ts';
import { turnOf } from '../turn.ts';
import { mustWaitForAnother } from './acts.ts';

/** What the competition waits for and whose move it is, in a sentence. */
export const TurnText = ({ shown }: { readonly shown: CompetitionShown }) => {
  const { t } = useWords();
  const { has, self } = useSession();
  const people = usePeople();
  const { key, people: named, due, done = 0, of = 0 } = turnOf(shown, useNow());
  return (
    <>
      <p>{t(`competition_page.turn.${key}`, { names: people(named), done, of })}</p>
      {mustWaitForAnother(shown, { has, me: self?.person ?? '' }) && <p>{t('competition_page.not_yourself')}</p>}
      {due !== undefined && <Due at={due} />}
    </>
  );
};
