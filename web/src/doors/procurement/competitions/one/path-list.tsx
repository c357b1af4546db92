import { useNow } from '../../../../shared/api/clock-context.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { usePeople } from '../people.ts';
import type { CompetitionShown } from '../reads.ts';
import { pathOf } from './path.ts';

/** The way from draft to agreements: what is done, when and by whom. */
export const PathList = ({ shown }: { readonly shown: CompetitionShown }) => {
  const { t, moment } = useWords();
  const people = usePeople();
  return (
    <ol className="kt-path">
      {pathOf(shown, useNow()).map(({ key, isDone, at, by }) => (
        <li key={key} data-done={isDone}>
          <strong>{t(`competition_page.path.${key}`)}</strong>
          {at !== undefined && <div className="kt-quiet">{moment(at)}</div>}
          {by.length > 0 && <div className="kt-quiet">{people(by)}</div>}
          {!isDone && <span className="kt-hidden">{t('competition_page.path.ahead')}</span>}
        </li>
      ))}
    </ol>
  );
};
