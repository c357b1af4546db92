import type { Page } from 'playwright-core';
import { TEXTS } from './texts.ts';

const SPACES = new Set([...TEXTS.keys()].map((key) => key.split('.')[0] ?? ''));
const DOTTED = /(?<![\w@./-])[a-z][a-z_]*(?:\.[a-z0-9_-]+)+(?![\w@/])/g;

/** Keys of the catalogues among the words of a text: a missing text shows as its key. */
const keysIn = (text: string): readonly string[] => [
  ...new Set(
    [...text.matchAll(DOTTED)].map(([found]) => found).filter((found) => SPACES.has(found.split('.')[0] ?? '')),
  ),
];

const spoken = (): string => {
  const named = ['aria-label', 'title', 'placeholder', 'alt'].flatMap((name) =>
    [...document.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name) ?? ''),
  );
  return [document.title, document.body.innerText, ...named].join('\n');
};

/** Everything that a reader sees or hears of the page, searched for raw keys. */
export const rawKeys = async (page: Page): Promise<readonly string[]> =>
  keysIn(await page.evaluate(spoken)).map((key) => `raw key: ${key}`);
