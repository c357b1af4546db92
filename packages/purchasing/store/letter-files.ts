import { sha256OfBytes as hashOf } from '@kt/platform/db/canonical.ts';
import type { ObjectStore } from '@kt/platform/ports/objects.ts';
import type { KeepLetter } from '../app/file-letters.ts';
import type { Letter } from '../domain/request.ts';

/** Decision letters in the object store, each under its own hash: none can be replaced. */
export const letterFiles = (objects: ObjectStore) => ({
  keep: (async (request, language, bytes) => {
    const hash = hashOf(bytes);
    const key = `purchasing/letters/${request}/${language}-${hash}.pdf`;
    await objects.put(key, bytes, 'application/pdf');
    return { key, hash, bytes: bytes.length };
  }) satisfies KeepLetter,
  /** @throws when what lies there is not what was filed. */
  fetch: async ({ key, hash }: Letter): Promise<Uint8Array | undefined> => {
    const found = await objects.get(key);
    if (found !== undefined && hashOf(found.bytes) !== hash) throw new Error('a filed letter differs from its hash');
    return found?.bytes;
  },
});
