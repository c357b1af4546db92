import { LANGUAGES, type Language } from '@kt/kernel';
import { languageOf } from '@kt/platform/http/problem.ts';
import { catalogue, problemTitle } from '@kt/words';
import { Hono } from 'hono';
import { escape, layout, PAGE_HEADERS } from '../identity/identity-pages.ts';

const text = (language: Language, key: string): string => escape(catalogue(language)[`local.${key}`] ?? key);

const isLanguage = (value: string): value is Language => LANGUAGES.some((language) => language === value);

const APIS = ['public', 'provider', 'procurement', 'casework', 'finance'] as const;

const list = (items: readonly string[], kind = 'ul', className = ''): string =>
  `<${kind} class="${className}">${items.map((item) => `<li>${item}</li>`).join('')}</${kind}>`;

const languages = (current: Language): string => {
  const links = LANGUAGES.map((language) => {
    const here = language === current ? ' aria-current="page"' : '';
    const name = { fi: 'Suomi', sv: 'Svenska', en: 'English' }[language];
    return `<a href="/${language}" lang="${language}" hreflang="${language}"${here}>${name}</a>`;
  });
  return `<nav aria-label="${text(current, 'languages')}">${list(links, 'ul', 'languages')}</nav>`;
};

const problem = (language: Language, code: string | undefined): string =>
  code === undefined ? '' : `<p role="alert"><strong>${escape(problemTitle(code, language))}</strong></p>`;

const home = (language: Language, code: string | undefined): string =>
  layout(
    language,
    text(language, 'title'),
    [
      languages(language),
      problem(language, code),
      `<p>${text(language, 'lead')}</p>`,
      `<p><a class="button" href="/auth/sign-in?language=${language}&amp;returnTo=/auth/me">${text(language, 'sign_in')}</a></p>`,
      `<h2>${text(language, 'chain_title')}</h2>`,
      list(text(language, 'chain').split(' → '), 'ol', 'chain'),
      `<h2>${text(language, 'api_title')}</h2>`,
      `<p>${text(language, 'api')}</p>`,
      list(APIS.map((api) => `<code>/api/${api}/v1</code> – ${text(language, `api_${api}`)}`)),
      `<p><a href="/local/clock">${text(language, 'clock')}</a></p>`,
    ].join('\n'),
  );

/** The first page of one machine: what this is, in three languages, and the way in. */
export const createPages = () =>
  new Hono()
    .get('/', (c) => c.redirect(`/${languageOf(c.req.header('accept-language'))}`, 303))
    .get('/:language{fi|sv|en}', (c) => {
      const { language } = c.req.param();
      return isLanguage(language) ? c.html(home(language, c.req.query('problem')), 200, PAGE_HEADERS) : c.notFound();
    });
