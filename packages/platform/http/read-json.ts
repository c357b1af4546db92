import { type AppError, err, ok, type Result } from '@kt/kernel';

type Refused = AppError & { readonly [fact: string]: unknown };

/** Reads JSON from the bytes of a body; an empty body is an empty object. */
export const readJson = (bytes: Uint8Array): Result<unknown, Refused> => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const value: unknown = text === '' ? {} : JSON.parse(text);
    return ok(value);
  } catch {
    return err({ code: 'http.not_json' });
  }
};
