import { describe, expect, it } from 'vitest';
import {
  CONTEXTS,
  exists,
  FILES,
  FUNCTIONS,
  isTest,
  linesOf,
  PACKAGES,
  PRODUCT,
  read,
  SOURCES,
  sizeOf,
} from './tree.ts';

const MAX_BYTES = 300_000;
const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

describe('sizes', () => {
  it('keep the median source file within 60 lines', () => {
    expect(median(PRODUCT.map(linesOf))).toBeLessThanOrEqual(60);
  });

  it('keep every source file within 250 lines, tests within 400', () => {
    const tooLong = SOURCES.filter((path) => linesOf(path) > (isTest(path) ? 400 : 250));
    expect(tooLong.map((path) => `${path}: ${String(linesOf(path))}`)).toEqual([]);
  });

  it('keep every file within 300 kB', () => {
    expect(FILES.filter((path) => sizeOf(path) > MAX_BYTES)).toEqual([]);
  });

  it('keep a handler within 20 lines', () => {
    const handlers = FUNCTIONS.map((name) => `functions/${name}/handler.ts`).filter(exists);
    expect(handlers.filter((path) => linesOf(path) > 20)).toEqual([]);
  });
});

const FOLDERS = '(domain|app|store|formats|http|subscribers|testing|wire|events)/.+';
const FRONT = '(index|events|wire|compose)(\\.test)?\\.ts|README\\.md|package\\.json';
const PLACE = new RegExp(`^packages/[^/]+/(${FOLDERS}|${FRONT})$`);

describe('names and places', () => {
  it('put every file of a context where the architecture has a place for it', () => {
    const inContexts = FILES.filter((path) => CONTEXTS.some((name) => path.startsWith(`packages/${name}/`)));
    const sealing = /^packages\/competition\/sealing\//;
    expect(inContexts.filter((path) => !PLACE.test(path) && !sealing.test(path))).toEqual([]);
  });

  it('are kebab-case', () => {
    const name = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
    const parts = SOURCES.filter((path) => path.split('/').some((part) => !name.test(part)));
    expect(parts).toEqual([]);
  });

  it('have no drawers', () => {
    const drawer = /(^|\/)(utils?|helpers?|types|common|misc|shared|constants)(\.tsx?|\/)/;
    expect(SOURCES.filter((path) => drawer.test(path))).toEqual([]);
  });

  it('give every package a README', () => {
    expect(PACKAGES.filter((name) => !exists(`packages/${name}/README.md`))).toEqual([]);
  });
});

const withoutComments = (text: string): string => text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '').trim();

describe('barrels', () => {
  it('are front doors only', () => {
    const barrel = /^(export (type )?(\*|\{[^}]*\}) from '[^']+';\s*)+$/;
    const barrels = SOURCES.filter((path) => barrel.test(withoutComments(read(path))));
    expect(barrels.filter((path) => !/^(packages|functions)\/[^/]+\/index\.ts$/.test(path))).toEqual([]);
  });

  it('of a context name what they hand out', () => {
    const doors = CONTEXTS.map((name) => `packages/${name}/index.ts`).filter(exists);
    expect(doors.filter((path) => /^export (type )?\*/m.test(withoutComments(read(path))))).toEqual([]);
  });
});
