import { holdsIdentityCode, isPlainText } from '@kt/kernel';

type Place = { readonly key: string; readonly within?: Place };

const DEEPEST_TOLD = 12;

const keysTo = ({ key, within }: Place, most = DEEPEST_TOLD): readonly string[] =>
  within === undefined || most === 0 ? [] : [...keysTo(within, most - 1), key.slice(0, 60)];

/** What no text may hold: what its reader cannot see, or somebody's personal identity code. */
export type TextFault = { readonly kind: 'unseen' | 'identity_code'; readonly path: string };

const faultOf = (text: string): TextFault['kind'] | undefined => {
  if (!isPlainText(text)) return 'unseen';
  return holdsIdentityCode(text) ? 'identity_code' : undefined;
};

/** A name that may not be told is not repeated. */
const told = (place: Place): string => {
  const path = keysTo(place).join('.');
  return faultOf(path) === undefined ? path : '';
};

/**
 * The first text in a value from JSON that may not be there, by its dotted path, be it a value or the name of a field;
 * `undefined` when all of it may. Walks, since a nest may be deeper than calls can go.
 */
export const textFaultIn = (whole: unknown): TextFault | undefined => {
  const pending: { readonly value: unknown; readonly at: Place }[] = [{ value: whole, at: { key: '' } }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { value, at } = next;
    const kind = faultOf(at.key) ?? (typeof value === 'string' ? faultOf(value) : undefined);
    if (kind !== undefined) return { kind, path: told(at) };
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, one] of Object.entries(value).reverse()) pending.push({ value: one, at: { key, within: at } });
  }
  return undefined;
};
