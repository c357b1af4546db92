import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demandingCategory, description } from '../story/joining.ts';
import { word } from './hands.ts';
import { openStage, type Stage } from './stage.ts';
import { openTypist, type Typist } from './typist.ts';

const MOST_FIRST = 1_200;
const MOST_SECOND = 60;
const LONGEST_MS = 180_000;
const NEWCOMER = 'Nelli Uusitalo';
const asked = (key: string) => demandingCategory.requirements.filter((one) => one.key === key);
const REQUIREMENTS = [...asked('references'), ...asked('bilingual')];
const FIRST = { ...demandingCategory, requirements: REQUIREMENTS };
/** The same two requirements under other keys, as another official wrote them down. */
const SECOND = {
  ...FIRST,
  name: { fi: 'Työkyvyn tuki', sv: 'Stöd för arbetsförmågan', en: 'Support for working ability' },
  serviceTypes: ['work_ability'],
  requirements: REQUIREMENTS.toReversed().map((one, n) => ({ ...one, key: `requirement-${String(n + 1)}` })),
};

let stage: Stage;
let typist: Typist;
beforeAll(async () => {
  stage = await openStage();
  typist = openTypist(stage.hands.page);
  const officer = await stage.world.official('officer');
  const { id } = await officer.post('/api/procurement/v1/systems', description);
  const system = `/api/procurement/v1/systems/${id}`;
  await officer.post(`${system}/categories`, FIRST, 1);
  await officer.post(`${system}/categories`, SECOND, 2);
  await officer.post(`${system}/publication`, { notice: 'HILMA 2026-000001' }, 3);
  stage.machine.personas.add([
    { sub: stage.machine.newPerson(), name: NEWCOMER, roles: '', email: 'nelli@uusisuunta.example', language: 'fi' },
  ]);
}, 240_000);
afterAll(() => stage.close());

const inMain = (): Locator => stage.hands.page.locator('main');
const link = (key: string): Locator => inMain().getByRole('link', { name: word(key) });
const button = (key: string): Locator => inMain().getByRole('button', { name: word(key) });
const headed = (key: string): Promise<void> =>
  stage.hands.page.getByRole('heading', { level: 1, name: word(key) }).waitFor();
const valueOf = (id: string): Promise<string> => stage.hands.page.locator(`[id="${id}"]`).inputValue();

/** Presses what has been reached, and waits until the page has come to rest. */
const enter = async (target: Locator): Promise<void> => {
  await typist.reach(target);
  await typist.press('Enter');
  await stage.hands.rest();
};
const choose = async (target: Locator): Promise<void> => {
  await typist.reach(target);
  await typist.press('Space');
};

/** From the front page through sign-in; who one is, is asked by the identity provider, on a page that is not ours. */
const signIn = async (): Promise<void> => {
  const { page, rest } = stage.hands;
  await enter(page.locator('header').getByRole('link', { name: word('web.sign_in') }));
  await typist.reach(link('web.sign_in'));
  await typist.press('Enter');
  await page.getByRole('button', { name: NEWCOMER }).click();
  await page.waitForURL('**/tasks');
  await rest();
};

const register = async (): Promise<void> => {
  const { page, rest } = stage.hands;
  await enter(link('web.tasks.register'));
  await typist.type(page.locator('#yTunnus'), '9000021-4');
  await typist.press('Enter');
  await page.locator('main .aksel-alert').waitFor();
  await rest();
  expect([await valueOf('nameFi'), await valueOf('nameSv'), await valueOf('person')]).toEqual([
    'Uusi Suunta ry',
    'Ny Riktning rf',
    NEWCOMER,
  ]);
  await typist.type(page.locator('#email'), 'toimisto@uusisuunta.example');
  await typist.press('Enter');
  await page.waitForURL(/registered=yes/);
  await rest();
};

const writeMandate = async (): Promise<void> => {
  await enter(link('provider.mandate.title').first());
  await headed('provider.mandate.title');
  const person = stage.hands.page.locator('#person option:checked');
  expect(await person.textContent()).toBe(NEWCOMER);
  await enter(button('provider.mandate.title'));
  await headed('provider.join.title');
};

const fillFirst = async (): Promise<void> => {
  const { page } = stage.hands;
  await enter(button('provider.join.apply').first());
  for (const { key } of FIRST.requirements)
    await choose(page.locator(`main input[name="answers.${key}"][value="yes"]`));
  await choose(page.locator('main input[name="languages"][value="fi"]'));
  await choose(page.locator('main input[name="languages"][value="sv"]'));
  await choose(page.locator('main input[name="exclusion"]'));
  await typist.press('Enter');
  await enter(button('provider.request.submit'));
  await headed('join.receipt.title');
};

/** The account, and how invoices are made: asked at home as soon as the organisation is there. */
const tellAccount = async (): Promise<void> => {
  const { page, rest } = stage.hands;
  await page.goto(`${stage.machine.origin}/fi/tasks`);
  await rest();
  await enter(link('provider.task.payee'));
  expect(await valueOf('name')).toBe('Uusi Suunta ry');
  await typist.type(page.locator('#iban'), 'FI2112345600000785');
  await typist.press('Enter');
  await page.waitForURL(/provider\/organisation$/);
  await rest();
  await page.goto(`${stage.machine.origin}/fi/provider/organisation/invoicing`);
  await rest();
  await page.locator('input[name="by"][value="e_invoice"]').check();
  expect(await valueOf('ovt')).toBe('003790000214');
};

const LONG = 6;

describe('joining with nothing but a keyboard', () => {
  it(
    `takes a new association no more than ${String(MOST_FIRST)} keys, from the front page to the receipt and the account`,
    async () => {
      await signIn();
      await register();
      await writeMandate();
      await fillFirst();
      await tellAccount();
      process.stdout.write(`keys to join a first category: ${String(typist.keys())} of ${String(MOST_FIRST)}\n`);
      expect(typist.keys()).toBeLessThanOrEqual(MOST_FIRST);
      expect(stage.hands.faults).toEqual([]);
    },
    LONGEST_MS,
  );

  it('asks for nothing twice', () => {
    const long = typist.typed().filter(({ text }) => text.length >= LONG);
    expect(long.length).toBeGreaterThan(2);
    expect(new Set(long.map(({ text }) => text.toLowerCase())).size).toBe(long.length);
    expect(new Set(long.map(({ field }) => field)).size).toBe(long.length);
  });

  it(
    `takes no more than ${String(MOST_SECOND)} keys to join a second category, from home to the receipt`,
    async () => {
      const { page, goTo } = stage.hands;
      await goTo('tasks');
      const before = typist.keys();
      await typist.goBackTo(page.locator('header').getByRole('link', { name: word('web.nav.join'), exact: true }));
      await typist.press('Enter');
      await headed('provider.join.title');
      await stage.hands.rest();
      await enter(button('provider.join.apply'));
      for (const { key } of SECOND.requirements)
        expect(await page.locator(`main input[name="answers.${key}"][value="yes"]`).isChecked()).toBe(true);
      expect(await page.locator('main input[name="languages"]:checked').count()).toBe(2);
      await choose(page.locator('main input[name="exclusion"]'));
      await typist.press('Enter');
      await enter(button('provider.request.submit'));
      await headed('join.receipt.title');
      const keys = typist.keys() - before;
      process.stdout.write(`keys to join a second category: ${String(keys)} of ${String(MOST_SECOND)}\n`);
      expect(keys).toBeLessThanOrEqual(MOST_SECOND);
      expect(stage.hands.faults).toEqual([]);
    },
    LONGEST_MS,
  );
});
