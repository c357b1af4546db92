import { ANY_ID } from '../performance/ids.ts';

/** Keys, sealed texts, signatures, places in a list. */
const SECRET = /^[A-Za-z0-9+/_.-]{40,}={0,2}$/;
/** A client's reference is drawn by lot. */
const REFERENCE = /\b([A-Z]{3}-\d{4})-\d{6}\b/g;
const HASH = /^[0-9a-f]{32,64}$/;
/** A document that is named by its hash in a path. */
const NAMED = /\b[0-9a-f]{64}\b/g;
/** An id without its kind, in what banks carry. */
const BARE = /\b[0-9A-HJKMNP-TV-Z]{26}\b/g;
/** A hash or a key that a draft holds, in JSON within a text. */
const HELD = /("(?:sha256|key)":")[A-Za-z0-9_-]{40,64}"/g;
const MOST_ROWS = 2;

/** The n-th id of an example, whatever ids the calls around it had. */
const plainId = (id: string, n: number): string => `${id.slice(0, 4)}${String(n).padStart(26, '0')}`;

/**
 * What makes one example the same at every playing: ids are numbered as they come, hashes, signatures and sealed texts
 * give way (`whole`), and of what is listed in an answer two are enough (`short`).
 */
export const normaliser = () => {
  const ids = new Map<string, string>();
  const text = (given: string): string =>
    given
      .replaceAll(ANY_ID, (id) => {
        const known = ids.get(id) ?? plainId(id, ids.size + 1);
        ids.set(id, known);
        return known;
      })
      .replaceAll(REFERENCE, '$1-000001')
      .replaceAll(NAMED, '0'.repeat(64))
      .replaceAll(HELD, '$1…"')
      .replaceAll(BARE, '0'.repeat(26));
  const plain = (given: string): string => {
    if (HASH.test(given)) return given.replaceAll(/./g, '0');
    if (SECRET.test(given)) return '…';
    return given.startsWith('-----BEGIN') ? '-----BEGIN PUBLIC KEY-----…' : text(given);
  };
  const walk = (value: unknown, most: number): unknown => {
    if (typeof value === 'string') return plain(value);
    if (Array.isArray(value)) return value.slice(0, most).map((one) => walk(one, most));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [text(key), walk(one, most)]));
  };
  const whole = (value: unknown): unknown => walk(value, Number.POSITIVE_INFINITY);
  return { text, whole, short: (value: unknown): unknown => walk(value, MOST_ROWS) };
};
