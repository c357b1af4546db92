import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { DOORS_WITH_JOURNEYS } from './journeys.ts';

const SOURCES = join(import.meta.dirname, 'src');
const SHELL = join(SOURCES, 'shell');

/** Where the keys of the small doors' texts are written down: their own pages, and what all share. */
const FOLDERS: Readonly<Record<string, string>> = {
  shell: '**',
  services: 'doors/public/**',
  open: 'doors/public/**',
  three: 'doors/procurement/**',
  verify: 'doors/public/**',
  group: 'doors/**',
};
const EVERYBODYS = ['shared/**', 'shell/**'];

const inFolders = (folders: readonly string[]): readonly string[] =>
  globSync(
    folders.map((folder) => `${folder}/*.{ts,tsx}`),
    { cwd: SOURCES },
  )
    .filter((file) => !/\.test\.tsx?$/.test(file))
    .map((file) => join(SOURCES, file));

/** The sources that a source brings along, now or later; what it takes as a type is none of them. */
const importsOf = (file: string): readonly string[] =>
  [
    ...readFileSync(file, 'utf8')
      .replaceAll(/^import type[^;]*;/gm, '')
      .matchAll(/(?:\bfrom|\bimport\(|\bimport) ?'(\.[^']+\.tsx?)'/g),
  ].map(([, path = '']) => join(dirname(file), path));

/** These sources and all that they bring along; the shell is looked through as a whole elsewhere. */
export const reached = (files: readonly string[]): readonly string[] => {
  const found = new Set<string>();
  const go = (file: string): void => {
    if (found.has(file) || file.startsWith(SHELL + sep)) return;
    found.add(file);
    for (const next of importsOf(file)) go(next);
  };
  for (const file of files) go(file);
  return [...found];
};

/** A door with journeys carries the texts of its tasks and links alone; each journey those of its pages. */
const beginningsOf = (part: string): readonly string[] => {
  const files = part.includes('/') ? ['routes.ts'] : ['tasks.ts', 'nav.ts'];
  return files.map((file) => join(SOURCES, 'doors', part, file)).filter((file) => existsSync(file));
};

const filesOf = (part: string): readonly string[] => {
  const [door = ''] = part.split('/');
  if (!Object.hasOwn(DOORS_WITH_JOURNEYS, door)) return inFolders([FOLDERS[door] ?? `doors/${door}/**`, ...EVERYBODYS]);
  return [...reached(beginningsOf(part)), ...inFolders(['shell/**'])];
};

/**
 * Whether the sources of a door or journey name a key: written out as one literal, or by the beginning of a template
 * such as `state.claim.${state}`. Keys are typed, so one that is put together in another way does not compile.
 */
export const namedBy = (part: string): ((key: string) => boolean) =>
  namedIn(
    filesOf(part)
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n'),
  );

export const namedIn = (sources: string): ((key: string) => boolean) => {
  const whole = new Set([...sources.matchAll(/['"`]([\w.-]+)['"`]/g)].map(([, key = '']) => key));
  const beginnings = [...sources.matchAll(/`([\w-]+\.[\w.-]*)\$\{/g)].map(([, key = '']) => key);
  return (key) => {
    const one = key.replace(/_(?:zero|one|two|few|many|other)$/, '');
    return whole.has(key) || whole.has(one) || beginnings.some((beginning) => key.startsWith(beginning));
  };
};
