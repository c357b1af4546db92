import type { MediaType } from '@kt/terms';

/** A file that goes with a tender. Sealed in the browser under a key of its own, which lies inside the sealed tender. */
export type Attachment = {
  readonly name: string;
  readonly type: MediaType;
  /** Of the file itself, before it was filled up and sealed. */
  readonly bytes: number;
  /** SHA-256 of what lies in the store, hexadecimal: also its name there. */
  readonly sha256: string;
  /** AES-256, base64url. */
  readonly key: string;
};

export const MOST_ATTACHMENTS = 5;
export const ATTACHMENT_LIMIT = 4_000_000;
/** A file is filled up to one of these sizes, so that the store knows little of it. Bytes. */
export const ATTACHMENT_SIZES: readonly number[] = [65_536, 262_144, 1_048_576, 2_097_152, 4_194_304];
/** What sealing adds to a size: the tag of AES-GCM. Bytes. */
const SEAL_BYTES = 16;

/** Whether something of this size can be a sealed attachment. */
export const isSealedSize = (bytes: number): boolean => ATTACHMENT_SIZES.some((size) => size + SEAL_BYTES === bytes);

export const ATTACHMENT_FAULTS = ['too_many', 'too_large', 'missing', 'altered', 'unreadable', 'wrong_type'] as const;
export type AttachmentFault = (typeof ATTACHMENT_FAULTS)[number];

/** After the opening: the file can be read, or says why not. The tender itself is as valid as before. */
export type OpenedAttachment = Omit<Attachment, 'key'> & { readonly fault?: AttachmentFault };

/** What the opening finds of one file: in the store, its hash, and what was inside. */
export type FoundFile = {
  /** Hash of what lies in the store; absent where nothing does. */
  readonly sha256?: string | undefined;
  /** What it opened to: absent when the key does not fit. */
  readonly inside?: { readonly bytes: number; readonly type: MediaType | undefined } | undefined;
};

/** Why an attachment is not even looked for. */
export const refusedUnseen = ({ bytes }: Attachment, index: number): AttachmentFault | undefined => {
  if (index >= MOST_ATTACHMENTS) return 'too_many';
  return bytes > ATTACHMENT_LIMIT || bytes < 1 ? 'too_large' : undefined;
};

/** Why an attachment cannot be shown, if so. */
export const faultOf = ({ sha256, bytes, type }: Attachment, found: FoundFile): AttachmentFault | undefined => {
  if (found.sha256 === undefined) return 'missing';
  if (found.sha256 !== sha256) return 'altered';
  if (found.inside?.bytes !== bytes) return 'unreadable';
  return found.inside.type === type ? undefined : 'wrong_type';
};
