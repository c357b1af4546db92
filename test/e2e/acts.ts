import type { PagesWorld } from '../pages/world.ts';
import type { Hands } from './hands.ts';

/** A marketplace in the middle of its work, and somebody at its keyboard. */
export type Acts = { readonly world: PagesWorld; readonly hands: Hands };

/** What each journey is handed once everything has started. */
export type ActsOf = () => Acts;

/** Longest that one journey may take on a slow machine. */
export const LONGEST_MS = 180_000;

const DESK = { width: 1280, height: 900 };
const SMALL_PHONE = { width: 320, height: 720 };
export const PHONE = { width: 390, height: 844 };

/** Becomes somebody who has a phone, for as long as `deed` takes. */
export const onPhone = async (
  hands: Hands,
  who: string,
  deed: () => Promise<void>,
  phone = SMALL_PHONE,
): Promise<void> => {
  await hands.become(who);
  await hands.page.setViewportSize(phone);
  try {
    await deed();
  } finally {
    await hands.page.setViewportSize(DESK);
    const folded = hands.page.locator('.kt-panel-toggle[aria-expanded="false"]');
    if (await folded.isVisible()) await folded.click();
  }
};
