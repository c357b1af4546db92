import { sha256OfBytes as hashOf } from '@kt/platform/db/canonical.ts';
import type { ObjectStore } from '@kt/platform/ports/objects.ts';
import type { KeepHearingLetter } from '../app/file-hearing-letters.ts';
import type { KeepLetter } from '../app/file-letters.ts';
import type { Letter } from '../domain/request.ts';

const keepIn = async (objects: ObjectStore, place: string, bytes: Uint8Array): Promise<Letter> => {
  const hash = hashOf(bytes);
  const key = `${place}-${hash}.pdf`;
  await objects.put(key, bytes, 'application/pdf');
  return { key, hash, bytes: bytes.length };
};

/** Letters in the object store, each under its own hash: none can be replaced. */
export const letterFiles = (objects: ObjectStore) => ({
  keep: ((request, language, bytes) =>
    keepIn(objects, `purchasing/letters/${request}/${language}`, bytes)) satisfies KeepLetter,
  keepOfHearing: (({ hearing, letter }, language, bytes) =>
    keepIn(objects, `purchasing/letters/${hearing}/${letter}-${language}`, bytes)) satisfies KeepHearingLetter,
  /** @throws when what lies there is not what was filed. */
  fetch: async ({ key, hash }: Letter): Promise<Uint8Array | undefined> => {
    const found = await objects.get(key);
    if (found !== undefined && hashOf(found.bytes) !== hash) throw new Error('a filed letter differs from its hash');
    return found?.bytes;
  },
});
