import type { Page, Request } from 'playwright-core';

const STILL_MS = 80;
const LONGEST_MS = 45_000;

/** A page's calls of our own interfaces that wait for an answer; the bar's look at the clock is none of them. */
export const pending = (page: Page): (() => readonly string[]) => {
  const open = new Set<Request>();
  page.on('request', (request) => {
    if (/^\/(api|auth)\//.test(new URL(request.url()).pathname)) open.add(request);
  });
  page.on('response', (response) => void open.delete(response.request()));
  page.on('requestfailed', (request) => void open.delete(request));
  return () => [...open].map((request) => `${request.method()} ${new URL(request.url()).pathname}`);
};

/** Resolves when a page has its heading, its data and its type. @throws when it does not come to rest. */
export const quiet = async (page: Page, calls: () => readonly string[]): Promise<void> => {
  await page.locator('h1').first().waitFor({ timeout: LONGEST_MS });
  const until = performance.now() + LONGEST_MS;
  for (let still = 0; still < 2; ) {
    await page.waitForTimeout(STILL_MS);
    const busy = await page.evaluate(() => document.querySelector('[aria-busy="true"], .kt-busy') !== null);
    const waits = [...calls(), ...(busy ? ['what the page shows as busy'] : [])];
    still = waits.length === 0 ? still + 1 : 0;
    if (performance.now() > until) throw new Error(`${page.url()} does not come to rest: ${waits.join(', ')}`);
  }
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
};
