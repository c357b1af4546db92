/** A browser of few words: keeps cookies, follows redirects of its one origin, submits forms. */
export type Visit = { readonly status: number; readonly url: string; readonly html: string; readonly headers: Headers };

export const aBrowser = (origin: string) => {
  const jar = new Map<string, string>();
  const keep = (headers: Headers): void => {
    for (const line of headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';');
      const cut = pair.indexOf('=');
      const [name, value] = [pair.slice(0, cut), pair.slice(cut + 1)];
      const gone = attributes.some((one) => /max-age=0|expires=thu, 01 jan 1970/i.test(one));
      if (gone) jar.delete(name);
      else jar.set(name, value);
    }
  };
  const send = async (url: string, init: RequestInit = {}): Promise<Response> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = new Headers(init.headers);
    if (cookie !== '') headers.set('cookie', cookie);
    const response = await fetch(new URL(url, origin), { ...init, headers, redirect: 'manual' });
    keep(response.headers);
    return response;
  };
  /** Follows redirects until a page, or until the predicate likes the address. */
  const visit = async (url: string, until: (url: URL) => boolean = () => false, init?: RequestInit): Promise<Visit> => {
    let at = new URL(url, origin);
    let response = await send(at.href, init);
    for (let hops = 0; hops < 12; hops += 1) {
      const next = response.headers.get('location');
      if (next === null) break;
      at = new URL(next, at);
      if (until(at)) return { status: response.status, url: at.href, html: '', headers: response.headers };
      response = await send(at.href);
    }
    return { status: response.status, url: at.href, html: await response.text(), headers: response.headers };
  };
  const submit = (page: Visit, form: Record<string, string>, until?: (url: URL) => boolean): Promise<Visit> => {
    const action = /<form method="post" action="([^"]+)"/.exec(page.html)?.[1] ?? page.url;
    return visit(action, until, { method: 'POST', body: new URLSearchParams(form) });
  };
  return { visit, submit, send, jar };
};

export type Browser = ReturnType<typeof aBrowser>;
