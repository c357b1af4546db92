import { join } from 'node:path';

/** Where the built web application lies. */
export const WEB_DIST = join(import.meta.dirname, 'dist');
