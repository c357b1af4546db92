import type { Locator, Page } from 'playwright-core';

/** A text that was typed, and into which field of which page. */
export type Typed = { readonly field: string; readonly text: string };

/** Somebody who has a keyboard and nothing else: every press is counted. */
export type Typist = {
  readonly keys: () => number;
  /** Every text typed so far. */
  readonly typed: () => readonly Typed[];
  /** Tabs on until the focus is there. @throws when it never comes there. */
  readonly reach: (target: Locator) => Promise<void>;
  /** Tabs backwards, two keys a step. */
  readonly goBackTo: (target: Locator) => Promise<void>;
  readonly press: (key: string) => Promise<void>;
  readonly type: (field: Locator, text: string) => Promise<void>;
};

const FARTHEST = 60;

const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluateAll((found) => found.some((element) => element === document.activeElement));

const placeOf = (page: Page): Promise<string> =>
  page.evaluate(() => `${document.activeElement?.tagName ?? ''} “${document.activeElement?.textContent ?? ''}”`);

export const openTypist = (page: Page): Typist => {
  const typed: Typed[] = [];
  const count = { keys: 0 };
  const press = async (key: string): Promise<void> => {
    count.keys += key.split('+').length;
    await page.keyboard.press(key);
  };
  const goWith = async (key: string, target: Locator): Promise<void> => {
    await target.first().waitFor();
    for (let steps = 0; steps <= FARTHEST; steps += 1) {
      if (await isFocused(target)) return;
      await press(key);
    }
    throw new Error(`${String(FARTHEST)} × ${key} does not reach ${String(target)}, but ${await placeOf(page)}`);
  };
  const reach = (target: Locator): Promise<void> => goWith('Tab', target);
  return {
    keys: () => count.keys,
    typed: () => typed,
    reach,
    goBackTo: (target) => goWith('Shift+Tab', target),
    press,
    type: async (field, text) => {
      await reach(field);
      for (const letter of text) {
        count.keys += 1;
        await page.keyboard.type(letter);
      }
      const name = await field.first().evaluate((element) => `${location.pathname} ${element.id}`);
      typed.push({ field: name, text });
    },
  };
};
