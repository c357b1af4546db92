// `npm run test:pages`: every page in three languages and two widths. `--once`: every page once, language and width
// rotating, without pictures. `--rest`: all that `--once` leaves out. Words after that choose pages by name.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '@kt/kernel';
import { launch } from '../browser/chromium.ts';
import { ROOT } from '../run/root.ts';
import { type Measured, measured } from './budgets.ts';
import { PAGES } from './page-list.ts';
import { routesNotIn } from './routes.ts';
import { HEIGHTS, openVisitor, SCREENS, type Turn, type Visited, type Width } from './visit.ts';
import { openPagesWorld } from './world.ts';

const TALLY = join(ROOT, '.cache/pages.json');
const WIDTHS: readonly Width[] = [1280, 320];
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const [isOnce, isRest] = ['--once', '--rest'].map((flag) => process.argv.includes(flag));
const chosen = PAGES.filter(({ name }) => words.length === 0 || words.some((word) => name.startsWith(word)));

const every = (): readonly Turn[] =>
  chosen.flatMap((page) => LANGUAGES.flatMap((language) => WIDTHS.map((width) => ({ page, language, width }))));

/** Six pages on, each combination has had its turn. */
const rotating = (): readonly Turn[] =>
  chosen.map((page, n) => ({
    page,
    language: LANGUAGES[n % LANGUAGES.length] ?? 'fi',
    width: WIDTHS[Math.floor(n / LANGUAGES.length) % WIDTHS.length] ?? 320,
  }));

const sameTurn = (a: Turn) => (b: Turn) => a.page === b.page && a.language === b.language && a.width === b.width;

const turns = (): readonly Turn[] => {
  if (isOnce) return rotating();
  const done = isRest ? rotating() : [];
  return every().filter((turn) => !done.some(sameTurn(turn)));
};

const tell = ({ turn: { page, language, width }, faults }: Visited): void => {
  if (faults.length === 0) return;
  say(`FAILED ${page.name} ${language} ${String(width)}`);
  for (const fault of faults) say(`         ${fault}`);
};

const run = async () => {
  const world = await openPagesWorld();
  const browser = await launch();
  try {
    const lanes = WIDTHS.map(async (width) => {
      const viewport = { width, height: HEIGHTS[width] };
      const context = await browser.newContext({ viewport, locale: 'fi-FI', timezoneId: 'Europe/Helsinki' });
      const { visit } = await openVisitor(context, world, { pictures: !isOnce });
      const visited: Visited[] = [];
      for (const turn of turns().filter((one) => one.width === width)) {
        const one = await visit(turn);
        tell(one);
        visited.push(one);
      }
      return visited;
    });
    const visited = (await Promise.all(lanes)).flat();
    return { visited, sizes: measured(world.web, visited) };
  } finally {
    await browser.close();
    await world.close();
  }
};

const overBudget = (lines: readonly Measured[]): readonly string[] =>
  lines
    .filter(({ kb, budget }) => kb > budget)
    .map(({ what, kb, budget }) => `FAILED ${what}: ${kb.toFixed(1)} kB, budget ${String(budget)}`);

/** The heaviest of each kind. */
const heaviest = (lines: readonly Measured[]): readonly string[] =>
  [
    ...Map.groupBy(
      lines,
      ({ what, budget }) => `${what.replace(/^.*, /, '').replace(/after .*/, 'further route')} ≤ ${String(budget)}`,
    ),
  ].map(([kind, of]) => {
    const top = of.reduce((most, one) => (one.kb > most.kb ? one : most));
    return `  ${kind.padEnd(22)} ${top.kb.toFixed(1).padStart(6)} kB  ${top.what}`;
  });

mkdirSync(SCREENS, { recursive: true });
const { visited, sizes } = await run();
const over = overBudget(sizes);
for (const line of [...over, 'Heaviest, kB over the wire:', ...heaviest(sizes)]) say(line);
const unseen = words.length === 0 ? await routesNotIn(PAGES.map(({ route }) => route)) : [];
for (const route of unseen) say(`FAILED no page of the list shows the route ${route}`);
const failed = visited.filter(({ faults }) => faults.length > 0).length + over.length + unseen.length;
const passed = visited.filter(({ faults }) => faults.length === 0).length + sizes.length - over.length;
writeFileSync(TALLY, JSON.stringify({ passed, failed }));
say(`\n${String(passed)} passed, ${String(failed)} failed`);
process.exitCode = failed === 0 && visited.length > 0 ? 0 : 1;
