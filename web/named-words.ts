import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the keys of a door's texts are written down: its own pages, and what all share; the shell's texts are for all. */
const FOLDERS: Readonly<Record<string, string>> = {
  shell: 'src/**',
  services: 'src/doors/public/**',
  open: 'src/doors/public/**',
  three: 'src/doors/procurement/**',
  verify: 'src/doors/public/**',
};
const EVERYBODYS = ['src/shared/**', 'src/shell/**'];

const sourcesOf = (door: string): string => {
  const folders = [FOLDERS[door] ?? `src/doors/${door}/**`, ...EVERYBODYS];
  const files = globSync(
    folders.map((folder) => `${folder}/*.{ts,tsx}`),
    { cwd: import.meta.dirname },
  );
  return files
    .filter((file) => !/\.test\.tsx?$/.test(file))
    .map((file) => readFileSync(join(import.meta.dirname, file), 'utf8'))
    .join('\n');
};

/**
 * Whether a door's sources name a key: written out as one literal, or by the beginning of a template such as
 * `state.claim.${state}`. Keys are typed, so one that is put together in another way does not compile.
 */
export const namedBy = (door: string): ((key: string) => boolean) => namedIn(sourcesOf(door));

export const namedIn = (sources: string): ((key: string) => boolean) => {
  const whole = new Set([...sources.matchAll(/['"`]([\w.-]+)['"`]/g)].map(([, key = '']) => key));
  const beginnings = [...sources.matchAll(/`([\w-]+\.[\w.-]*)\$\{/g)].map(([, key = '']) => key);
  return (key) => {
    const one = key.replace(/_(?:zero|one|two|few|many|other)$/, '');
    return whole.has(key) || whole.has(one) || beginnings.some((beginning) => key.startsWith(beginning));
  };
};
