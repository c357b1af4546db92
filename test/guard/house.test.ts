import { describe, expect, it } from 'vitest';
import { hasPlace, isBarrel, isDrawer, isKebab } from './places.ts';
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

describe('names and places', () => {
  it('put every file of a context where the architecture has a place for it', () => {
    const inContexts = FILES.filter((path) => CONTEXTS.some((name) => path.startsWith(`packages/${name}/`)));
    expect(inContexts.filter((path) => !hasPlace(path))).toEqual([]);
  });

  it('call a subscriber after what it answers to', () => {
    const subscribers = FILES.filter((path) => /^packages\/[^/]+\/subscribers\//.test(path));
    expect(subscribers.filter((path) => !/\/subscribers\/(on-[a-z0-9-]+|index)(\.test)?\.ts$/.test(path))).toEqual([]);
  });

  it('are kebab-case', () => {
    expect(SOURCES.filter((path) => !isKebab(path))).toEqual([]);
  });

  it('have no drawers', () => {
    // The browser's own kit, each part in a folder with a name.
    const named = SOURCES.map((path) => path.replace(/^web\/src\/shared\/(?=.+\/)/, 'web/src/'));
    expect(named.filter(isDrawer)).toEqual([]);
  });

  it('give every package a README', () => {
    expect(PACKAGES.filter((name) => !exists(`packages/${name}/README.md`))).toEqual([]);
  });
});

describe('barrels', () => {
  it('are front doors only', () => {
    const barrels = SOURCES.filter((path) => isBarrel(read(path)));
    expect(barrels.filter((path) => !/^(packages|functions)\/[^/]+\/index\.ts$/.test(path))).toEqual([]);
  });

  it('of a context name what they hand out', () => {
    const doors = CONTEXTS.map((name) => `packages/${name}/index.ts`).filter(exists);
    expect(doors.filter((path) => /^export (type )?\*/m.test(read(path)))).toEqual([]);
  });
});

describe('the house knows', () => {
  it('a place from a corner', () => {
    const places = [
      'domain/tender.ts',
      'app/submit-tender.ts',
      'wire.ts',
      'compose.ts',
      'testing/worked-examples/a.csv',
      'README.md',
    ];
    const corners = ['tender.ts', 'lib/tender.ts', 'sealing/open.ts', 'domain.ts', 'notes.md'];
    expect(places.filter((path) => !hasPlace(`packages/registry/${path}`))).toEqual([]);
    expect(corners.filter((path) => hasPlace(`packages/registry/${path}`))).toEqual([]);
    expect(hasPlace('packages/competition/sealing/open.ts')).toBe(true);
  });

  it('a good name from a bad one', () => {
    expect(['domain/Tender.ts', 'domain/tender_draft.ts', 'domain/aTender.ts'].filter(isKebab)).toEqual([]);
    expect(['domain/tender-draft.test.ts', '.dependency-cruiser.mjs'].filter((path) => !isKebab(path))).toEqual([]);
    expect(['a/utils.ts', 'a/helpers/x.ts', 'types.ts'].filter((path) => !isDrawer(path))).toEqual([]);
    expect(['a/service-types.ts', 'a/shared-costs.ts'].filter(isDrawer)).toEqual([]);
  });

  it('a barrel from a module', () => {
    expect(isBarrel("// all\nexport { a } from './a.ts';\nexport type * from './b.ts';\n")).toBe(true);
    expect(isBarrel("export { a } from './a.ts';\nexport const b = 1;\n")).toBe(false);
  });
});
