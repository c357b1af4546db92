import type { Language } from '@kt/kernel';
import { catalogue } from '@kt/words';
import { escape, layout, words } from '../pages/layout.ts';
import type { Persona } from './persona.ts';

const text = (language: Language, key: string): string => words(language, `identity.${key}`);

const roleNames = (language: Language, roles: string): string =>
  roles
    .split(', ')
    .map((role) => catalogue(language)[`role.${role}`] ?? role)
    .join(', ');

const button = (language: Language, { sub, name, roles, organisation }: Persona): string => {
  const lines = [...(organisation === undefined ? [] : [organisation]), roleNames(language, roles)];
  const told = lines.map((line) => `<span>${escape(line)}</span>`).join('');
  return `<li><button name="persona" value="${escape(sub)}"><strong>${escape(name)}</strong>${told}</button></li>`;
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
  layout({
    language,
    title: text(language, 'title'),
    addressIn: (other) => `?lang=${other}`,
    body: `<p class="lead">${text(language, 'lead')}</p>
<form method="post" action="${escape(action)}">${groups(language, personas)}
<p><button class="quiet" name="persona" value="">${text(language, 'cancel')}</button></p></form>`,
  });

/** Says that sign-in came to nothing, and leads back. */
export const failedPage = (language: Language): string =>
  layout({
    language,
    title: text(language, 'failed'),
    body: `<p>${text(language, 'failed_lead')}</p><p><a href="/">${text(language, 'back')}</a></p>`,
  });
