import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { BIDS } from '../story/bid.ts';
import { open, tender } from '../story/buying.ts';
import { at, publish } from '../story/calling.ts';
import { joining } from '../story/joining.ts';
import { openSeason, type Season } from '../story/season.ts';
import { word } from './hands.ts';
import { openStage, type Stage } from './stage.ts';
import { openTypist, type Typist } from './typist.ts';

const MOST_KEYS = 150;
const MOST_ANSWERS = 8;
const LONGEST_MS = 180_000;
const PHONE = { width: 320, height: 720 };
const DATES = { drafted: '2026-02-09', published: '2026-02-10', start: '2026-03-16', end: '2028-03-16' };
const FIRST = { ...DATES, deadline: '2026-02-25T10:00:00.000Z' };
const SECOND = { ...DATES, published: '2026-02-11', deadline: '2026-02-27T10:00:00.000Z' };
const NEWER = ' Uutta: iltatunti.';
const PRICE = '560';

let stage: Stage;
let typist: Typist;
let season: Season;
/** The call that is answered here. */
let second: string;
/** What had to be answered by oneself: each field typed into or taken over. */
let answers = 0;
beforeAll(async () => {
  stage = await openStage();
  season = openSeason(stage.machine, stage.world, () => undefined);
  const joined = await joining(season);
  const first = await publish(season, joined, FIRST);
  const bid = BIDS[0];
  if (bid === undefined) throw new Error('nobody bids');
  await tender(season, first, joined.bidders[0], bid);
  second = await publish(season, joined, SECOND);
  const { hands } = stage;
  await hands.page.setViewportSize(PHONE);
  await hands.become(stage.world.providers[0]?.chair ?? '');
  typist = openTypist(hands.page);
}, 240_000);
afterAll(() => stage.close());

const inMain = (): Locator => stage.hands.page.locator('main');
const link = (name: string): Locator => inMain().getByRole('link', { name });
const button = (name: string | RegExp): Locator => inMain().getByRole('button', { name });
const headed = (key: string): Promise<void> =>
  stage.hands.page.getByRole('heading', { level: 1, name: word(key) }).waitFor();

/** Presses what has been reached, and waits until the page has come to rest. */
const enter = async (target: Locator): Promise<void> => {
  await typist.reach(target);
  await typist.press('Enter');
  await stage.hands.rest();
};
/** A yes to a minimum requirement. */
const sayYes = async (radio: Locator): Promise<void> => {
  answers += 1;
  await typist.reach(radio);
  await typist.press('Space');
  expect(await radio.isChecked()).toBe(true);
};
const takeOver = async (field: Locator): Promise<void> => {
  answers += 1;
  await typist.reach(button(new RegExp(`^${word('tender.said.take')}`)).first());
  await typist.press('Enter');
  expect(await field.inputValue()).not.toBe('');
};

describe('a tender of somebody who has tendered before, on a phone with nothing but a keyboard', () => {
  it(
    `takes no more than ${String(MOST_KEYS)} keys and ${String(MOST_ANSWERS)} answers, from the tasks to the receipt`,
    async () => {
      const { page, goTo, rest, faults } = stage.hands;
      await goTo('tasks');
      await rest();
      await enter(link(word('provider.task.begin').replace(/\{.*/, '').trim()).last());
      await enter(button(word('provider.call.begin')));
      await headed('provider.tender.title');
      const yes = inMain().getByRole('radio', { name: word('provider.must.yes'), exact: true });
      for (const radio of await yes.all()) await sayYes(radio);
      const prices = page.locator('main input[inputmode="decimal"]');
      for (const n of [0, 1, 2]) await takeOver(prices.nth(n));
      await typist.goBackTo(prices.nth(0));
      await typist.press('Control+A');
      await typist.type(prices.nth(0), PRICE);
      const answer = page.locator('main textarea:visible').first();
      await takeOver(answer);
      await typist.press('Control+End');
      await typist.type(answer, NEWER);
      await enter(button(word('provider.tender.check')));
      await headed('provider.check.title');
      await enter(button(word('provider.check.submit')));
      await headed('provider.receipt.title');
      process.stdout.write(
        `keys to tender: ${String(typist.keys())} of ${String(MOST_KEYS)}, answers: ${String(answers)}\n`,
      );
      expect(typist.keys()).toBeLessThanOrEqual(MOST_KEYS);
      expect(answers).toBeLessThanOrEqual(MOST_ANSWERS);
      expect(faults).toEqual([]);
    },
    LONGEST_MS,
  );

  it('keeps a copy of what was sealed, with what was taken over and what was changed', async () => {
    const { page, press, sees } = stage.hands;
    await press(word('provider.receipt.show_copy'));
    await sees(new RegExp(`${BIDS[0]?.answer ?? ''}${NEWER}`));
    expect(await page.locator('main').innerText()).toContain('560');
  });

  it('takes a file along in a new version, and says which files it does not take', async () => {
    const { page, follow, press, sees, rest, photograph, faults } = stage.hands;
    await follow(word('provider.receipt.replace'));
    const file = page.locator('main input[type="file"]');
    const chosen = (name: string, text: string) =>
      file.setInputFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from(text) });
    await chosen('sivu.pdf', '<script>alert(1)</script>');
    await sees(word('tender.files.stage.wrong_type'));
    await chosen('tyhja.pdf', '');
    await sees(word('tender.files.stage.empty'));
    await chosen('iso.pdf', `%PDF-1.4 ${'x'.repeat(4_000_000)}`);
    await sees(word('tender.files.stage.too_large'));
    await chosen('menetelma.pdf', '%PDF-1.4 Oman menetelmän kuvaus');
    await sees('menetelma.pdf');
    await rest();
    await photograph('tender-with-a-file');
    await press(word('provider.tender.check'));
    await sees('menetelma.pdf');
    await press(word('provider.check.submit'));
    await headed('provider.receipt.title');
    await press(word('provider.receipt.show_copy'));
    await sees('menetelma.pdf');
    expect(faults).toEqual([]);
  });

  it('is opened with its file after the deadline', async () => {
    await season.until('2026-02-27T11:00:00.000Z');
    await open(season, second);
    const zRows = z.looseObject({ rows: z.array(z.looseObject({ state: z.string(), attachments: z.unknown() })) });
    const { rows } = await (await season.by('officer')).get(`${at(second)}/tenders`, zRows);
    expect(rows).toMatchObject([{ state: 'valid', attachments: [{ name: 'menetelma.pdf', type: 'application/pdf' }] }]);
    expect(JSON.stringify(rows)).not.toContain('fault');
  });
});
