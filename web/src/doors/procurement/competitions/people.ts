import { useWords } from '../../../shared/language/use-words.ts';
import { useColleagues } from './reads.ts';

/** Names of some people as a list within a sentence; nothing for those who are not known here. */
const namesOf = (people: readonly string[], names: ReadonlyMap<string, string>): string =>
  people.flatMap((person) => names.get(person) ?? []).join(', ');

/** What the authority's people are called: a person, or several as a list; `otherwise` when nobody is known. */
export const usePeople = () => {
  const { t } = useWords();
  const { data } = useColleagues();
  const names = new Map<string, string>((data ?? []).map(({ person, name }) => [person, name]));
  return (people: readonly string[]): string => namesOf(people, names) || t('competition_page.someone');
};
