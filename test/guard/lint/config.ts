import type { Linter } from 'eslint';
import { defineConfig } from 'eslint/config';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import {
  BROWSER_REFUSALS,
  EVERYWHERE,
  KERNEL_REFUSALS,
  KERNEL_TIME_REFUSALS,
  NAMED,
  PRODUCT_GLOBALS,
  PRODUCT_REFUSALS,
  type Refusal,
  RULE_GLOBALS,
  RULE_REFUSALS,
  TEST_REFUSALS,
} from './refusals.ts';
import {
  BROWSER,
  CONFIGS,
  KERNEL,
  KERNEL_TIME,
  NO_CASTS,
  OCDS,
  OUTSIDE_WORLD,
  PRODUCT,
  RULES,
  SOURCES,
  TEST_FILES,
  TESTS,
} from './zones.ts';

type Entry = Linter.RuleEntry;
const restricted = (refusals: readonly Refusal[]) => {
  const entry: Entry = ['error', ...refusals];
  return { 'no-restricted-syntax': entry };
};
const globals = (names: readonly { name: string; message: string }[]) => {
  const entry: Entry = ['error', ...names];
  return { 'no-restricted-globals': entry };
};
const lines = (max: number): Entry => ['error', { max, skipBlankLines: false, skipComments: false }];

const CASTS: Entry = [
  'error',
  { assertionStyle: 'as', objectLiteralTypeAssertions: 'never', arrayLiteralTypeAssertions: 'never' },
];

const typeRules: Linter.RulesRecord = {
  '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
  '@typescript-eslint/no-import-type-side-effects': 'error',
  '@typescript-eslint/consistent-type-assertions': CASTS,
  '@typescript-eslint/switch-exhaustiveness-check': 'error',
  '@typescript-eslint/prefer-nullish-coalescing': 'error',
  '@typescript-eslint/prefer-optional-chain': 'error',
  // As the compiler does: a leading underscore says that a parameter is there for the signature.
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
  '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true }],
  // A void arrow in one line is a matter of taste, not of safety.
  '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
  // No enum exists (refused above), and the two rules cost a fifth of the run.
  '@typescript-eslint/no-unsafe-enum-assignment': 'off',
  '@typescript-eslint/no-unsafe-enum-comparison': 'off',
  // False alarms on Hono's classes.
  '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
};

const houseRules: Linter.RulesRecord = {
  eqeqeq: 'error',
  'no-eval': 'error',
  'no-implicit-coercion': ['error', { boolean: false }],
  'no-param-reassign': ['error', { props: true }],
  'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'anywhere' }],
  'prefer-const': 'error',
  // The legal thing is an agreement, the API's schema is wire, a shared test suite is conformance.
  'id-match': ['error', '^(?!.*[cC]ontract(?!or))', { properties: true, classFields: true }],
  complexity: ['error', 10],
  'max-lines': lines(250),
  'max-lines-per-function': lines(60),
};

/** The whole lint of the server side. Per-file exceptions live here with their reason; comments cannot switch it off. */
export const lintConfig = defineConfig(
  {
    ignores: [
      '**/node_modules/**',
      '.cache/**',
      '.data/**',
      'coverage/**',
      '**/cdk.out/**',
      '**/dist/**',
      '**/dist-panel/**',
      'web/public/**',
    ],
  },
  {
    files: SOURCES,
    extends: [tseslint.configs.strictTypeChecked],
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: `${import.meta.dirname}/../../..` } },
    rules: { ...typeRules, ...houseRules, ...restricted(NAMED) },
  },
  {
    files: PRODUCT,
    ignores: OUTSIDE_WORLD,
    rules: { ...restricted(PRODUCT_REFUSALS), ...globals(PRODUCT_GLOBALS), 'no-console': 'error' },
  },
  {
    files: BROWSER,
    // Its own `configs` are of an older form than ESLint's types know.
    plugins: { 'react-hooks': { rules: hooks.rules } },
    rules: {
      ...restricted(BROWSER_REFUSALS),
      'no-console': 'error',
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      // A page's layout is one expression; what it decides is in its presenter, where functions stay short.
      'max-lines-per-function': lines(90),
      // React takes promises where it ignores what a handler returns.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    },
  },
  {
    files: NO_CASTS,
    rules: { '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }] },
  },
  {
    files: RULES,
    rules: { ...restricted(RULE_REFUSALS), ...globals(RULE_GLOBALS), 'max-lines-per-function': lines(40) },
  },
  { files: KERNEL, rules: { ...restricted(KERNEL_REFUSALS), ...globals(RULE_GLOBALS) } },
  {
    files: KERNEL_TIME,
    rules: { ...restricted(KERNEL_TIME_REFUSALS), ...globals(RULE_GLOBALS.filter(({ name }) => name !== 'Date')) },
  },
  {
    files: TESTS,
    rules: {
      ...restricted(NAMED),
      'no-restricted-globals': 'off',
      'no-console': 'off',
      'max-lines-per-function': 'off',
      '@typescript-eslint/consistent-type-assertions': CASTS,
    },
  },
  {
    files: TEST_FILES,
    rules: {
      ...restricted(TEST_REFUSALS),
      'max-lines': lines(400),
      // Vitest types `expect.stringContaining()` and its like `any`; reading or calling one stays refused.
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
  // A tool's config and a foreign module's shape have the exports that the other side demands.
  { files: [...CONFIGS, '**/*.d.ts'], rules: restricted(EVERYWHERE) },
  // The only way to give a library's types our own keys.
  {
    files: ['web/src/i18next.d.ts'],
    rules: { 'no-restricted-syntax': 'off', '@typescript-eslint/consistent-type-definitions': 'off' },
  },
  { files: OCDS, rules: { 'id-match': 'off' } },
  // Marked deprecated to make it stand out: a loopback provider has no TLS, and no deployed sign-in has one.
  // Hono's Lambda adapter is marked deprecated in favour of a package that is not published.
  {
    files: ['functions/auth/loopback.ts', 'packages/platform/aws/api-handler.ts'],
    rules: { '@typescript-eslint/no-deprecated': 'off' },
  },
);
