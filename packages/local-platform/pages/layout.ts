import { LANGUAGES, type Language } from '@kt/kernel';
import { catalogue } from '@kt/words';

export const STYLE_PATH = '/oidc/assets/identity.css';
export const ICON_PATH = '/oidc/assets/icon.svg';

/** What the pages may load and where their forms may go: our own style and mark, our own addresses, nothing else. */
export const PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  // Not `no-referrer`: under that a browser sends our own forms without our origin, and they would be refused.
  'referrer-policy': 'same-origin',
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

/** A text of the catalogue, escaped. */
export const words = (language: Language, key: string): string => escape(catalogue(language)[key] ?? key);

const NAMES: { readonly [L in Language]: string } = { fi: 'Suomi', sv: 'Svenska', en: 'English' };

const languageLinks = (current: Language, addressIn: (language: Language) => string): string => {
  const links = LANGUAGES.map((language) => {
    const here = language === current ? ' aria-current="true"' : '';
    const address = escape(addressIn(language));
    return `<li><a href="${address}" lang="${language}" hreflang="${language}"${here}>${NAMES[language]}</a></li>`;
  });
  return `<nav aria-label="${words(current, 'identity.languages')}"><ul>${links.join('')}</ul></nav>`;
};

export type Page = {
  readonly language: Language;
  /** Escaped already, as `body` is. */
  readonly title: string;
  readonly body: string;
  /** Where the same page is in another language; absent on pages that exist in one only. */
  readonly addressIn?: (language: Language) => string;
};

/** A whole page of one machine: the head with the mark and the languages, and what the page says. */
export const layout = ({ language, title, body, addressIn }: Page): string => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Kumppanitori / Partnertorget</title>
<link rel="icon" href="${ICON_PATH}">
<link rel="stylesheet" href="${STYLE_PATH}">
</head>
<body>
<header><div>
<a class="name" href="/${language}"><img src="${ICON_PATH}" alt="" width="32" height="32">Kumppanitori <span>/</span> Partnertorget</a>
${addressIn === undefined ? '' : languageLinks(language, addressIn)}
</div></header>
<main>
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`;
