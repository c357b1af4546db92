import { useRead } from '../../shared/api/use-read.ts';
import { useWords, type Words } from '../../shared/language/use-words.ts';

const MOST = 100;

/**
 * What providers are called, for officials of casework: an empty text while it is not known yet.
 *
 * @param spoken whose language the names are in; absent = the reader's.
 */
export const useNames = (ids: readonly string[], spoken?: Pick<Words, 'name'>): ((id: string) => string) => {
  const own = useWords();
  const { name } = spoken ?? own;
  const asked = [...new Set(ids)].sort().slice(0, MOST).join(',');
  const { data } = useRead(
    ['casework-names', asked],
    asked === '' ? undefined : (api) => api.casework['provider-names'].$get({ query: { ids: asked } }),
  );
  const names = new Map<string, string>(data?.rows.map((one) => [one.id, name(one.names)]));
  return (id) => names.get(id) ?? '';
};
