import type { Page } from 'playwright-core';
import { CASEWORK } from './casework-pages.ts';
import { FINANCE } from './finance-pages.ts';
import { bidder, official, type PageCase, plain } from './page-case.ts';
import { PROCUREMENT } from './procurement-pages.ts';
import { PROVIDER } from './provider-pages.ts';
import { PUBLIC } from './public-pages.ts';

/** On a narrow screen: opens the menu, goes into it and leaves it by the key that closes. */
const leaveMenu = async (page: Page): Promise<void> => {
  const button = page.locator('.kt-menu-button');
  if (!(await button.isVisible())) return;
  await button.press('Enter');
  await page.locator('#menu a').first().focus();
  await page.keyboard.press('Escape');
  await page.locator('.kt-menu-button[aria-expanded="false"]:focus').waitFor({ timeout: 5_000 });
};

/** What everybody has. */
const SHELL: readonly PageCase[] = [
  plain('sign-in'),
  plain('accessibility'),
  plain('privacy'),
  plain('help'),
  { ...plain('help'), name: 'help-menu-left', first: leaveMenu },
  plain('tasks', official('officer')),
  { ...plain('tasks', bidder(1)), name: 'tasks-provider' },
  { ...plain('tasks', official('supervisor')), name: 'tasks-supervisor' },
  { ...plain('tasks', official('caseworker')), name: 'tasks-caseworker' },
  { ...plain('tasks', ({ unmet }) => unmet.provider.signatory), name: 'tasks-unread' },
  plain('me', official('decider')),
  { ...plain('me', bidder(0)), name: 'me-provider' },
  { name: 'missing', route: '*', path: () => '/nothing-here' },
];

/** Every page, door by door. */
export const PAGES: readonly PageCase[] = [...PUBLIC, ...SHELL, ...PROVIDER, ...CASEWORK, ...PROCUREMENT, ...FINANCE];
