import type { Page } from 'playwright-core';

const doubled = (): readonly string[] => {
  const ids = [...document.querySelectorAll('main [id], dialog [id]')].map(({ id }) => id);
  return [...new Set(ids.filter((id, n) => ids.indexOf(id) !== n))];
};

/** Names that two things of a page have, folded ones too: a label or a way to a field leads to the first alone. */
export const doubledIds = async (page: Page): Promise<readonly string[]> =>
  (await page.evaluate(doubled)).map((id) => `two things are called “${id}”`);
