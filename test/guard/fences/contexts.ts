import { AWS, CONTEXT, CSV, DOCUMENTS, KERNEL, npm, OWN, SCHEMA, SEALING, TERMS, WORDS } from './places.ts';
import { type Fence, row } from './rule.ts';

const own = (...folders: readonly string[]): string => `${OWN}(${folders.join('|')})/`;
const ownFile = (name: string): string => `${OWN}${name}(\\.ts$|/)`;
const platform = (...parts: readonly string[]): string => `^packages/platform/(${parts.join('|')})`;
const EVERYBODYS_EVENTS = `${CONTEXT}events(\\.ts$|/)`;
const STORAGE_SIDE = platform('(?!http/|worker/|testing/|index\\.ts)');
const CODECS = npm('xmlbuilder2', 'saxes', 'pdfkit', '@fontsource/[^/]+');

/** The layers inside every context package. */
export const LAYERS: readonly Fence[] = [
  row('domain', {
    from: `${CONTEXT}domain/`,
    sees: [KERNEL, TERMS, own('domain')],
    why: 'A rule gives the same answer anywhere: no node:, no npm, no other layer, no other context.',
  }),
  row('app', {
    from: `${CONTEXT}app/`,
    sees: [KERNEL, TERMS, own('domain', 'app')],
    why: 'A use case declares ports; functions wire them.',
  }),
  row('wire-and-events', {
    from: `${CONTEXT}(wire|events)(\\.ts$|/)`,
    sees: [KERNEL, TERMS, SCHEMA, `${OWN}$2(\\.ts$|/)`, npm('zod')],
    why: 'What others read of a context drags nothing of its inside along.',
  }),
  row('store', {
    from: `${CONTEXT}store/`,
    sees: [KERNEL, TERMS, STORAGE_SIDE, own('store', 'app', 'domain'), ownFile('events'), AWS, npm('zod')],
    why: 'Storage knows its own context and DynamoDB, never HTTP or another table.',
  }),
  row('formats', {
    from: `${CONTEXT}formats/`,
    sees: [
      KERNEL,
      TERMS,
      WORDS,
      CSV,
      DOCUMENTS,
      own('formats', 'domain'),
      CODECS,
      '^(node:)?(zlib|stream|stream/.*|buffer|url)$',
    ],
    why: 'A file format is fenced with its one codec library.',
  }),
  row('http', {
    from: `${CONTEXT}http/`,
    sees: [
      KERNEL,
      TERMS,
      platform('http/', 'schema\\.ts$'),
      own('http', 'app', 'domain'),
      ownFile('wire'),
      npm('hono', 'zod'),
    ],
    why: 'A route calls a use case; it never reaches storage, nor another context.',
  }),
  {
    name: 'http-types-only',
    severity: 'error',
    comment: 'A route may name a domain type; a rule is run by a use case.',
    from: { path: `${CONTEXT}http/`, pathNot: '\\.test\\.ts$' },
    to: { path: own('domain'), dependencyTypesNot: ['type-only'] },
  },
  row('subscribers', {
    from: `${CONTEXT}subscribers/`,
    sees: [
      KERNEL,
      TERMS,
      platform('worker/', 'schema\\.ts$'),
      own('subscribers', 'app'),
      ownFile('events'),
      EVERYBODYS_EVENTS,
    ],
    why: 'Contexts meet in published events and nowhere else.',
  }),
  row('sealing', {
    from: SEALING,
    sees: [KERNEL, SEALING, '^packages/competition/domain/', npm('@hpke/core')],
    why: 'The envelope runs in the browser and in the opening worker alike.',
  }),
];

/** The two files through which a context is seen from outside. */
export const FRONT_DOORS: readonly Fence[] = [
  row('front-door', { from: `${CONTEXT}index\\.ts$`, sees: [OWN], why: 'A front door opens on its own house.' }),
  {
    name: 'front-door-exports',
    severity: 'error',
    comment: 'A front door hands out use cases and domain types; the rest is wired by functions.',
    from: { path: `${CONTEXT}index\\.ts$` },
    to: { path: OWN, pathNot: own('app', 'domain'), dependencyTypes: ['export'] },
  },
  row('compose', {
    from: `${CONTEXT}compose\\.ts$`,
    sees: [
      KERNEL,
      TERMS,
      platform('(?!http/|testing/)'),
      own('store', 'app', 'domain', 'subscribers', 'formats'),
      ownFile('events'),
    ],
    why: 'The one file beside a function that sees store and app together: it wires its own context.',
  }),
];
