import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { LANGUAGES, type Language } from '@kt/kernel';
import { type Built, readBuilt } from './built.ts';
import { isHome, type Visited } from './visit.ts';

const KB = 1_000;
/** Kilobytes over the wire; script and style gzipped, fonts as they are. */
const BUDGETS = { publicLoad: 170, doorLoad: 220, route: 45, css: 40, font: 30 } as const;

export type Measured = { readonly what: string; readonly kb: number; readonly budget: number };

/** Sizes of the built files, each packed once. */
const sizesIn = (web: string) => {
  const known = new Map<string, number>();
  return (file: string): number => {
    const bytes = known.get(file) ?? packed(join(web, file));
    known.set(file, bytes);
    return bytes;
  };
};

const packed = (path: string): number => {
  const bytes = readFileSync(path);
  return (extname(path) === '.woff2' ? bytes : gzipSync(bytes)).length;
};

type Size = ReturnType<typeof sizesIn>;
const sum = (size: Size, files: readonly string[], extension: string): number =>
  files.filter((file) => extname(file) === extension).reduce((total, file) => total + size(file), 0) / KB;

type OneRead = { readonly size: Size; readonly built: Built; readonly one: Visited; readonly language: Language };

/** What a first page costs, without what is fetched while the reader reads it. */
const firstLoad = ({ size, built, one, language }: OneRead): readonly Measured[] => {
  const { page } = one.turn;
  const what = `${page.name} ${language}`;
  const ahead = built.aheadIn(one.rested);
  const assets = built.inLanguage(one.rested, language).filter((file) => !ahead.has(file));
  return [
    { what: `${what}, script`, kb: sum(size, assets, '.js'), budget: BUDGETS[page.as ? 'doorLoad' : 'publicLoad'] },
    { what: `${what}, style`, kb: sum(size, assets, '.css'), budget: BUDGETS.css },
    { what: `${what}, font`, kb: sum(size, assets, '.woff2'), budget: BUDGETS.font },
  ];
};

/** What entering a page costs a reader who comes from the first one of the door. */
const furtherRoute = ({ size, built, one, language }: OneRead, homes: readonly Visited[]): readonly Measured[] => {
  const { page } = one.turn;
  const home = homes.find(({ turn }) => turn.page.name === (page.as ? 'tasks' : 'start'));
  if (home === undefined) return [];
  const before = built.inLanguage(home.rested, language);
  const extra = built.inLanguage(one.assets, language).filter((file) => !before.includes(file));
  const what = `${page.name} ${language}, after ${home.turn.page.name}`;
  return [{ what, kb: sum(size, extra, '.js'), budget: BUDGETS.route }];
};

/**
 * What the visits fetched, against the budgets, in every language: a page that was not visited in one is measured by
 * what it would have fetched there. Both widths fetch the same, so one of them is enough.
 */
export const measured = (web: string, visited: readonly Visited[]): readonly Measured[] => {
  const [size, built] = [sizesIn(web), readBuilt(web)];
  // What a reader asks for once there, by a press of its own, is no part of entering.
  const found = visited.filter(({ turn, assets }) => assets.length > 0 && turn.page.first === undefined);
  const homes = found.filter(({ turn }) => isHome(turn.page));
  return [...Map.groupBy(found, ({ turn }) => turn.page.name).values()].flatMap((same) =>
    LANGUAGES.flatMap((language) => {
      const one = same.find(({ turn }) => turn.language === language) ?? same[0];
      if (one === undefined) return [];
      const read = { size, built, one, language };
      return isHome(one.turn.page) ? firstLoad(read) : furtherRoute(read, homes);
    }),
  );
};
