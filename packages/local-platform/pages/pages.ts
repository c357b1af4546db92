import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LANGUAGES, type Language } from '@kt/kernel';
import { languageOf } from '@kt/platform/http/problem.ts';
import { Hono } from 'hono';
import * as z from 'zod';
import { APIS, firstPage } from './first-page.ts';
import { homePage } from './home-page.ts';
import { PAGE_HEADERS } from './layout.ts';
import type { WhoIs } from './who-is.ts';

const DOCUMENTS = join(import.meta.dirname, '../../../docs/openapi');
const zProblem = z.looseObject({ code: z.string() });

export type PagesDeps = {
  readonly whoIs: WhoIs;
  /** The sign-out of `/auth`: asked with the browser's own headers, so that it judges where the request came from. */
  readonly signOut: (headers: Headers) => Promise<Response>;
};

const isLanguage = (value: string): value is Language => LANGUAGES.some((language) => language === value);

const codeOf = async (refused: Response): Promise<string> => {
  const body = zProblem.safeParse(await refused.json());
  return body.success ? body.data.code : 'http.internal';
};

/** The plain pages of one machine: what this is in three languages, who is signed in, and what the APIs offer. */
export const createPages = ({ whoIs, signOut }: PagesDeps) =>
  new Hono()
    .get('/', (c) => c.redirect(`/${languageOf(c.req.header('accept-language'))}`, 303))
    .get('/:language{(?:fi|sv|en)}', (c) => {
      const { language } = c.req.param();
      return isLanguage(language)
        ? c.html(firstPage(language, c.req.query('problem')), 200, PAGE_HEADERS)
        : c.notFound();
    })
    .get('/:language{(?:fi|sv|en)}/home', async (c) => {
      const { language } = c.req.param();
      if (!isLanguage(language)) return c.notFound();
      const self = await whoIs(c.req.raw);
      return self === undefined
        ? c.redirect(`/${language}?problem=access.signed_out`, 303)
        : c.html(homePage(language, self), 200, PAGE_HEADERS);
    })
    .post('/:language{(?:fi|sv|en)}/sign-out', async (c) => {
      const { language } = c.req.param();
      const out = await signOut(c.req.raw.headers);
      if (!out.ok) return c.redirect(`/${language}?problem=${await codeOf(out)}`, 303);
      for (const cookie of out.headers.getSetCookie()) c.header('set-cookie', cookie, { append: true });
      return c.redirect(`/${language}`, 303);
    })
    .get('/api/:audience/v1/openapi.json', async (c, next) => {
      const audience = APIS.find((one) => one === c.req.param('audience'));
      if (audience === undefined) return next();
      const document = await readFile(join(DOCUMENTS, `${audience}.json`), 'utf8');
      return c.body(document, 200, { 'content-type': 'application/json' });
    });
