import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { axeFaults } from '../browser/axe-faults.ts';
import { pending, quiet } from '../browser/quiet.ts';
import { TEXTS } from '../browser/texts.ts';
import { type Watch, watch } from '../browser/watch.ts';
import { ROOT } from '../run/root.ts';

const SCREENS = join(ROOT, '.cache/screens');
const LONGEST_MS = 30_000;

/** A text of the application by its key, as a Finnish reader sees it. @throws on a key that no catalogue has. */
export const word = (key: string, values: Readonly<Record<string, string>> = {}): string => {
  const text = TEXTS.get(key);
  if (text === undefined) throw new RangeError(`no text is called ${key}`);
  return text.replace(/\{\{?(\w+)\}?\}/g, (place, name: string) => values[name] ?? place);
};

/** Somebody who clicks and types, and sees what a person sees. */
export type Hands = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Becomes somebody else by the bar at the bottom. */
  readonly become: (name: string) => Promise<void>;
  /** Presses the bar's buttons until the business day is at least `day`. */
  readonly until: (day: string) => Promise<void>;
  readonly goTo: (path: string) => Promise<void>;
  /** Follows a link. */
  readonly follow: (name: string | RegExp) => Promise<void>;
  readonly press: (name: string | RegExp) => Promise<void>;
  readonly fill: (label: string | RegExp, value: string) => Promise<void>;
  readonly pick: (label: string | RegExp, option: string) => Promise<void>;
  readonly tick: (label: string | RegExp) => Promise<void>;
  readonly sees: (text: string | RegExp) => Promise<void>;
  /** Comes to rest, and has the page judged as it stands. */
  readonly rest: () => Promise<void>;
  readonly photograph: (name: string) => Promise<void>;
  /** Faults of every page met so far, with where they were. */
  readonly faults: readonly string[];
  readonly met: ReadonlySet<string>;
};

type Scene = {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly seen: Watch;
  readonly calls: () => readonly string[];
};

/** A page is judged once in each of its looks: by its address without ids, its heading, and an open dialog. */
const lookOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const path = location.pathname.replaceAll(/[a-z]{3}_[0-9A-Z]{26}/g, '…');
    const dialog = document.querySelector('dialog[open]')?.getAttribute('aria-labelledby') ?? '';
    return `${path} ${document.querySelector('h1')?.textContent ?? ''} ${dialog}`.trim();
  });

/** A refusal is an answer; what the page makes of it is what a reader sees. */
const REFUSED = /Failed to load resource: the server responded with a status of 4\d\d/;

const judging = ({ page, seen, calls }: Scene) => {
  const met = new Set<string>();
  const faults: string[] = [];
  const rest = async (): Promise<void> => {
    await quiet(page, calls);
    const look = await lookOf(page);
    const blamed = seen.take().filter((fault) => !REFUSED.test(fault));
    faults.push(...blamed.map((fault) => `${look}: ${fault}`));
    if (met.has(look)) return;
    const found = await axeFaults(page);
    // A page that gave way to the next one meanwhile was not at rest yet: what came is judged instead.
    if ((await lookOf(page)) !== look) return rest();
    met.add(look);
    faults.push(...found.map((fault) => `${look}: ${fault}`));
  };
  return { met, faults, rest };
};

const main = (page: Page): Locator => page.locator('main, dialog[open]');

const barOf = (page: Page, rest: () => Promise<void>) => {
  const bar = page.locator('.kt-panel');
  const now = async (): Promise<string> => {
    const [, day = '', month = '', year = ''] =
      /(\d+)\.(\d+)\.(\d+)/.exec(await bar.locator('.kt-panel-now').innerText()) ?? [];
    return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  };
  const move = async (key: string): Promise<void> => {
    await bar.getByRole('button', { name: word(key), exact: true }).click();
    await bar.locator('.kt-panel-moves button[aria-disabled="false"]').first().waitFor();
    await bar.locator(':scope:not([data-moving])').waitFor({ timeout: 60_000 });
  };
  return {
    become: async (name: string): Promise<void> => {
      await bar.locator('[data-sheet="people"]').click();
      await bar
        .locator('.kt-panel-people')
        .getByRole('button', { name: new RegExp(`^${name}`) })
        .click();
      await page.waitForURL('**/tasks');
      await bar.waitFor();
      await rest();
    },
    until: async (day: string): Promise<void> => {
      const week = (from: string): string => new Date(Date.parse(from) + 7 * 86_400_000).toISOString().slice(0, 10);
      for (let today = await now(); today < day; today = await now())
        await move(week(today) <= day ? 'local.panel_week' : 'local.panel_day');
      await rest();
    },
  };
};

/** Opens a window as wide as a desk's, signed in as nobody. */
export const openHands = async (browser: Browser, origin: string): Promise<Hands> => {
  mkdirSync(SCREENS, { recursive: true });
  const viewport = { width: 1280, height: 900 };
  const context = await browser.newContext({
    viewport,
    locale: 'fi-FI',
    timezoneId: 'Europe/Helsinki',
    acceptDownloads: true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(LONGEST_MS);
  const scene = { page, context, seen: await watch(page, origin), calls: pending(page) };
  const { met, faults, rest } = judging(scene);
  const act = async (deed: Promise<unknown>): Promise<void> => {
    await deed;
    await rest();
  };
  await page.goto(`${origin}/fi`);
  await rest();
  return {
    page,
    context,
    ...barOf(page, rest),
    goTo: (path) => act(page.goto(`${origin}/fi/${path}`)),
    follow: (name) => act(page.locator('main, header').getByRole('link', { name }).first().click()),
    press: (name) => act(main(page).getByRole('button', { name }).last().click()),
    fill: (label, value) => main(page).getByLabel(label).first().fill(value),
    pick: async (label, option) => {
      await main(page).getByLabel(label).first().selectOption({ label: option });
    },
    tick: (label) => main(page).getByLabel(label).first().check(),
    sees: (text) => main(page).getByText(text).first().waitFor(),
    rest,
    photograph: async (name) => {
      await page.screenshot({ path: join(SCREENS, `journey-${name}.png`), fullPage: true });
    },
    faults,
    met,
  };
};
