import { isPlainText } from '@kt/kernel';

type Place = { readonly key: string; readonly within?: Place };

const DEEPEST_TOLD = 12;

const keysTo = ({ key, within }: Place, most = DEEPEST_TOLD): readonly string[] =>
  within === undefined || most === 0 ? [] : [...keysTo(within, most - 1), key.slice(0, 60)];
/** A name that nobody can read is not repeated. */
const told = (place: Place): string => {
  const path = keysTo(place).join('.');
  return isPlainText(path) ? path : '';
};

/**
 * The dotted path of the first text in a value from JSON that holds what its reader cannot see, be it a value or the name
 * of a field; `undefined` when all of it is plain. Walks, since a nest may be deeper than calls can go.
 */
export const unseenIn = (whole: unknown): string | undefined => {
  const pending: { readonly value: unknown; readonly at: Place }[] = [{ value: whole, at: { key: '' } }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { value, at } = next;
    if (!isPlainText(at.key) || (typeof value === 'string' && !isPlainText(value))) return told(at);
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, one] of Object.entries(value).reverse()) pending.push({ value: one, at: { key, within: at } });
  }
  return undefined;
};
