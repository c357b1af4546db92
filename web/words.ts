import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { DOORS_WITH_JOURNEYS } from './journeys.ts';
import { namedBy } from './named-words.ts';

const SHARED = ['web', 'access', 'terms'] as const;
/** What the shell's pages of text say: read by few, so that no first page carries it. */
const ABOUT = ['web.accessibility.', 'web.privacy.', 'web.help.'] as const;

/**
 * Which catalogues each door reads, `#` before the beginning of the keys where not all; the shell's are read by all.
 * `three` is what forms begin with in every language at once, `group` what those read who meet a consortium.
 */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  shell: SHARED,
  about: ABOUT.map((beginning) => `web#${beginning}`),
  services: ['web-services', 'web-find'],
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
    'web-figures',
    'web-results',
    'web-messages',
    'web-talk',
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
    'web-services',
    'web-find',
    'web-casework',
    'web-choice',
    'web-guidance',
    'web-client',
    'web-messages',
    'web-talk',
    'web-results',
    'web-figures',
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
    'web-talk',
    'web-writing',
    'web-call',
    'web-agreements',
    'web-figures',
    'web-results#referral.',
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
    'web-procurement#cat.step.',
    'web-procurement#cat.template.',
    'web-procurement#sys.new.name',
    'web-systems#scat.reservation.statement',
  ],
  group: ['web-group'],
  finance: ['web-finance', 'settlement', 'outcomes', 'agreements'],
};

const WORDS = join(import.meta.dirname, '../packages/words');
/** Refusals are worded by the server, events by the audit pages' own catalogue: a browser needs neither. */
const isShown = (key: string): boolean => !/^(error|event|mail|letter|identity|local|rule)\./.test(key);
const isApart = (part: string, key: string): boolean =>
  part === 'shell' && ABOUT.some((beginning) => key.startsWith(beginning));

const LOADERS = 'virtual:words';
const PREFIX = `${LOADERS}/`;
const LANGUAGES = ['fi', 'sv', 'en'];

/** Everything that has texts of its own: the doors, and the journeys of the large ones. */
export const PARTS: readonly string[] = [
  ...Object.keys(DOORS),
  ...Object.entries(DOORS_WITH_JOURNEYS).flatMap(([door, journeys]) => journeys.map((journey) => `${door}/${journey}`)),
];

/** The texts of a door or journey in a language, and the files they come from; only those that its own sources name. */
export const textsOf = (language: string, part: string) => {
  const isNamed = namedBy(part);
  const texts: Record<string, string> = {};
  const [door = ''] = part.split('/');
  const catalogues = (DOORS[door] ?? []).map((catalogue) => {
    const [name = '', beginning = ''] = catalogue.split('#');
    return { file: join(WORDS, language, `${name}.json`), beginning };
  });
  for (const { file, beginning } of catalogues) {
    const all = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
    for (const [key, text] of Object.entries(all))
      if (key.startsWith(beginning) && isShown(key) && !isApart(part, key) && isNamed(key)) texts[key] = text;
  }
  return { texts, files: catalogues.map(({ file }) => file) };
};

/** How each part's texts are fetched in each language. */
const loaders = (): string => {
  const lines = PARTS.map((part) => {
    const ways = LANGUAGES.map((language) => `${language}: () => import('${PREFIX}${part}/${language}')`);
    return `'${part}': { ${ways.join(', ')} }`;
  });
  return `export const loaders = { ${lines.join(',\n')} };`;
};

/** One small module of texts per part and language, made from the catalogues of all contexts, and how to get them. */
export const doorWords = (): Plugin => ({
  name: 'door-words',
  resolveId: (id) => (id === LOADERS || id.startsWith(PREFIX) ? `\0${id}` : undefined),
  load(id) {
    if (id === `\0${LOADERS}`) return loaders();
    if (!id.startsWith(`\0${PREFIX}`)) return undefined;
    const path = id.slice(PREFIX.length + 1);
    const at = path.lastIndexOf('/');
    const { texts, files } = textsOf(path.slice(at + 1), path.slice(0, at));
    for (const file of files) this.addWatchFile(file);
    return `export const words = JSON.parse(${JSON.stringify(JSON.stringify(texts))});`;
  },
});
