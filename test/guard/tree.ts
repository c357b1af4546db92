import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../run/root.ts';
import { NOT_CONTEXTS } from './not-contexts.ts';

/** Files that are, or on the next commit could be, part of the repository, with `/` between folders. */
export const FILES: readonly string[] = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
  cwd: ROOT,
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
})
  .split('\0')
  .filter((path) => path !== '' && existsSync(join(ROOT, path)))
  .sort();

export const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
export const sizeOf = (path: string): number => statSync(join(ROOT, path)).size;
export const exists = (path: string): boolean => existsSync(join(ROOT, path));
export const linesOf = (path: string): number => read(path).trimEnd().split('\n').length;

export const isTest = (path: string): boolean => /\.(test|conformance)\.tsx?$/.test(path);
export const SOURCES = FILES.filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'));
export const PRODUCT = SOURCES.filter((path) => /^(packages|functions|web|infra)\//.test(path) && !isTest(path));

const foldersIn = (path: string): readonly string[] =>
  exists(path)
    ? readdirSync(join(ROOT, path), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
    : [];
export const PACKAGES = foldersIn('packages').filter((name) => exists(`packages/${name}/package.json`));
export const FUNCTIONS = foldersIn('functions').filter((name) => exists(`functions/${name}/package.json`));

const NO_CONTEXT: ReadonlySet<string> = new Set(NOT_CONTEXTS);
export const CONTEXTS = PACKAGES.filter((name) => !NO_CONTEXT.has(name));
