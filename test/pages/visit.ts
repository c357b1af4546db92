import { join } from 'node:path';
import type { Language } from '@kt/kernel';
import type { BrowserContext, Page } from 'playwright-core';
import { axeFaults } from '../browser/axe-faults.ts';
import { doubledIds } from '../browser/doubled-ids.ts';
import { overflow } from '../browser/overflow.ts';
import { pending, quiet } from '../browser/quiet.ts';
import { rawKeys } from '../browser/raw-keys.ts';
import { type Watch, watch } from '../browser/watch.ts';
import { ROOT } from '../run/root.ts';
import type { PageCase } from './page-case.ts';
import type { PagesWorld } from './world.ts';

export const SCREENS = join(ROOT, '.cache/screens');
export type Width = 1280 | 320;
export const HEIGHTS = { 1280: 900, 320: 640 } as const;
export type Turn = { readonly page: PageCase; readonly language: Language; readonly width: Width };
export type Visited = {
  readonly turn: Turn;
  readonly faults: readonly string[];
  /** Files of the application that the page fetched, kept ones included, by their path in the built folder. */
  readonly assets: readonly string[];
  /** The same once what is fetched ahead has come too. */
  readonly rested: readonly string[];
};

/** Where a reader begins; nothing is measured against another page. */
export const isHome = ({ name }: PageCase): boolean => ['start', 'tasks', 'tasks-provider'].includes(name);
const FETCH_AHEAD_MS = 3_000;

/** One window of one width that goes from page to page. */
export type Visitor = { readonly visit: (turn: Turn) => Promise<Visited> };

const faultsOf = async (page: Page, seen: Watch): Promise<readonly string[]> => [
  ...(await axeFaults(page)),
  ...(await overflow(page)),
  ...(await rawKeys(page)),
  ...(await doubledIds(page)),
  ...seen.take(),
];

const isRefusal = ({ refused }: PageCase, fault: string): boolean =>
  refused !== undefined && fault.includes(`responded with a status of ${String(refused)} `);

/** The whole page, with the bar below it instead of over it. */
const photograph = async (page: Page, file: string): Promise<void> => {
  const lay = (position: string) => {
    document.querySelector<HTMLElement>('.kt-panel')?.style.setProperty('position', position);
  };
  await page.evaluate(lay, 'static');
  await page.screenshot({ path: join(SCREENS, file), fullPage: true });
  await page.evaluate(lay, '');
};

export const openVisitor = async (
  context: BrowserContext,
  world: PagesWorld,
  { pictures }: { readonly pictures: boolean },
): Promise<Visitor> => {
  const { origin } = world.machine;
  const page = await context.newPage();
  const calls = pending(page);
  const seen = await watch(page, origin);
  const assets = new Set<string>();
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/assets/')) assets.add(pathname.slice(1));
  });
  let reader: string | undefined;
  const become = async (person: string | undefined): Promise<void> => {
    if (person === reader) return;
    await context.clearCookies();
    if (person !== undefined) await page.goto(`${origin}/auth/sign-in?as=${person}&returnTo=/auth/me`);
    reader = person;
  };
  const visit = async (turn: Turn): Promise<Visited> => {
    const { page: one, language, width } = turn;
    try {
      await page.emulateMedia({ media: null });
      await become(one.as?.(world));
      seen.take();
      assets.clear();
      await page.goto(`${origin}/${language}${one.path(world)}`, { waitUntil: 'load' });
      await quiet(page, calls);
      if (one.first !== undefined) {
        await one.first(page, world);
        await quiet(page, calls);
        await one.after?.(page);
      }
      if (one.isPrinted === true) await page.emulateMedia({ media: 'print' });
      const faults = (await faultsOf(page, seen)).filter((fault) => !isRefusal(one, fault));
      if (pictures) await photograph(page, `${one.name}-${language}-${String(width)}.png`);
      const fetched = [...assets];
      if (isHome(one)) await page.waitForTimeout(FETCH_AHEAD_MS);
      return { turn, faults, assets: fetched, rested: [...assets] };
    } catch (error) {
      const told = `failed: ${error instanceof Error ? error.message : String(error)}`;
      return { turn, faults: [told, ...seen.take()], assets: [], rested: [] };
    }
  };
  return { visit };
};
