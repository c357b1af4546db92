import { read } from '../api/answers.ts';
import { useRows } from '../api/use-rows.ts';

/** What the authority's own officials are called, by person: an empty text while it is not known. */
export const useColleagues = (): ((person: string | undefined) => string) => {
  const { data } = useRows(['colleagues'], (api) => (query) => read(api.procurement.colleagues.$get(query)));
  const names = new Map<string, string>(data?.map(({ person, name }) => [person, name]));
  return (person) => names.get(person ?? '') ?? '';
};
