import { AINO, CAJ, VAASA, WORKSHOP } from '@kt/access/testing/builders.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aBrowser, type Browser } from './testing/browser.ts';
import { aLoopback, type Loopback } from './testing/loopback.ts';

let house: Loopback;
beforeAll(async () => {
  house = await aLoopback();
});
afterAll(() => house.close());

const atHome = (url: URL): boolean => !/^\/(auth|oidc)/.test(url.pathname);
const signIn = async (browser: Browser, persona: string, query = 'returnTo=/sv/uppgifter?a=1&language=sv') =>
  browser.submit(await browser.visit(`/auth/sign-in?${query}`), { persona }, atHome);
const me = async (browser: Browser) => {
  const response = await browser.send('/auth/me');
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};

describe('signing in with code and PKCE over loopback', () => {
  it('shows the personas, comes back to where one was, and knows who one is', async () => {
    const browser = aBrowser(house.origin);
    const page = await browser.visit('/auth/sign-in?returnTo=/sv/uppgifter?a=1&language=sv');
    expect(page.html).toContain('<html lang="sv">');
    expect(page.html).toContain('Caj &lt;Företagare&gt;');
    const home = await browser.submit(page, { persona: CAJ }, atHome);
    expect(home.url).toBe(`${house.origin}/sv/uppgifter?a=1`);
    expect(await me(browser)).toMatchObject({
      status: 200,
      body: {
        person: CAJ,
        language: 'sv',
        memberships: [{ of: WORKSHOP, roles: expect.arrayContaining(['writer']) as unknown }],
      },
    });
  });

  it('gives a cookie that is ours alone, and forgets the one of the way', async () => {
    const browser = aBrowser(house.origin);
    await signIn(browser, AINO);
    expect(browser.jar.get('__Host-session')).toMatch(new RegExp(`^${AINO}\\.[\\w-]{43}$`));
    expect([...browser.jar.keys()].filter((name) => name.includes('sign-in'))).toEqual([]);
  });

  it('asks again who it is after sign-out, and the old cookie is worth nothing', async () => {
    const browser = aBrowser(house.origin);
    await signIn(browser, AINO);
    const old = browser.jar.get('__Host-session') ?? '';
    expect((await browser.send('/auth/sign-out', { method: 'POST' })).status).toBe(403);
    const out = await browser.send('/auth/sign-out', { method: 'POST', headers: { origin: house.origin } });
    expect(out.status).toBe(204);
    expect(browser.jar.has('__Host-session')).toBe(false);
    browser.jar.set('__Host-session', old);
    expect((await me(browser)).status).toBe(401);
    expect((await browser.visit('/auth/sign-in')).html).toContain('name="persona"');
  });

  it('signs out who was there before', async () => {
    const browser = aBrowser(house.origin);
    await signIn(browser, AINO);
    const old = browser.jar.get('__Host-session') ?? '';
    await signIn(browser, CAJ);
    expect((await me(browser)).body).toMatchObject({ person: CAJ });
    browser.jar.set('__Host-session', old);
    expect((await me(browser)).status).toBe(401);
  });

  it('takes a hinted persona at once', async () => {
    const browser = aBrowser(house.origin);
    const home = await browser.visit(`/auth/sign-in?as=${AINO}&returnTo=/fi`, atHome);
    expect(home.url).toBe(`${house.origin}/fi`);
    expect((await me(browser)).body).toMatchObject({ person: AINO, memberships: [{ of: VAASA }] });
  });

  it('never leads to another site', async () => {
    for (const returnTo of ['//elsewhere.example', 'https://elsewhere.example', '/\\elsewhere.example', '/a\n//b']) {
      const home = await signIn(aBrowser(house.origin), AINO, `returnTo=${encodeURIComponent(returnTo)}`);
      expect(home.url).toBe(`${house.origin}/`);
    }
  });

  it('says in words that it came to nothing when cancelled, forged or taken twice', async () => {
    const browser = aBrowser(house.origin);
    const failed = /\/sv\/sign-in\?problem=access\.sign_in_failed$/;
    expect((await signIn(browser, '')).url).toMatch(failed);
    const wish = await browser.visit('/auth/sign-in?language=sv', (url) =>
      url.pathname.startsWith('/oidc/interaction'),
    );
    expect(wish.url).toContain('/oidc/interaction/');
    const callback = await browser.visit(
      `/auth/sign-in?language=sv&as=${AINO}`,
      (url) => url.pathname === '/auth/callback',
    );
    const forged = callback.url.replace(/state=[^&]+/, 'state=forged');
    expect((await browser.visit(forged, atHome)).url).toMatch(failed);
    const again = await browser.send(callback.url, { headers: { 'accept-language': 'sv' } });
    expect(again.headers.get('location')).toMatch(failed);
    expect(browser.jar.has('__Host-session')).toBe(false);
  });

  it('changes the language a person reads', async () => {
    const browser = aBrowser(house.origin);
    await signIn(browser, AINO);
    const body = JSON.stringify({ language: 'en' });
    expect(
      (await browser.send('/auth/language', { method: 'POST', body, headers: { origin: house.origin } })).status,
    ).toBe(200);
    expect((await me(browser)).body).toMatchObject({ language: 'en', name: 'Aino Esimerkki' });
  });
});

describe("the local provider's pages", () => {
  it('allow no inline style, script or foreign address, in all three languages', async () => {
    const browser = aBrowser(house.origin);
    const page = await browser.visit('/auth/sign-in');
    for (const [language, title] of [
      ['fi', 'Kuka kirjautuu?'],
      ['sv', 'Vem loggar in?'],
      ['en', 'Who is signing in?'],
    ]) {
      const shown = await browser.visit(`${page.url}?lang=${language ?? ''}`);
      expect(shown.html).toContain(`<h1>${title ?? ''}</h1>`);
      expect(shown.headers.get('content-security-policy')).toContain("style-src 'self'");
      expect(shown.html).not.toMatch(/style=|<script|https?:|>identity\./);
    }
    const style = await browser.send('/oidc/assets/identity.css');
    expect([style.status, style.headers.get('content-type')]).toEqual([200, 'text/css; charset=utf-8']);
  });

  it('say when a sign-in is over or was never asked for', async () => {
    const browser = aBrowser(house.origin);
    const lost = await browser.visit('/oidc/interaction/none-such');
    expect(lost).toMatchObject({ status: 400 });
    expect(lost.html).toContain('<a href="/">Palaa palveluun</a>');
    const odd = await browser.visit('/oidc/auth?client_id=somebody-else&response_type=code');
    expect(odd.status).toBe(400);
    expect(odd.html).toContain('Kirjautuminen ei onnistunut');
    expect(odd.headers.get('content-security-policy')).toContain("default-src 'none'");
  });
});
