import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { leftOut } from './left-out.ts';
import { doorWords } from './words.ts';
import { zodWithoutEval } from './zod-without-eval.ts';

const ROOT = import.meta.dirname;
const LOCAL = 'http://localhost:4600';

/** The text face is needed at once: it is fetched beside the style, not after it. */
const preloadFont = (): Plugin => ({
  name: 'preload-font',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle }) =>
      Object.keys(bundle ?? {})
        .filter((name) => /source-sans-3-latin-wght-normal.*\.woff2$/.test(name))
        .map((name) => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `/${name}` },
          injectTo: 'head' as const,
        })),
  },
});

/** What each interface says of itself, where the interface is: the edge gives it from beside the pages. */
const descriptions = (): Plugin => ({
  name: 'descriptions',
  generateBundle() {
    for (const audience of ['public', 'provider', 'procurement', 'casework', 'finance'])
      for (const [from, to] of [
        [`${audience}.json`, 'openapi.json'],
        [`examples/${audience}.json`, `examples/${audience}.json`],
      ] as const) {
        const source = readFileSync(join(ROOT, '../docs/openapi', from));
        this.emitFile({ type: 'asset', fileName: `api/${audience}/v1/${to}`, source });
      }
  },
});

export default defineConfig({
  root: ROOT,
  cacheDir: join(ROOT, '../.cache/vite-web'),
  plugins: [react(), zodWithoutEval(), leftOut(), doorWords(), preloadFont(), descriptions()],
  build: {
    outDir: join(ROOT, 'dist'),
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    modulePreload: { polyfill: false },
    // The front page lists every chunk of every door: a name beside its hash would only make that list longer, and seven
    // characters are the least that the bundler takes.
    rolldownOptions: { output: { chunkFileNames: 'assets/[hash:7].js' } },
  },
  server: { proxy: Object.fromEntries(['/api', '/auth', '/oidc', '/local'].map((path) => [path, LOCAL])) },
});
