import type { Language } from '@kt/kernel';
import { escape, layout, words } from './layout.ts';
import type { Self } from './who-is.ts';

const text = (language: Language, key: string): string => words(language, `local.${key}`);

type Capacity = Self['memberships'][number];

const capacity = (language: Language, { of, names, roles, standing }: Capacity): string => {
  const name = names[language] ?? names.fi ?? names.sv ?? of;
  const told = roles.map((role) => words(language, `role.${role}`)).join(', ');
  const waits = standing === 'confirmed' ? '' : `<span>${words(language, `state.membership.${standing}`)}</span>`;
  return `<li><strong>${escape(name)}</strong><span>${told === '' ? text(language, 'no_roles') : told}</span>${waits}</li>`;
};

const capacities = (language: Language, memberships: readonly Capacity[]): string =>
  memberships.length === 0
    ? `<p>${text(language, 'acts_for_nobody')}</p>`
    : `<ul class="capacities">${memberships.map((one) => capacity(language, one)).join('')}</ul>`;

/** Who is signed in, what they can act for, and the way out. */
export const homePage = (language: Language, { name, memberships }: Self): string =>
  layout({
    language,
    title: `${text(language, 'greeting')}${name === undefined ? '' : `, ${escape(name)}`}`,
    addressIn: (other) => `/${other}/home`,
    body: `<h2>${text(language, 'acts_for')}</h2>
${capacities(language, memberships)}
<p>${text(language, 'pages_next')}</p>
<form method="post" action="/${language}/sign-out"><button class="quiet">${text(language, 'sign_out')}</button></form>`,
  });
