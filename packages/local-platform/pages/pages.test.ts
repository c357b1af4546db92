import { id, LANGUAGES } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { createPages } from './pages.ts';
import type { Self } from './who-is.ts';

const self: Self = {
  person: id('person', 'per_01JG7AASA00000000000000001'),
  name: 'Caj <Företagare>',
  language: 'sv',
  memberships: [
    {
      of: id('organisation', 'org_01JG7AASA00000000000000001'),
      names: { sv: 'Kustens & Co rf' },
      standing: 'provisional',
      roles: ['writer', 'signatory'],
    },
  ],
};

const pagesFor = (who: Self | undefined, signOut = new Response(null, { status: 204 })) =>
  createPages({ whoIs: () => Promise.resolve(who), signOut: () => Promise.resolve(signOut) });

describe('the first page', () => {
  it.each(LANGUAGES)('is a whole page in %s, with nothing that its policy forbids', async (language) => {
    const shown = await pagesFor(undefined).request(`/${language}`);
    const html = await shown.text();
    expect(shown.status).toBe(200);
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).toContain(`returnTo=/${language}/home`);
    expect(html).not.toMatch(/style=|<script|https?:|>(local|identity)\./);
    expect(shown.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('is chosen by the language of the browser, and says what went wrong', async () => {
    const pages = pagesFor(undefined);
    const sent = await pages.request('/', { headers: { 'accept-language': 'sv-FI' } });
    expect(sent.headers.get('location')).toBe('/sv');
    const told = await (await pages.request('/sv?problem=access.sign_in_failed')).text();
    expect(told).toContain('role="alert"');
    expect(await (await pages.request('/fi?problem=<b>')).text()).toContain('&lt;b&gt;');
  });

  it('is not what other addresses show', async () => {
    for (const path of ['/de', '/fi/x', '/fi/home/x', '/home'])
      expect((await pagesFor(self).request(path)).status, path).toBe(404);
  });
});

describe('the home page', () => {
  it.each(LANGUAGES)('greets by name in %s and says in words what one can act for', async (language) => {
    const shown = await pagesFor(self).request(`/${language}/home`);
    const html = await shown.text();
    expect(html).toContain('Caj &lt;Företagare&gt;');
    expect(html).toContain('Kustens &amp; Co rf');
    expect(html).not.toMatch(/>writer|style=|<script|https?:|>(local|role|state)\./);
    expect(html).toContain(`<form method="post" action="/${language}/sign-out">`);
    expect(shown.headers.get('referrer-policy')).toBe('same-origin');
  });

  it('says of a standing what it lacks, and nothing of a confirmed one', async () => {
    const asked = async (standing: 'provisional' | 'disputed' | 'confirmed') => {
      const memberships = self.memberships.map((one) => ({ ...one, standing }));
      const html = await (await pagesFor({ ...self, memberships }).request('/en/home')).text();
      return ['awaiting confirmation', 'disputed', 'confirmed'].filter((text) => html.includes(`<span>${text}</span>`));
    };
    expect(await asked('provisional')).toEqual(['awaiting confirmation']);
    expect(await asked('disputed')).toEqual(['disputed']);
    expect(await asked('confirmed')).toEqual([]);
  });

  it('sends away who is not signed in', async () => {
    const sent = await pagesFor(undefined).request('/en/home');
    expect([sent.status, sent.headers.get('location')]).toEqual([303, '/en?problem=access.signed_out']);
  });

  it('says so to who acts for nobody yet', async () => {
    const html = await (await pagesFor({ ...self, memberships: [] }).request('/en/home')).text();
    expect(html).toContain('You do not belong to any organisation yet.');
  });
});

describe('signing out', () => {
  it('drops the cookie and leads to the first page', async () => {
    const out = new Response(null, { status: 204, headers: { 'set-cookie': '__Host-session=; Max-Age=0' } });
    const sent = await pagesFor(self, out).request('/fi/sign-out', { method: 'POST' });
    expect([sent.status, sent.headers.get('location')]).toEqual([303, '/fi']);
    expect(sent.headers.getSetCookie()).toEqual(['__Host-session=; Max-Age=0']);
  });

  it('says why when it was refused, as for a form of another site', async () => {
    const refused = Response.json({ code: 'access.foreign_origin' }, { status: 403 });
    const sent = await pagesFor(self, refused).request('/fi/sign-out', { method: 'POST' });
    expect(sent.headers.get('location')).toBe('/fi?problem=access.foreign_origin');
  });
});

describe('the documents of the interfaces', () => {
  it('are served beside each, and for no other', async () => {
    const shown = await pagesFor(undefined).request('/api/finance/v1/openapi.json');
    expect(await shown.json()).toMatchObject({ openapi: '3.1.0' });
    expect((await pagesFor(undefined).request('/api/nothing/v1/openapi.json')).status).toBe(404);
  });
});
