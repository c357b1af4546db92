import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
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

const firstLoad = (size: Size, { turn, assets }: Visited): readonly Measured[] => {
  const what = `${turn.page.name} ${turn.language}`;
  return [
    {
      what: `${what}, script`,
      kb: sum(size, assets, '.js'),
      budget: BUDGETS[turn.page.as ? 'doorLoad' : 'publicLoad'],
    },
    { what: `${what}, style`, kb: sum(size, assets, '.css'), budget: BUDGETS.css },
    { what: `${what}, font`, kb: sum(size, assets, '.woff2'), budget: BUDGETS.font },
  ];
};

/** What entering a page costs a reader who comes from the first one of the door. */
const furtherRoute = (size: Size, { turn, assets }: Visited, all: readonly Visited[]): readonly Measured[] => {
  const { page, language } = turn;
  const home = page.as ? 'tasks' : 'start';
  const before = all.find((one) => one.turn.page.name === home && one.turn.language === language);
  if (before === undefined) return [];
  const extra = assets.filter((file) => !before.rested.includes(file));
  return [{ what: `${page.name} ${language}, after ${home}`, kb: sum(size, extra, '.js'), budget: BUDGETS.route }];
};

/** What the visits fetched, against the budgets; both widths fetch the same, so one of them is enough. */
export const measured = (web: string, visited: readonly Visited[]): readonly Measured[] => {
  const size = sizesIn(web);
  // What a reader asks for once there, by a press of its own, is no part of entering.
  const found = visited.filter(({ turn, assets }) => assets.length > 0 && turn.page.first === undefined);
  const each = [...Map.groupBy(found, ({ turn }) => `${turn.page.name} ${turn.language}`).values()];
  const once = each.flatMap(([one]) => (one === undefined ? [] : [one]));
  return once.flatMap((one) => (isHome(one.turn.page) ? firstLoad(size, one) : furtherRoute(size, one, once)));
};
