import { join } from 'node:path';
import { defineConfig } from 'vite';

const ROOT = import.meta.dirname;

/** The bar of one machine, apart from the application: what is deployed holds nothing of it. */
export default defineConfig({
  root: ROOT,
  cacheDir: join(ROOT, '../../.cache/vite-panel'),
  publicDir: false,
  build: {
    outDir: join(ROOT, '../dist-panel'),
    emptyOutDir: true,
    target: 'es2023',
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rollupOptions: {
      input: join(ROOT, 'panel.ts'),
      output: { entryFileNames: 'panel.js', assetFileNames: 'panel[extname]' },
    },
  },
});
