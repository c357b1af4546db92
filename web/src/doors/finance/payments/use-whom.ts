import { useWords } from '../../../shared/language/use-words.ts';
import { useSession } from '../../../shared/session/session-context.ts';
import { useColleagues } from '../../../shared/trade/use-colleagues.ts';
import { byWhom } from './by-whom.ts';

/** Who did something: the reader, a colleague by name, or the system. */
export const useWhom = (): ((person: string) => string) => {
  const { t } = useWords();
  const me = useSession().self?.person ?? '';
  const nameOf = useColleagues();
  return (person) => {
    const whom = byWhom(person, me);
    const name = nameOf(person);
    return whom === 'other' && name !== '' ? name : t(`finance.by.${whom}`);
  };
};
