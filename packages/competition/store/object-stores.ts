import { canonicalJson } from '@kt/kernel';
import { sha256 } from '@kt/platform/db/canonical.ts';
import type { ObjectStore } from '@kt/platform/ports/objects.ts';
import type * as z from 'zod';
import type { Documents } from '../app/ports.ts';
import type { Ciphertexts } from '../app/tender-ports.ts';

const PREFIX = 'competition';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Ciphertexts of envelopes and drafts in the object store. */
export const ciphertextStore = (objects: ObjectStore): Ciphertexts => ({
  put: (name, text) => objects.put(`${PREFIX}/${name}`, utf8(text), 'application/octet-stream'),
  get: async (name) => {
    const found = await objects.get(`${PREFIX}/${name}`);
    return found === undefined ? undefined : textOf(found.bytes);
  },
  remove: (name) => objects.remove(`${PREFIX}/${name}`),
});

/** Documents of one kind under their own hash: the same document is stored once and can never be replaced. */
export const documentStore = <T>(objects: ObjectStore, kind: string, schema: z.ZodType<T>): Documents<T> => {
  const keyOf = (competition: string, hash: string): string => `${PREFIX}/${kind}/${competition}/${hash}.json`;
  return {
    put: async (competition, document) => {
      const text = canonicalJson(document);
      const hash = sha256(text);
      await objects.put(keyOf(competition, hash), utf8(text), 'application/json');
      return hash;
    },
    get: async (competition, hash) => {
      const found = await objects.get(keyOf(competition, hash));
      if (found === undefined) return undefined;
      const text = textOf(found.bytes);
      if (sha256(text) !== hash) throw new Error('a frozen document differs from its hash');
      return schema.parse(JSON.parse(text));
    },
  };
};
