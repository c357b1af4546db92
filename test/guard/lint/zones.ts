import { NOT_CONTEXTS } from '../not-contexts.ts';

/** File patterns of the house, as ESLint reads them. What is not named here is a context package. */

const CONTEXT = `packages/!(${NOT_CONTEXTS.join('|')})`;

export const SOURCES = ['**/*.{ts,tsx,mjs}'];
/** What runs in a browser. */
export const BROWSER = ['web/src/**/*.{ts,tsx}', 'web/panel/**/*.ts'];
export const TESTS = [
  '**/*.test.{ts,tsx}',
  '**/testing/**/*.ts',
  '**/conformance/**/*.ts',
  '**/*.conformance.ts',
  'test/**/*.ts',
];
export const TEST_FILES = ['**/*.test.{ts,tsx}', '**/*.conformance.ts'];
export const CONFIGS = ['eslint.config.mjs', '**/{vite,vitest}.config.ts', '.dependency-cruiser.mjs'];

export const KERNEL = ['packages/kernel/**/*.ts'];
export const KERNEL_TIME = ['packages/kernel/time.ts'];
/** The rules of the trade: no clock, no chance, no exceptions, no classes. */
export const RULES = ['packages/terms/**/*.ts', `${CONTEXT}/{domain,app}/**/*.ts`];
/** Everything that runs in production; the clock and chance reach it through ports. */
export const PRODUCT = ['packages/**/*.ts', 'functions/**/*.ts'];
/** Where the real clock, chance and process are let in, and the laptop's own programs. */
export const OUTSIDE_WORLD = [
  'packages/platform/ports/**/*.ts',
  'packages/local-platform/**/*.ts',
  'packages/dynamodb-embedded/serve.ts',
];
/** Edges parse and brands are made in the kernel: a cast here would let unchecked input or another's data through. */
export const NO_CASTS = ['packages/{terms,words,wiring}/**/*.ts', `${CONTEXT}/**/*.ts`, 'functions/**/*.ts'];
/** OCDS names its own fields, and one of them is `contracts`. */
export const OCDS = ['**/ocds/**/*.ts', '**/*ocds*.ts'];
