import { ESLint, type Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { lintConfig } from './lint/config.ts';

// Planted files are not in the type-checker's project: only the rules that need no types are tried on them.
const untyped: Linter.Config = {
  files: ['**/*.{ts,tsx}'],
  ...tseslint.configs.disableTypeChecked,
  languageOptions: { parserOptions: { projectService: false, project: false } },
};
const eslint = new ESLint({ overrideConfigFile: true, overrideConfig: [...lintConfig, untyped] });

const refusals = async (filePath: string, code: string): Promise<string[]> => {
  const [result] = await eslint.lintText(code, { filePath });
  return (result?.messages ?? []).map(({ ruleId, message }) => `${ruleId ?? 'parser'}: ${message}`);
};

const RULES = 'packages/competition/domain/planted.ts';
const APP = 'packages/competition/app/submit-tender.ts';
const TERMS = 'packages/terms/planted.ts';
const STORE = 'packages/competition/store/planted.ts';
const HTTP = 'packages/competition/http/planted.ts';
const KERNEL = 'packages/kernel/planted.ts';
const TIME = 'packages/kernel/time.ts';
const PORT = 'packages/platform/ports/clock.ts';
const TEST = 'packages/competition/domain/planted.test.ts';
const PAGE = 'web/src/doors/provider/planted.tsx';

const CLOCK = 'Time enters as a value';
const CHANCE = 'Chance comes from';
const ARGUMENTS = 'Rules see only their arguments';

type Case = readonly [title: string, file: string, code: string, refusal: string];
const REFUSED: readonly Case[] = [
  ['an inline style', PAGE, 'export const A = () => <p style={{ color: "red" }} />;', 'forbids inline styles'],
  ['HTML in a page', PAGE, 'export const A = () => <p dangerouslySetInnerHTML={{ __html: "" }} />;', 'Text is text'],
  ['a barrel', PAGE, "import { Button } from '@navikt/ds-react';\nexport const A = Button;", 'by its own path'],
  [
    'a hook under a condition',
    PAGE,
    'export const A = ({ b }) => { if (b) useState(); return null; };',
    'rules-of-hooks',
  ],
  ['the clock in rules', RULES, 'export const at = () => new Date().toISOString();', CLOCK],
  ['Date.now in rules', RULES, 'export const at = () => Date.now();', CLOCK],
  ['Date.now in a use case', APP, 'export const at = () => Date.now();', CLOCK],
  ['the clock through Intl', RULES, 'export const at = (f: Intl.DateTimeFormat) => f.format();', CLOCK],
  ['the clock in a store', STORE, 'export const at = () => new Date();', CLOCK],
  ['the clock in the kernel', TIME, 'export const at = () => new Date();', CLOCK],
  ['making days in rules', RULES, 'export const at = (ms: number) => new Date(ms);', 'kernel/time alone'],
  [
    'making days elsewhere in the kernel',
    KERNEL,
    'export const at = (ms: number) => new Date(ms);',
    'kernel/time alone',
  ],
  ['chance in rules', RULES, 'export const lot = () => Math.random();', CHANCE],
  ['chance in terms', TERMS, 'export const lot = () => Math.random();', CHANCE],
  ['chance in a store', STORE, 'export const id = () => crypto.randomUUID();', CHANCE],
  [
    'chance from node:crypto',
    HTTP,
    "import { randomBytes } from 'node:crypto';\nexport const id = randomBytes(8);",
    CHANCE,
  ],
  ['throw in rules', RULES, "export const refuse = () => { throw new RangeError('no'); };", 'An error is a value'],
  ['throw in a use case', APP, "export const refuse = () => { throw new Error('no'); };", 'An error is a value'],
  ['another error in the kernel', KERNEL, "export const refuse = () => { throw new Error('no'); };", 'RangeError only'],
  ['a class in rules', RULES, 'export class Tender {}', 'no classes'],
  ['a class in the kernel', KERNEL, 'export class Money {}', 'no classes'],
  ['a class expression in rules', TERMS, 'export const Tender = class {};', 'no classes'],
  ['process in rules', RULES, "export const stage = () => process.env['STAGE'];", ARGUMENTS],
  ['fetch in rules', APP, "export const rates = () => fetch('http://localhost');", ARGUMENTS],
  ['fetch in http', HTTP, "export const rates = () => fetch('http://localhost');", 'Go through a port'],
  ['a timer in rules', RULES, 'export const later = (f: () => void) => setTimeout(f, 1);', ARGUMENTS],
  ['a lazy import in rules', RULES, "export const more = () => import('./more.ts');", 'loaded later'],
  ['mutable module state', STORE, 'export let count = 0;\ncount += 1;', 'No mutable module state'],
  [
    'a module-level cache in rules',
    RULES,
    'const seen = new Map<string, string>();\nexport const has = (k: string) => seen.has(k);',
    'No mutable module state in rules',
  ],
  ['the named zod import', HTTP, "import { z } from 'zod';\nexport const s = z.string();", 'quadruples a bundle'],
  ['the default zod import', HTTP, "import z from 'zod';\nexport const s = z.string();", 'quadruples a bundle'],
  ['an interface', STORE, 'export interface Row { readonly id: string }', 'Use `type`'],
  ['an enum', STORE, 'export enum State { Open }', 'const table'],
  ['a default export', STORE, 'export default 1;', 'Export by name'],
  ['a default export by name', STORE, 'const a = 1;\nexport { a as default };', 'Export by name'],
  ['a cast in rules', RULES, 'export const n = (x: unknown) => x as number;', 'Do not use any type assertions'],
  ['a cast in a store', STORE, 'export const n = (x: unknown) => x as number;', 'Do not use any type assertions'],
  [
    'a Scan',
    STORE,
    "import { ScanCommand } from '@aws-sdk/lib-dynamodb';\nexport const all = new ScanCommand({ TableName: 't' });",
    'No Scan',
  ],
  ['a cast in http', HTTP, 'export const n = (x: unknown) => x as number;', 'Do not use any type assertions'],
  [
    'a cast in a test of rules, twice',
    TEST,
    "it('a', () => { expect(1 as unknown as string).toBe(1); });",
    'casting it twice',
  ],
  ['any', STORE, 'export const n = (x: any) => [x];', 'no-explicit-any'],
  ['the ambiguous word', STORE, "export const frameContract = 'a';", 'id-match'],
  ['the ambiguous word as a field', STORE, 'export type Row = { readonly contractId: string };', 'id-match'],
  ['unfinished work', STORE, '// TODO: later\nexport const a = 1;', 'no-warning-comments'],
  ['an assignment to a parameter', STORE, 'export const f = (r: { a: number }) => { r.a = 1; };', 'no-param-reassign'],
  ['a switched-off compiler', STORE, '// @ts-ignore\nexport const a = 1;', 'ban-ts-comment'],
  ['a focused test', TEST, "it.only('a', () => { expect(1).toBe(1); });", 'Every test runs'],
  ['a skipped test', TEST, "it.skip('a', () => { expect(1).toBe(1); });", 'Every test runs'],
  ['a test that cannot fail', TEST, "it('a', () => { [1].map(String); });", 'cannot fail'],
  ['the clock in a test', TEST, "it('a', () => { expect(Date.now()).toBe(1); });", 'No wall clock'],
  ['chance in a test', TEST, "it('a', () => { expect(Math.random()).toBe(1); });", 'No unseeded chance'],
];

const statements = (count: number): string =>
  Array.from({ length: count }, (_, i) => `export const a${String(i)} = 1;`).join('\n');
const body = (count: number): string =>
  `export const f = (xs: number[]) => {\n${'  xs.push(1);\n'.repeat(count - 2)}};`;
const branches = (count: number): string =>
  `export const f = (n: number) => {\n${Array.from({ length: count - 1 }, (_, i) => `  if (n === ${String(i)}) return ${String(i)};`).join('\n')}\n  return n;\n};`;

const SIZES: readonly (readonly [title: string, file: string, kept: string, broken: string, rule: string])[] = [
  ['250 lines a file', STORE, statements(250), statements(251), 'max-lines:'],
  ['400 lines a test', TEST, statements(400), statements(401), 'max-lines:'],
  ['40 lines a function in rules', RULES, body(40), body(41), 'max-lines-per-function:'],
  ['40 lines a function in terms', TERMS, body(40), body(41), 'max-lines-per-function:'],
  ['60 lines a function elsewhere', STORE, body(60), body(61), 'max-lines-per-function:'],
  ['complexity 10', STORE, branches(10), branches(11), 'complexity:'],
];

const ALLOWED: readonly (readonly [title: string, file: string, code: string])[] = [
  ['the zod namespace', HTTP, "import * as z from 'zod';\nexport const s = z.string();"],
  ['a moment made from a value in kernel/time', TIME, 'export const at = (ms: number) => new Date(ms).toISOString();'],
  ['a RangeError of the kernel', KERNEL, "export const refuse = () => { throw new RangeError('no'); };"],
  ['the clock in its port', PORT, 'export const at = () => new Date();'],
  ['as const in rules', RULES, "export const lifecycle = { draft: { open: 'open' } } as const;"],
  ['a fixed set in rules', RULES, "export const FINAL = new Set(['closed']);"],
  ['a map inside a function of rules', RULES, 'export const f = () => new Map<string, string>();'],
  ['a test with an expectation', TEST, "it('a', () => { expect(1).toBe(1); });"],
  ['a property test', TEST, "it('a', () => { fc.assert(fc.property(fc.nat(), (n) => n >= 0)); });"],
  ['the contractor’s obligations', STORE, 'export type Row = { readonly contractorObligations: string };'],
  [
    'OCDS’s own field',
    'packages/transparency/formats/ocds-release.ts',
    'export type Row = { readonly contracts: string };',
  ],
];

describe('the lint refuses', () => {
  it.each(REFUSED)('%s', async (_title, file, code, refusal) => {
    expect(await refusals(file, code)).toContainEqual(expect.stringContaining(refusal));
  });

  it.each(SIZES)('more than %s', async (_title, file, kept, broken, rule) => {
    expect(await refusals(file, kept)).not.toContainEqual(expect.stringContaining(rule));
    expect(await refusals(file, broken)).toContainEqual(expect.stringContaining(rule));
  });

  it('a comment that switches a rule off', async () => {
    const found = await refusals(STORE, '/* eslint-disable */\nexport default 1;');
    expect(found).toContainEqual(expect.stringContaining('Export by name'));
  });
});

describe('the lint lets through', () => {
  it.each(ALLOWED)('%s', async (_title, file, code) => {
    expect(await refusals(file, code)).toEqual([]);
  });
});

describe('the type-aware rules', () => {
  const typed = new ESLint({ overrideConfigFile: true, overrideConfig: lintConfig });
  const NEEDED = [
    'no-floating-promises',
    'no-unsafe-member-access',
    'switch-exhaustiveness-check',
    'no-misused-promises',
  ];

  it.each([RULES, STORE, HTTP, KERNEL, TEST, 'functions/jobs/app.ts'])('are on for %s', async (file) => {
    const { rules } = (await typed.calculateConfigForFile(file)) as { rules: Record<string, [number]> };
    expect(NEEDED.filter((rule) => rules[`@typescript-eslint/${rule}`]?.[0] !== 2)).toEqual([]);
  });
});
