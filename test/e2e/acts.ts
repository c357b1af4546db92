import type { PagesWorld } from '../pages/world.ts';
import { type Hands, word } from './hands.ts';

/** A marketplace in the middle of its work, and somebody at its keyboard. */
export type Acts = { readonly world: PagesWorld; readonly hands: Hands };

/** What each journey is handed once everything has started. */
export type ActsOf = () => Acts;

/** Longest that one journey may take on a slow machine. */
export const LONGEST_MS = 180_000;

const DESK = { width: 1280, height: 900 };
const PHONE = { width: 320, height: 720 };

/** Becomes somebody who has a phone, for as long as `deed` takes. */
export const onPhone = async (hands: Hands, who: string, deed: () => Promise<void>): Promise<void> => {
  await hands.become(who);
  await hands.page.setViewportSize(PHONE);
  await deed();
  await hands.page.setViewportSize(DESK);
  const folded = hands.page.getByRole('button', { name: word('local.panel_open') });
  if (await folded.isVisible()) await folded.click();
};
