import type { Language } from '@kt/kernel';
import { problemTitle } from '@kt/words';
import { escape, layout, words } from './layout.ts';

const text = (language: Language, key: string): string => words(language, `local.${key}`);

/** Audiences that have an API of their own, each with its document beside it. */
export const APIS = ['public', 'provider', 'procurement', 'casework', 'finance'] as const;

const problem = (language: Language, code: string | undefined): string =>
  code === undefined
    ? ''
    : `<p role="alert" class="problem"><strong>${escape(problemTitle(code, language))}</strong></p>`;

const way = (language: Language): string =>
  `<p><a class="button" href="/auth/sign-in?language=${language}&amp;returnTo=/${language}/home">${text(language, 'sign_in')}</a></p>`;

const chain = (language: Language): string =>
  text(language, 'chain')
    .split(' → ')
    .map((step) => `<li>${step}</li>`)
    .join('');

const apis = (language: Language): string =>
  APIS.map(
    (api) =>
      `<li><a href="/api/${api}/v1/openapi.json"><code>/api/${api}/v1</code></a> <span>${text(language, `api_${api}`)}</span></li>`,
  ).join('');

/** What this is, and the way in. */
export const firstPage = (language: Language, code: string | undefined): string =>
  layout({
    language,
    title: text(language, 'title'),
    addressIn: (other) => `/${other}`,
    body: `${problem(language, code)}
<p class="lead">${text(language, 'lead')}</p>
${way(language)}
<p class="note">${text(language, 'invented')}</p>
<h2>${text(language, 'chain_title')}</h2>
<p>${text(language, 'chain_lead')}</p>
<ol class="chain">${chain(language)}</ol>
<h2>${text(language, 'api_title')}</h2>
<p>${text(language, 'api')}</p>
<ul class="apis">${apis(language)}</ul>
<p><a href="/local/clock">${text(language, 'clock')}</a></p>`,
  });
