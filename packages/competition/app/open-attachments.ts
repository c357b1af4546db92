import type { Id } from '@kt/kernel';
import { mediaTypeOf } from '@kt/terms';
import { type Attachment, faultOf, type OpenedAttachment, refusedUnseen } from '../domain/attachments.ts';
import type { AttachmentFiles, FileUnsealer } from './attachment-ports.ts';
import type { SealedRef } from './tender-ports.ts';

export type AttachmentDeps = { readonly attachments: AttachmentFiles; readonly unsealFile: FileUnsealer };
type Of = SealedRef & { readonly tender: Id<'tender'> };

const openOne = async (
  { attachments, unsealFile }: AttachmentDeps,
  { competition, pseudonym, tender }: Of,
  attachment: Attachment,
  index: number,
): Promise<OpenedAttachment> => {
  const { key, ...shown } = attachment;
  const unseen = refusedUnseen(attachment, index);
  if (unseen !== undefined) return { ...shown, fault: unseen };
  const { sha256 } = attachment;
  const sealed = await attachments.sealed({ competition, pseudonym, sha256 });
  const bytes = sealed?.sha256 === sha256 ? await unsealFile(key, sealed.bytes) : undefined;
  const inside = bytes && { bytes: bytes.length, type: mediaTypeOf(bytes) };
  const fault = faultOf(attachment, { sha256: sealed?.sha256, inside });
  if (fault !== undefined) return { ...shown, fault };
  if (bytes !== undefined) await attachments.keep({ competition, tender, sha256 }, bytes, attachment.type);
  return shown;
};

/**
 * Opens the files of one opened tender, one after the other: each is kept for those who evaluate, or refused with a reason.
 * Done again, it keeps the same.
 */
export const openAttachments = async (
  deps: AttachmentDeps,
  of: Of,
  attachments: readonly Attachment[],
): Promise<readonly OpenedAttachment[]> => {
  const opened: OpenedAttachment[] = [];
  for (const [index, attachment] of attachments.entries()) opened.push(await openOne(deps, of, attachment, index));
  return opened;
};
