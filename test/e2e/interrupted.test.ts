import { parseSessionCookie } from '@kt/access/http/credentials.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

describe('a session that ends while somebody writes', () => {
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
});
