import axe from 'axe-core';
import type { Page } from 'playwright-core';
import * as z from 'zod';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const SHOWN_HTML = 160;
const zFound = z.array(
  z.looseObject({ id: z.string(), help: z.string(), nodes: z.array(z.looseObject({ html: z.string() })) }),
);

/** What axe finds on the page as it stands (WCAG 2.0–2.2 A and AA, best practice), one line a fault. */
export const axeFaults = async (page: Page): Promise<readonly string[]> => {
  // Through the debugger, so that the page's own policy stays as it is; once for a document, however often it is judged.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const run = `axe.run(document, ${JSON.stringify({ runOnly: TAGS, resultTypes: ['violations'] })})`;
  const found = zFound.parse(await page.evaluate(`${run}.then(({ violations }) => violations)`));
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html }) => `axe ${id}: ${help}: ${html.slice(0, SHOWN_HTML)}`),
  );
};
