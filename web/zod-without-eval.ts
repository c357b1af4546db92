import type { Plugin } from 'vite';

const REAL: Readonly<Record<string, string>> = { zod: 'zod/v4', 'zod/mini': 'zod/v4/mini' };
const PREFIX = '\0without-eval:';

/**
 * Zod tries `new Function` while a schema is made, which our policy forbids and reports. Whichever module of the
 * application comes first, it finds zod told not to.
 */
export const zodWithoutEval = (): Plugin => ({
  name: 'zod-without-eval',
  enforce: 'pre',
  resolveId: (source) => (source in REAL ? PREFIX + source : undefined),
  load: (id) => {
    const real = id.startsWith(PREFIX) ? REAL[id.slice(PREFIX.length)] : undefined;
    return real && `import { config } from '${real}'; config({ jitless: true }); export * from '${real}';`;
  },
});
