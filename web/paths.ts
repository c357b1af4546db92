import { join } from 'node:path';

/** Where the built web application lies. */
export const WEB_DIST = join(import.meta.dirname, 'dist');
/** Which source became which file of it, and what each brings along; no part of what is served. */
export const WEB_MANIFEST = join(import.meta.dirname, '../.cache/web-manifest.json');
