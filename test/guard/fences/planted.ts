import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { cruise, type IFlattenedRuleSet } from 'dependency-cruiser';
import { FENCES, READING, RESOLVING } from './fences.ts';

/** A planted import: a file, what it imports (a path of the planted tree or a package), and how. */
export type Planted = { readonly from: string; readonly to: string; readonly how?: 'import' | 'type' | 'export' };

const PACKAGES = [
  'hono',
  'zod',
  'jose',
  'pdfkit',
  'saxes',
  'papaparse',
  'aws-cdk-lib',
  'react',
  '@aws-sdk/lib-dynamodb',
  '@hpke/core',
];
const ROOT = join(import.meta.dirname, `../../../.cache/fences-${String(process.pid)}`);

const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(ROOT, path)), { recursive: true });
  writeFileSync(join(ROOT, path), text);
};

const statement = ({ from, to, how = 'import' }: Planted): string => {
  const inTree = /^(packages|functions|web|infra|test)\//.test(to);
  const path = inTree ? relative(dirname(from), to) : to;
  const target = inTree && !path.startsWith('.') ? `./${path}` : path;
  if (how === 'type') return `import type { a } from '${target}';\nexport type B = typeof a;\n`;
  return how === 'export'
    ? `export { a } from '${target}';\n`
    : `import { a } from '${target}';\nexport const b = a;\n`;
};

/**
 * Builds a small house with the planted imports and files that stand alone, and runs the real fences over it.
 *
 * @returns for each planting file the names of the rules it breaks, sorted.
 */
export const breaches = async (
  plants: readonly Planted[],
  loners: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const dependencies = Object.fromEntries(PACKAGES.map((name) => [name, '1.0.0']));
  write('package.json', JSON.stringify({ type: 'module', dependencies, devDependencies: { devonly: '1.0.0' } }));
  for (const name of [...PACKAGES, 'devonly']) {
    write(
      `node_modules/${name}/package.json`,
      JSON.stringify({ name, version: '1.0.0', type: 'module', exports: './index.js' }),
    );
    write(`node_modules/${name}/index.js`, 'export const a = 1;\n');
  }
  const sources = new Set(plants.map(({ from }) => from));
  const targets = plants.map(({ to }) => to).filter((to) => to.endsWith('.ts') && !sources.has(to));
  for (const path of [...targets, ...loners]) write(path, 'export const a = 1;\n');
  for (const from of sources) {
    write(
      from,
      plants
        .filter((plant) => plant.from === from)
        .map(statement)
        .join(''),
    );
  }
  const ruleSet: IFlattenedRuleSet = { forbidden: [...FENCES] };
  const { output } = await cruise(['.'], { ...READING, baseDir: ROOT, validate: true, ruleSet }, RESOLVING);
  rmSync(ROOT, { recursive: true, force: true });
  if (typeof output === 'string') throw new Error(`dependency-cruiser gave text: ${output}`);
  const found = new Map<string, string[]>();
  for (const { from, rule } of output.summary.violations) {
    found.set(from, [...new Set([...(found.get(from) ?? []), rule.name])].sort());
  }
  return found;
};
