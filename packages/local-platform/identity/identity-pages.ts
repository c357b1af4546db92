import { LANGUAGES, type Language } from '@kt/kernel';
import { catalogue } from '@kt/words';
import type { Persona } from './persona.ts';

export const STYLE_PATH = '/oidc/assets/identity.css';

/** What the pages may load and where their forms may go: our own style, our own addresses, nothing else. */
export const PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
export const escape = (text: string): string => text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);

const text = (language: Language, key: string): string => escape(catalogue(language)[`identity.${key}`] ?? key);

const NAMES: { readonly [L in Language]: string } = { fi: 'Suomi', sv: 'Svenska', en: 'English' };

export const layout = (language: Language, title: string, body: string): string => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Kumppanitori / Partnertorget</title>
<link rel="stylesheet" href="${STYLE_PATH}">
</head>
<body>
<header><p>Kumppanitori <span>/</span> Partnertorget</p></header>
<main>
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`;

const languageLinks = (current: Language): string => {
  const links = LANGUAGES.map((language) => {
    const here = language === current ? ' aria-current="true"' : '';
    return `<li><a href="?lang=${language}" lang="${language}" hreflang="${language}"${here}>${NAMES[language]}</a></li>`;
  });
  return `<nav aria-label="${text(current, 'languages')}"><ul class="languages">${links.join('')}</ul></nav>`;
};

const roleNames = (language: Language, roles: string): string =>
  roles
    .split(', ')
    .map((role) => catalogue(language)[`role.${role}`] ?? role)
    .join(', ');

const button = (language: Language, { sub, name, roles, organisation }: Persona): string => {
  const role = roleNames(language, roles);
  const line = organisation === undefined ? role : `${organisation} – ${role}`;
  const words = `<strong>${escape(name)}</strong><span>${escape(line)}</span>`;
  return `<li><button name="persona" value="${escape(sub)}">${words}</button></li>`;
};

const groups = (language: Language, personas: readonly Persona[]): string =>
  [...Map.groupBy(personas, ({ group }) => group ?? '')]
    .map(([group, members], index) => {
      const heading = group === '' ? '' : `<h2 id="group-${String(index)}">${escape(group)}</h2>`;
      const labelled = group === '' ? '' : ` aria-labelledby="group-${String(index)}"`;
      return `${heading}<ul class="personas"${labelled}>${members.map((one) => button(language, one)).join('')}</ul>`;
    })
    .join('');

/** Everybody of the local world as a button. */
export const personaPage = (language: Language, action: string, personas: readonly Persona[]): string =>
  layout(
    language,
    text(language, 'title'),
    `${languageLinks(language)}
<p>${text(language, 'lead')}</p>
<form method="post" action="${escape(action)}">${groups(language, personas)}
<p><button class="cancel" name="persona" value="">${text(language, 'cancel')}</button></p></form>`,
  );

/** Says that sign-in came to nothing, and leads back. */
export const failedPage = (language: Language): string =>
  layout(
    language,
    text(language, 'failed'),
    `<p>${text(language, 'failed_lead')}</p><p><a href="/">${text(language, 'back')}</a></p>`,
  );
