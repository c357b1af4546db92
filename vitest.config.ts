import { defineConfig } from 'vitest/config';

// Shared modules between test files (`isolate: false`) make the run seven times faster; the lint against mutable module
// state keeps that honest.
export default defineConfig({
  cacheDir: '.cache/vite',
  test: {
    // Out of node_modules, so that a run under way is not in the way of an installation.
    fsModuleCachePath: '.cache/vitest',
    pool: 'threads',
    isolate: false,
    maxWorkers: 2,
    passWithNoTests: true,
    allowOnly: false,
    coverage: {
      provider: 'v8',
      reportsDirectory: '.cache/coverage',
      include: ['packages/*/domain/**/*.ts', 'packages/kernel/**/*.ts', 'packages/terms/**/*.ts'],
      exclude: ['**/*.test.ts', '**/testing/**'],
      reporter: [['text', { skipFull: true, maxCols: 160 }]],
      thresholds: { 'packages/*/domain/**/*.ts': { branches: 100 } },
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['packages/**/*.test.ts', 'functions/**/*.test.ts', 'web/**/*.test.{ts,tsx}'],
          // Some count thousands of days beside two other lanes.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: { name: 'guard', include: ['test/guard/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 },
      },
      {
        extends: true,
        test: {
          name: 'acceptance',
          include: ['test/**/*.test.ts'],
          exclude: ['test/guard/**', 'test/e2e/**'],
          // Some seed a whole marketplace; two other lanes may have the cores.
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: { name: 'journeys', include: ['test/e2e/**/*.test.ts'], testTimeout: 180_000, hookTimeout: 180_000 },
      },
      {
        extends: true,
        // The library behind the templates takes seconds to load, and every synthesis a few more.
        test: { name: 'infra', include: ['infra/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 },
      },
    ],
  },
});
