import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { namedBy } from './named-words.ts';

const SHARED = ['web', 'access', 'terms'] as const;

/**
 * Which catalogues each door reads, `#` before the beginning of the keys where not all; the shell's are read by all.
 * `three` is what forms begin with in every language at once.
 */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  shell: SHARED,
  services: ['web-services'],
  verify: ['web-verify', 'competition#invalidity.', 'competition#voidity.'],
  public: ['web-public'],
  open: ['web-public', 'web-open', 'purchasing'],
  provider: [
    'web-open',
    'web-provider',
    'web-call',
    'web-tender',
    'web-services',
    'web-organisation',
    'web-join',
    'web-partners',
    'web-admissions',
    'web-wallet',
    'web-agreements',
    'web-results',
    'web-money',
    'web-verify',
    'registry',
    'purchasing',
    'competition',
    'agreements',
    'casework',
    'outcomes',
    'settlement',
  ],
  casework: [
    'web-services#svc.told_',
    'web-services#svc.paused',
    'web-casework',
    'web-results',
    'casework',
    'outcomes',
    'registry',
    'agreements',
  ],
  procurement: [
    'web-parties',
    'web-procurement',
    'web-services',
    'web-systems',
    'web-organisation',
    'web-join',
    'web-open',
    'web-admissions',
    'web-wallet',
    'web-people',
    'web-competition',
    'web-writing',
    'web-call',
    'web-agreements',
    'web-verify',
    'registry',
    'purchasing',
    'competition',
    'agreements',
    'outcomes',
  ],
  three: [
    'web-competition#competition_page.template.',
    'web-writing#writing.need.',
    'web-procurement#cat.',
    'web-procurement#sys.',
    'web-systems#scat.',
    'web-systems#cat.',
  ],
  finance: ['web-finance', 'settlement', 'outcomes', 'agreements'],
};

const WORDS = join(import.meta.dirname, '../packages/words');
/** Refusals are worded by the server, events by the audit pages' own catalogue: a browser needs neither. */
const isShown = (key: string): boolean => !/^(error|event|mail|letter|identity|local|rule)\./.test(key);
/** Refusals that arise in the browser itself. */
const LOCAL_REFUSALS = /^error\.sealing\./;

const PREFIX = 'virtual:words/';

/** The texts of a door in a language, and the files they come from; only those that the door's own sources name. */
export const textsOf = (language: string, door: string) => {
  const isNamed = namedBy(door);
  const texts: Record<string, string> = {};
  const parts = (DOORS[door] ?? []).map((part) => {
    const [name = '', beginning = ''] = part.split('#');
    return { file: join(WORDS, language, `${name}.json`), beginning };
  });
  for (const { file, beginning } of parts) {
    const all = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
    for (const [key, text] of Object.entries(all))
      if (key.startsWith(beginning) && (LOCAL_REFUSALS.test(key) || (isShown(key) && isNamed(key)))) texts[key] = text;
  }
  return { texts, files: parts.map(({ file }) => file) };
};

/** One small module of texts per door and language, made from the catalogues of all contexts. */
export const doorWords = (): Plugin => ({
  name: 'door-words',
  resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
  load(id) {
    if (!id.startsWith(`\0${PREFIX}`)) return undefined;
    const [door = '', language = ''] = id.slice(PREFIX.length + 1).split('/');
    const { texts, files } = textsOf(language, door);
    for (const file of files) this.addWatchFile(file);
    return `export const words = JSON.parse(${JSON.stringify(JSON.stringify(texts))});`;
  },
});
