import {
  AWS,
  CONTEXT,
  CSV,
  DOCUMENTS,
  ENGINE,
  KERNEL,
  LAPTOP,
  npm,
  SEALING,
  TERMS,
  TEST,
  TEST_CODE,
  VIRTUAL,
  WIRING,
  WORDS,
} from './places.ts';
import { type Fence, kept, row } from './rule.ts';

const FUNCTION = '^functions/([^/]+)/';
const AUTH = '^functions/auth/';
const OPEN_PARTS = `${CONTEXT}(index\\.ts$|compose\\.ts$|events\\.ts$|http/|store/|formats/|subscribers/)`;
/** Where a function gathers the titles of its problems. */
const TITLES = '^functions/[^/]+/wording\\.ts$';
const PLATFORM = '^packages/platform/(?!testing/)';
const FRAMEWORKS = npm('hono', 'zod', '@middy/[^/]+');
const FUNCTION_SEES = [
  '^functions/$1/',
  OPEN_PARTS,
  SEALING,
  WIRING,
  DOCUMENTS,
  KERNEL,
  TERMS,
  WORDS,
  PLATFORM,
  FRAMEWORKS,
  AWS,
];

/** Runs in Node: the configuration and the programs that build, and where the result lies. */
const BUILDING = '^web/([^/]+|panel/[^/]*(build|config))\\.ts$';

/** Functions, the browser and the infrastructure. */
export const EDGES: readonly Fence[] = [
  row('wiring', {
    from: WIRING,
    sees: [
      WIRING,
      `${CONTEXT}((index|compose)\\.ts$|formats/)`,
      DOCUMENTS,
      KERNEL,
      TERMS,
      '^packages/platform/(?!http/|worker/|testing/)',
    ],
    why: 'What hands one context the answers of another holds no rule and touches no storage.',
  }),
  row('functions', {
    from: FUNCTION,
    except: [AUTH],
    sees: FUNCTION_SEES,
    node: true,
    why: 'A function wires front doors, routes and stores; it never sees another function.',
  }),
  row('functions-auth', {
    from: FUNCTION,
    except: ['^functions/(?!auth/)'],
    sees: [...FUNCTION_SEES, npm('jose', 'openid-client')],
    node: true,
    why: 'Sign-in alone speaks OpenID Connect.',
  }),
  row('web-building', {
    from: BUILDING,
    sees: ['^web/[^/]+\\.ts$', npm('vite', '@vitejs/[^/]+')],
    node: true,
    why: 'What builds the pages knows no page.',
  }),
  row('web', {
    from: '^web/',
    except: [BUILDING],
    sees: [
      '^web/',
      '^functions/',
      `${CONTEXT}(wire(\\.ts$|/)|domain/)`,
      SEALING,
      KERNEL,
      TERMS,
      WORDS,
      CSV,
      VIRTUAL,
      'node_modules/(?!@aws-sdk/|@smithy/)',
    ],
    why: 'The browser sees schemas and pure rules; never a use case, never storage.',
  }),
  {
    name: 'web-functions-types-only',
    severity: 'error',
    comment: 'The typed client needs the type of an API, never its code.',
    from: { path: '^web/', pathNot: TEST_CODE },
    to: { path: '^functions/', dependencyTypesNot: ['type-only'] },
  },
  row('infra', {
    from: '^infra/',
    sees: ['^infra/', `${CONTEXT}store/keys\\.ts$`, npm('aws-cdk-lib', 'constructs', 'cdk-nag', 'esbuild')],
    node: true,
    why: 'Infrastructure knows paths of functions and descriptions of tables, no business rule.',
  }),
];

/** Places that only a few may enter. */
export const KEPT: readonly Fence[] = [
  kept(
    'test-code',
    `(${TEST_CODE}|${TEST}|${LAPTOP})`,
    [TEST_CODE, TEST, LAPTOP],
    'What serves tests and the laptop never runs in production.',
  ),
  kept(
    'embedded-engine',
    ENGINE,
    [ENGINE, LAPTOP, TEST, TEST_CODE],
    'Production is Amazon DynamoDB; nobody knows which.',
  ),
  kept(
    'sealing-keepers',
    SEALING,
    [SEALING, '^functions/(opening|provider-api)/', '^web/', LAPTOP, TEST, TEST_CODE],
    'Sealed tenders are out of reach for everything before the opening.',
  ),
  kept(
    'compose-keepers',
    `${CONTEXT}compose\\.ts$`,
    ['^functions/', WIRING, LAPTOP, TEST, TEST_CODE],
    'Wiring is the business of functions.',
  ),
  kept(
    'wiring-keepers',
    WIRING,
    [WIRING, '^functions/', LAPTOP, TEST, TEST_CODE],
    'Two contexts are joined for a function, never for each other.',
  ),
  kept(
    'words-keepers',
    WORDS,
    [WORDS, `${CONTEXT}formats/`, '^functions/notifier/', TITLES, '^web/', LAPTOP, TEST, TEST_CODE],
    'Texts are made where a person reads them: pages, files, messages, and the titles of problems.',
  ),
  kept(
    'aws',
    AWS,
    [`${CONTEXT}store/`, '^packages/platform/', '^functions/', '^infra/', ENGINE, LAPTOP, TEST, TEST_CODE],
    'The cloud is met in stores, platform and functions.',
  ),
];
