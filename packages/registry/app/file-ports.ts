/** What a browser may send to the object store by itself: these very bytes, there, for so long, and nothing else. */
type UploadPermit = {
  readonly key: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
  readonly minutes: number;
};

/** Where a form of `multipart/form-data` goes: `fields` first and in this order, the file last and named `file`. */
export type UploadForm = { readonly url: string; readonly fields: Readonly<Record<string, string>> };

/** Lets somebody put one file into the object store without its passing through us. */
export type Uploads = { readonly permit: (permit: UploadPermit) => Promise<UploadForm> };

/** What a scanner says of a file; `pending` when it has not looked yet: ask again. */
type Verdict = 'clean' | 'infected' | 'unreadable' | 'pending';

/** Looks for harmful content in a file of the object store. */
export type Scanner = { readonly verdictOn: (key: string, bytes: Uint8Array) => Promise<Verdict> };
