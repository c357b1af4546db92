import { existsSync, globSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.ts';

const ROOT_FILES = ['*.{ts,mjs}', '.*.mjs'];

const weight = (folder: string): number =>
  globSync(`${folder}/**/*.{ts,tsx}`, { cwd: ROOT, exclude: (path) => path.includes('node_modules') })
    .map((path) => statSync(join(ROOT, path)).size)
    .reduce((a, b) => a + b, 0);

const workspaces = (): readonly string[] => [
  ...readdirSync(join(ROOT, 'packages')).map((name) => `packages/${name}`),
  ...['functions', 'test', 'infra', 'web'].filter((name) => existsSync(join(ROOT, name))),
];

/** Splits the tree into `count` parts of about the same size: type-aware lint is the longest check. */
export const lintShares = (count: number): readonly (readonly string[])[] => {
  const parts = Array.from({ length: count }, () => ({ weight: 0, folders: [...ROOT_FILES] }));
  const heaviest = workspaces().map((folder) => ({ folder, weight: weight(folder) }));
  for (const { folder, weight: size } of heaviest.sort((a, b) => b.weight - a.weight)) {
    const lightest = parts.reduce((a, b) => (b.weight < a.weight ? b : a));
    lightest.folders.push(folder);
    lightest.weight += size;
  }
  return parts.map(({ folders }, i) => (i === 0 ? folders : folders.slice(ROOT_FILES.length)));
};
