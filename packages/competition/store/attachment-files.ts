import { sha256OfBytes } from '@kt/platform/db/canonical.ts';
import type { ObjectStore } from '@kt/platform/ports/objects.ts';
import type { Uploads } from '@kt/platform/ports/uploads.ts';
import type { AttachmentFiles, AttachmentForms, OpenedFileRef, SealedFileRef } from '../app/attachment-ports.ts';

const SEALED_TYPE = 'application/octet-stream';
const MINUTES = 10;

const sealedKey = ({ competition, pseudonym, sha256 }: SealedFileRef): string =>
  `competition/attachments/${competition}/${pseudonym}/${sha256}`;
const openedKey = ({ competition, tender, sha256 }: OpenedFileRef): string =>
  `competition/opened/${competition}/${tender}/${sha256}`;

/** Files that go with tenders: sealed ones under pseudonyms, opened ones under their tender. */
export const attachmentFiles = (objects: ObjectStore): AttachmentFiles => ({
  sealed: async (ref) => {
    const found = await objects.get(sealedKey(ref));
    return found === undefined ? undefined : { bytes: found.bytes, sha256: sha256OfBytes(found.bytes) };
  },
  keep: (ref, bytes, type) => objects.put(openedKey(ref), bytes, type),
  opened: async (ref) => (await objects.get(openedKey(ref)))?.bytes,
});

/** Forms with which a browser puts a sealed file there by itself. */
export const attachmentForms = (uploads: Uploads): AttachmentForms => ({
  permit: (ref, bytes) =>
    uploads.permit({
      key: sealedKey(ref),
      mediaType: SEALED_TYPE,
      bytes,
      sha256: ref.sha256,
      minutes: MINUTES,
    }),
});
