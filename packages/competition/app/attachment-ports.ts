import type { MediaType } from '@kt/terms';
import type { SealedRef, TenderRef } from './tender-ports.ts';

/** Where a browser sends a file: the form's `fields` first and in this order, the file last and named `file`. */
export type AttachmentForm = { readonly url: string; readonly fields: Readonly<Record<string, string>> };

/** A sealed file in the store, by its own hash, under the bidder's pseudonym. */
export type SealedFileRef = SealedRef & { readonly sha256: string };
/** A file out of an opened tender. */
export type OpenedFileRef = Pick<TenderRef, 'competition' | 'tender'> & { readonly sha256: string };

/** Lets a browser send these very bytes, and nothing else, for a few minutes. */
export type AttachmentForms = {
  readonly permit: (ref: SealedFileRef, bytes: number) => Promise<AttachmentForm>;
};

export type AttachmentFiles = {
  /** With the hash of what lies there. */
  readonly sealed: (ref: SealedFileRef) => Promise<{ readonly bytes: Uint8Array; readonly sha256: string } | undefined>;
  readonly keep: (ref: OpenedFileRef, bytes: Uint8Array, type: MediaType) => Promise<void>;
  readonly opened: (ref: OpenedFileRef) => Promise<Uint8Array | undefined>;
};

/** Opens a sealed file with its key; `undefined` when it does not fit. */
export type FileUnsealer = (key: string, sealed: Uint8Array) => Promise<Uint8Array | undefined>;
