import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../run/root.ts';

const LINE = /\[\s*'([^']*)',\s*\(\) => import\(/g;
const SHELL = ['web/src/shell/routes.ts', 'web/src/doors/public/routes.ts'];

/** A journey's list names its modules and loads none. */
const listed = async (path: string): Promise<readonly string[]> => {
  const lists = Object.values((await import(join(ROOT, path))) as Readonly<Record<string, unknown>>);
  return lists.flatMap((list) => (Array.isArray(list) ? list.map((line: readonly [string]) => line[0]) : []));
};

const written = (path: string): readonly string[] =>
  [...readFileSync(join(ROOT, path), 'utf8').matchAll(LINE)].map(([, route = '']) => route);

/** Routes that the doors' lists have and the given ones lack. */
export const routesNotIn = async (known: readonly string[]): Promise<readonly string[]> => {
  const all = SHELL.flatMap(written);
  for (const path of globSync('web/src/doors/*/*/**/routes.ts', { cwd: ROOT })) all.push(...(await listed(path)));
  if (all.length === 0) throw new Error('no route was found: the lists are written in another way now');
  return all.filter((route) => !known.includes(route)).sort();
};
