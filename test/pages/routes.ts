import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../run/root.ts';

const LINE = /\[\s*'([^']*)',\s*\(\) => import\(/g;

/** Routes that the doors' lists have and the given ones lack. */
export const routesNotIn = (known: readonly string[]): readonly string[] => {
  const lists = globSync('web/src/{shell,doors}/**/routes.ts', { cwd: ROOT });
  const all = lists.flatMap((path) =>
    [...readFileSync(join(ROOT, path), 'utf8').matchAll(LINE)].map(([, route = '']) => route),
  );
  if (all.length === 0) throw new Error('no route was found: the lists are written in another way now');
  return all.filter((route) => !known.includes(route)).sort();
};
