import type { Page } from 'playwright-core';

/** What a page did wrong while it was open, in words; emptied by `take`. */
export type Watch = { readonly take: () => readonly string[] };

const isOurs = (url: string, origin: string): boolean =>
  url.startsWith(`${origin}/`) || url.startsWith('data:') || url.startsWith(`blob:${origin}/`);

/** Listens to a page from now on: errors, breaches of the policy, requests to anybody else. */
export const watch = async (page: Page, origin: string): Promise<Watch> => {
  let seen: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') seen.push(`console: ${message.text()} ${message.location().url}`.trim());
  });
  page.on('pageerror', (error) => void seen.push(`uncaught: ${error.message}`));
  page.on('request', (request) => {
    if (!isOurs(request.url(), origin)) seen.push(`third party: ${request.url()}`);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) => {
      console.error('policy:', effectiveDirective, blockedURI, sourceFile);
    });
  });
  return {
    take: () => {
      const taken = [...new Set(seen)];
      seen = [];
      return taken;
    },
  };
};
