import { parseSessionCookie } from '@kt/access/http/credentials.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publish } from '../story/calling.ts';
import { joining } from '../story/joining.ts';
import { openSeason } from '../story/season.ts';
import { type Hands, word } from './hands.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
let hands: Hands;
beforeAll(async () => {
  stage = await openStage();
  ({ hands } = stage);
}, 180_000);
afterAll(() => stage.close());

/** As eight idle hours would: the session's row is gone, the browser knows nothing of it. */
const endSession = async (): Promise<void> => {
  const cookie = (await hands.context.cookies()).find(({ name }) => name === '__Host-session');
  const session = parseSessionCookie(cookie?.value);
  if (session === undefined) throw new Error('nobody is signed in');
  await stage.machine.contexts.access.endSession(session.person, session.secret);
};

/** Ten million letters are drawn several times over, on a core that others share. */
const LONGEST_MS = 240_000;

describe('a session that ends while somebody writes', { timeout: LONGEST_MS }, () => {
  it('asks to sign in again in a window of its own, and nothing typed is lost', async () => {
    await hands.become('Olli Omavalmentaja');
    await hands.goTo('casework/clients/new');
    await hands.fill(word('client.name'), 'Anna Esimerkki');
    await hands.fill(new RegExp(`^${word('client.phone')}`), '+358 40 123 4567');
    await endSession();
    await hands.press(word('client.open'));
    await hands.sees(word('web.ended.title'));
    const [popup] = await Promise.all([hands.page.waitForEvent('popup'), hands.press(word('web.sign_in'))]);
    await popup.getByRole('button', { name: /Olli Omavalmentaja/ }).click();
    await popup.waitForEvent('close');
    expect(await hands.page.getByLabel(word('client.name')).inputValue()).toBe('Anna Esimerkki');
    await hands.press(word('client.open'));
    await hands.page.waitForURL(/casework\/clients\/cli_/);
  });

  it('leaves the page as it is for later, and clears it for whoever else signs in', async () => {
    const { page, become, goTo, fill, press, sees } = hands;
    await become('Olli Omavalmentaja');
    await goTo('casework/clients/new');
    await fill(word('client.name'), 'Anna Esimerkki');
    await endSession();
    await page.evaluate(() => window.dispatchEvent(new Event('kt:moved')));
    await sees(word('web.ended.title'));
    await press(word('web.ended.later'));
    const name = page.getByLabel(word('client.name'));
    expect(await name.inputValue()).toBe('Anna Esimerkki');
    await press(word('client.open'));
    await sees(word('web.ended.title'));
    const [popup] = await Promise.all([page.waitForEvent('popup'), press(word('web.sign_in'))]);
    await popup.getByRole('button', { name: /Helena Hankkija/ }).click();
    await popup.waitForEvent('close');
    await page.locator('.kt-who').getByText('Helena Hankkija').waitFor();
    expect(await page.content()).not.toContain('Anna Esimerkki');
    expect(await name.inputValue()).toBe('');
  });

  it('shows nothing of anybody after sign-out, also when one goes back', async () => {
    const { page, become, goTo, sees } = hands;
    await become('Olli Omavalmentaja');
    await goTo('casework/clients');
    await page.locator('main table a').first().click();
    await sees('Anna Esimerkki');
    await page
      .locator('.kt-who')
      .getByRole('button', { name: word('web.sign_out') })
      .click();
    await page.waitForURL(/\/fi$/);
    await page.goBack();
    await sees(word('web.sign_in.title'));
    expect(await page.content()).not.toContain('Anna Esimerkki');
  });
});

const ROUND = {
  drafted: '2026-02-09',
  published: '2026-02-10',
  deadline: '2026-02-25T10:00:00.000Z',
  start: '2026-03-16',
  end: '2028-03-16',
};
const ANSWER = 'Oma valmentaja viikoittain, työpaja ja työnantajakäynnit.';

const onDevice = (text: string) =>
  hands.page.waitForFunction((kept) => JSON.stringify(localStorage).includes(kept), text);
const offDevice = (text: string) =>
  hands.page.waitForFunction((kept) => !JSON.stringify(localStorage).includes(kept), text);

describe('a network that goes while somebody writes a tender', { timeout: LONGEST_MS }, () => {
  beforeAll(async () => {
    const season = openSeason(stage.machine, stage.world, () => undefined);
    await publish(season, await joining(season), ROUND);
    hands.page.setDefaultTimeout(LONGEST_MS);
  }, LONGEST_MS);

  it('keeps what is typed on the device and sends it when it is back', async () => {
    const { page, context, become, follow, press, sees } = hands;
    await become(stage.world.providers[0]?.chair ?? '');
    await follow(word('web.nav.calls'));
    await follow(/Työhönvalmennus/);
    await press(word('provider.call.begin'));
    const answer = page.locator('main textarea:visible').first();
    await answer.waitFor();
    await context.setOffline(true);
    await answer.fill(ANSWER);
    await sees(word('web.draft.kept'));
    await onDevice(ANSWER);
    await context.setOffline(false);
    await sees(new RegExp(word('web.draft.saved').replace(/\{.*/, '')));
    await offDevice(ANSWER);
    await page.reload();
    await answer.waitFor();
    expect(await answer.inputValue()).toBe(ANSWER);
  });

  it('is saved while it is written, and what is far too long is refused in words', async () => {
    const { page, sees } = hands;
    const answer = page.locator('main textarea:visible').first();
    const later = `${ANSWER} Ja vertaistuki.`;
    await answer.fill(later);
    await onDevice(later);
    await offDevice(later);
    await answer.evaluate((area: HTMLTextAreaElement, letters) => {
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(area, 'x'.repeat(letters));
      area.dispatchEvent(new Event('input', { bubbles: true }));
    }, 10_000_000);
    await sees(/10\s000\s000 merkkiä/);
    expect((await answer.inputValue()).length).toBe(10_000_000);
    await answer.fill(later);
    await sees(new RegExp(word('web.draft.saved').replace(/\{.*/, '')));
    await page.reload();
    await answer.waitFor();
    expect(await answer.inputValue()).toBe(later);
    expect(hands.faults).toEqual([]);
  });
});
