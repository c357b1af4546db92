import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Bytes made smaller for storing, and made whole again: raw DEFLATE, as small as it gets. */
export const squeezed = (bytes: Uint8Array): Uint8Array => deflateRawSync(bytes, { level: 9 });
/** Throws when the bytes were not squeezed here. */
export const unsqueezed = (bytes: Uint8Array): Uint8Array => inflateRawSync(bytes);
