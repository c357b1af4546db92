import { type AppError, err, ok, type Result } from '@kt/kernel';

/** Escapes by which JSON can write what no text holds: halves of surrogate pairs and control characters. */
const SUSPECT = /\\u(?:d[89a-f]|00[0189])|\\[bf]|\x7f/i;
/** Control characters but tab and line ends. */
const CONTROL = /[^\P{Cc}\t\n\r]/u;

const isOdd = (text: unknown): boolean => typeof text === 'string' && (!text.isWellFormed() || CONTROL.test(text));

type Refused = AppError & { readonly [fact: string]: unknown };

/**
 * Reads JSON from a body. Text that storage, XML, PDF or mail could not carry (halves of surrogate pairs, control
 * characters) is refused here, once for every field.
 */
export const readJson = (bytes: Uint8Array): Result<unknown, Refused> => {
  const found = { odd: false };
  const look = (key: string, value: unknown): unknown => {
    found.odd ||= isOdd(key) || isOdd(value);
    return value;
  };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const value: unknown = text === '' ? {} : JSON.parse(text, SUSPECT.test(text) ? look : undefined);
    return found.odd ? err({ code: 'http.body_invalid', issues: [{ path: '', code: 'unprintable' }] }) : ok(value);
  } catch {
    return err({ code: 'http.not_json' });
  }
};
