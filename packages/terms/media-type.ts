/** Files that may prove something, told by their content, never by their name. */
export const MEDIA_TYPES = ['application/pdf', 'image/png', 'image/jpeg', 'text/plain'] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];

const SIGNATURES: readonly (readonly [MediaType, readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
];

const TAB = 0x09;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;
const DELETE = 0x7f;

const isControl = (byte: number): boolean =>
  (byte < SPACE && byte !== TAB && byte !== LINE_FEED && byte !== CARRIAGE_RETURN) || byte === DELETE;

const beginsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

const MARKUP = /^\s*(?:<|%!|#!)/;

/** Plain text is UTF-8 without control characters that does not begin as markup or a script. */
const isPlainText = (bytes: Uint8Array): boolean => {
  if (bytes.length === 0 || bytes.some(isControl)) return false;
  const text = new TextDecoder('utf-8').decode(bytes);
  return !text.includes('\uFFFD') && !MARKUP.test(text);
};

/** What a file is, or `undefined` when it is nothing that is taken. */
export const mediaTypeOf = (bytes: Uint8Array): MediaType | undefined => {
  const known = SIGNATURES.find(([, signature]) => beginsWith(bytes, signature));
  if (known !== undefined) return known[0];
  return isPlainText(bytes) ? 'text/plain' : undefined;
};
