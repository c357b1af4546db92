import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launch } from '../browser/chromium.ts';
import { openPagesWorld, type PagesWorld } from '../pages/world.ts';
import type { Acts } from './acts.ts';
import { cancelling } from './cancelling.ts';
import { clarifying } from './clarifying.ts';
import { declining } from './declining.ts';
import { dividing } from './dividing.ts';
import { type Hands, openHands } from './hands.ts';
import { rectifying } from './rectifying.ts';
import { separating } from './separating.ts';
import { serving } from './served-decision.ts';

let world: PagesWorld;
let browser: Browser;
let hands: Hands;
beforeAll(async () => {
  world = await openPagesWorld();
  browser = await launch();
  hands = await openHands(browser, world.machine.origin);
}, 300_000);
afterAll(async () => {
  await browser.close();
  await world.close();
});

const acts = (): Acts => ({ world, hands });

// One marketplace for all of them, each about a competition or a client of its own but for the decision that is served, then
// corrected; the last one moves the clock.
clarifying(acts);
cancelling(acts);
serving(acts);
rectifying(acts);
declining(acts);
separating(acts);
dividing(acts);
