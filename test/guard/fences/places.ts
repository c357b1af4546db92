import { NOT_CONTEXTS } from '../not-contexts.ts';

/** Places of the house as regular expressions of dependency-cruiser. `$1` in a rule's `to` is the context of its `from`. */

/** A context package; captures its name. */
export const CONTEXT = `^packages/(?!(?:${NOT_CONTEXTS.join('|')})/)([^/]+)/`;
export const OWN = '^packages/$1/';

export const KERNEL = '^packages/kernel/';
export const TERMS = '^packages/terms/';
export const WORDS = '^packages/words/';
/** Rows of text files, read alike in the browser and in a context's formats. */
export const CSV = '^packages/csv/';
export const PLATFORM = '^packages/platform/';
export const SCHEMA = '^packages/platform/schema\\.ts$';
/** Its types; its code is for the function that writes letters. */
export const DOCUMENTS = '^packages/documents/';
export const WIRING = '^packages/wiring/';
export const ENGINE = '^packages/dynamodb-embedded/';
export const LAPTOP = '^packages/local-platform/';
export const SEALING = '^packages/competition/sealing/';
export const TEST = '^test/';
/** Modules that the build makes. */
export const VIRTUAL = '^virtual:';

/** Tests and what serves them: may import anything, may be imported by their like and the laptop only. */
export const TEST_CODE = '(\\.test\\.ts$|\\.conformance\\.ts$|/testing/|/conformance/)';

export const npm = (...names: readonly string[]): string => `node_modules/(${names.join('|')})/`;
export const AWS = npm('@aws-sdk', '@smithy');
