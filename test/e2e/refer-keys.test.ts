import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { agreementWith, openBudget } from '../acceptance/referring/market.ts';
import { openSeason, type Season, versionAt } from '../story/season.ts';
import { word } from './hands.ts';
import { openStage, type Stage } from './stage.ts';
import { openTypist, type Typist } from './typist.ts';

const MOST_KEYS = 20;
const LONGEST_MS = 180_000;
const W = '/api/casework/v1/worker';
const zState = z.looseObject({ state: z.string(), offer: z.looseObject({ provider: z.string() }) });
const SERVICE = 'work_coaching';

let stage: Stage;
let typist: Typist;
let client: string;
let season: Season;
/** How many providers the client can choose among. */
const PROVIDERS = 4;
beforeAll(async () => {
  stage = await openStage();
  typist = openTypist(stage.hands.page);
  const { machine, world } = stage;
  season = openSeason(machine, world, () => undefined);
  await openBudget(season);
  for (let n = 0; n < PROVIDERS; n += 1) await agreementWith({ season, provider }, n, { serviceType: SERVICE });
  client = await clientOf('caseworker');
}, 240_000);
afterAll(() => stage.close());

const provider = (n: number) => stage.world.providers[n] ?? expect.fail('no such provider');
const clientOf = async (key: string): Promise<string> => {
  const worker = await stage.world.official(key);
  const opened = await worker.post(`${W}/clients`, {
    contact: { name: 'Anna Esimerkki', phone: '+358 40 5550123' },
    profile: {
      language: 'fi',
      targetGroups: [],
      partialWorkAbility: false,
      distanceGroup: 'B',
      nonDisclosure: false,
    },
    home: { municipality: '905', from: '2024-01-01', source: 'population_register' },
  });
  return opened.id;
};

const inMain = (): Locator => stage.hands.page.locator('main');
const enter = async (target: Locator): Promise<void> => {
  await typist.reach(target);
  await typist.press('Enter');
  await stage.hands.rest();
};

it(
  `a client is referred with no more than ${String(MOST_KEYS)} keys, from the client’s page to the receipt`,
  async () => {
    const { page, become, goTo, rest, faults } = stage.hands;
    await become('Olli Omavalmentaja');
    await goTo(`casework/clients/${client}`);
    await rest();
    const before = typist.keys();
    await enter(inMain().locator('a[href*="/options"]').first());
    await enter(inMain().locator('a[href*="/refer?"]').first());
    await enter(inMain().getByRole('button', { name: word('refer.send') }));
    await page.waitForURL('**/casework/referrals/**');
    await rest();
    const keys = typist.keys() - before;
    process.stdout.write(`keys to refer a client: ${String(keys)} of ${String(MOST_KEYS)}\n`);
    const referral = /ref_[0-9A-Z]{26}/.exec(page.url())?.[0] ?? '';
    const worker = await stage.world.official('caseworker');
    const { state } = await worker.get(`${W}/referrals/${referral}`, zState);
    expect(state).toBe('offered');
    expect(keys).toBeLessThanOrEqual(MOST_KEYS);
    expect(faults).toEqual([]);
  },
  LONGEST_MS,
);

/** A colleague sends a client of their own there. */
const takeThePlace = async (agreement: string): Promise<void> => {
  const colleague = await stage.world.official('caseworker2');
  const other = await clientOf('caseworker2');
  const { id } = await colleague.post(`${W}/clients/${other}/referrals`, { serviceType: SERVICE });
  const at = `${W}/referrals/${id}`;
  const informed = { mode: 'client', informedOn: season.today(), informationLanguages: ['fi'] };
  await colleague.post(`${at}/choice`, { agreement, ...informed }, await versionAt(colleague, at));
  await colleague.post(`${at}/offer`, {}, await versionAt(colleague, at));
};

it(
  'whoever loses the last place is shown the next two at once, and sends to the first of them by Tab and Enter',
  async () => {
    const { page, become, goTo, rest, faults } = stage.hands;
    const scarce = await agreementWith({ season, provider }, PROVIDERS, { serviceType: SERVICE, places: 1 });
    const own = await clientOf('caseworker');
    await become('Olli Omavalmentaja');
    await goTo(`casework/clients/${own}/refer?type=${SERVICE}&agreement=${scarce}`);
    const send = inMain().getByRole('button', { name: word('refer.send'), exact: true });
    await send.waitFor();
    await takeThePlace(scarce);
    await enter(send);
    const next = inMain().getByRole('button', { name: /^Lähetä: / });
    await next.first().waitFor();
    expect(await next.count()).toBe(2);
    expect(await next.allInnerTexts()).not.toContain(word('refer.send_to', { provider: provider(PROVIDERS).fi }));
    const [first = ''] = await next.allInnerTexts();
    const before = typist.keys();
    await typist.reach(next.first());
    await typist.press('Enter');
    expect(typist.keys() - before).toBe(2);
    await page.waitForURL('**/casework/referrals/**');
    await rest();
    const referral = /ref_[0-9A-Z]{26}/.exec(page.url())?.[0] ?? '';
    const worker = await stage.world.official('caseworker');
    const { state, offer } = await worker.get(`${W}/referrals/${referral}`, zState);
    const sentTo = stage.world.providers.find(({ id }) => id === offer.provider);
    expect([state, word('refer.send_to', { provider: sentTo?.fi ?? '' })]).toEqual(['offered', first]);
    expect(faults).toEqual([]);
  },
  LONGEST_MS,
);
