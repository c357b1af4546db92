import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { joining } from '../story/joining.ts';
import { openSeason } from '../story/season.ts';
import { word } from './hands.ts';
import { openStage, type Stage } from './stage.ts';
import { openTypist, type Typist } from './typist.ts';

const MOST = 400;
const LONGEST_MS = 180_000;
/** Nobody is invited while the first period for requests runs; by this day it is over. */
const CALLABLE = '2026-02-10';

let stage: Stage;
let typist: Typist;
beforeAll(async () => {
  stage = await openStage();
  typist = openTypist(stage.hands.page);
  const season = openSeason(stage.machine, stage.world, () => undefined);
  await joining(season);
  await season.until(CALLABLE);
}, 240_000);
afterAll(() => stage.close());

const inMain = (): Locator => stage.hands.page.locator('main');
const link = (key: string, values: Readonly<Record<string, string>> = {}): Locator =>
  inMain().getByRole('link', { name: word(key, values) });
const field = (id: string): Locator => stage.hands.page.locator(`[id="${id}"]`);

const enter = async (target: Locator): Promise<void> => {
  await typist.reach(target);
  await typist.press('Enter');
  await stage.hands.rest();
};

/** The button, then the same words in the dialog that says what they bind to. */
const bind = async (act: string): Promise<void> => {
  const name = word(act);
  await enter(inMain().getByRole('button', { name }));
  await enter(stage.hands.page.locator('dialog[open]').getByRole('button', { name }));
};

/** Writes on where a text ends. */
const goOn = async (id: string, text: string): Promise<void> => {
  await typist.reach(field(id));
  await typist.press('Control+End');
  await typist.type(field(id), text);
};

describe('a competition written with nothing but a keyboard', () => {
  it(
    `takes no more than ${String(MOST)} keys from home to the published call, two persons together`,
    async () => {
      const { page, become, sees } = stage.hands;
      await become('Helena Hankkija');
      await enter(link('competition_page.task.first', { name: 'Työhönvalmennus' }));
      const title = await field('title.fi').inputValue();
      await goOn('need.fi', ' Valmentaja käy työpaikalla joka kuukausi.');
      await goOn('need.sv', ' Handledaren besöker arbetsplatsen varje månad.');
      await typist.reach(field('deadlineDay'));
      await typist.press('Enter');
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      await stage.hands.rest();
      await bind('competition_page.act.send');
      await sees(word('competition_page.done.send'));
      const sent = typist.keys();

      await become('Henrik Upphandlare');
      await enter(link('competition_page.task.approve', { name: title }));
      await bind('competition_page.act.approve');
      await bind('competition_page.act.publish');
      await sees(word('competition_page.done.publish'));
      const keys = typist.keys();
      process.stdout.write(
        `keys to publish a competition: ${String(keys)} of ${String(MOST)}, ${String(sent)} to send it\n`,
      );
      expect(keys).toBeLessThanOrEqual(MOST);
      expect(stage.hands.faults).toEqual([]);
    },
    LONGEST_MS,
  );

  it(
    'begins the next one as that one was, with dates of its own',
    async () => {
      const { page, become, goTo, rest } = stage.hands;
      await become('Helena Hankkija');
      await goTo('procurement/competitions/new');
      const before = typist.keys();
      await enter(link('writing.new.again', { name: 'Työhönvalmennus 2026–2028' }));
      expect(await field('need.fi').inputValue()).toMatch(/Valmentaja käy työpaikalla joka kuukausi\.$/);
      expect(await field('deadlineTime').inputValue()).toBe('12.00');
      await typist.reach(field('title.fi'));
      await typist.press('Enter');
      await page.waitForURL(/competitions\/cmp_/);
      await rest();
      await bind('competition_page.act.send');
      await stage.hands.sees(word('competition_page.done.send'));
      expect(typist.keys() - before).toBeLessThanOrEqual(60);
      expect(stage.hands.faults).toEqual([]);
    },
    LONGEST_MS,
  );
});
