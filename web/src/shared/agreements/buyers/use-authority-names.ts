import { useRead } from '../../api/use-read.ts';
import { useWords } from '../../language/use-words.ts';

/** What the areas that use the service are called, in the order of the public list; nobody until it has been read. */
export const useAreas = () => {
  const { name } = useWords();
  const { data } = useRead(['authorities'], (api) => api.public.authorities.$get());
  return (data?.rows ?? []).map(({ authority, names }) => ({ authority, name: name(names) }));
};

/** What an area is called; while names are not known, that it is another area: a row is never without its head. */
export const useAuthorityNames = (): ((authority: string) => string) => {
  const { t } = useWords();
  const names = new Map<string, string>(useAreas().map(({ authority, name }) => [authority, name]));
  return (authority) => names.get(authority) ?? t('agr.buyers.unnamed');
};
