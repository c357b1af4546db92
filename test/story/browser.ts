import { setTimeout as sleep } from 'node:timers/promises';

/** A browser as far as sign-in needs one: follows redirects, keeps cookies, sends forms. Loopback only. */
export type Browser = {
  readonly go: (url: string) => Promise<{ readonly response: Response; readonly url: string; readonly html: string }>;
  readonly cookies: () => string;
};

const MAX_REDIRECTS = 12;

const storeCookies = (jar: Map<string, string>, response: Response): void => {
  for (const line of response.headers.getSetCookie()) {
    const [pair = '', ...attributes] = line.split(';');
    const at = pair.indexOf('=');
    const gone = attributes.some((a) => /^\s*(max-age=0|expires=thu, 01 jan 1970)/i.test(a));
    if (gone) jar.delete(pair.slice(0, at).trim());
    else jar.set(pair.slice(0, at).trim(), pair.slice(at + 1));
  }
};

export const openBrowser = (): Browser => {
  const jar = new Map<string, string>();
  const cookies = (): string => Array.from(jar, ([name, value]) => `${name}=${value}`).join('; ');
  const go: Browser['go'] = async (start) => {
    let url = start;
    for (let hop = 0; hop < MAX_REDIRECTS; hop += 1) {
      const response = await fetch(url, { redirect: 'manual', headers: { cookie: cookies() } });
      storeCookies(jar, response);
      const next = response.headers.get('location');
      if (next === null) return { response, url, html: await response.text() };
      url = new URL(next, url).href;
      await sleep(0);
    }
    throw new Error(`too many redirects from ${start}`);
  };
  return { go, cookies };
};
