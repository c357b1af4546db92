import type { Language } from '@kt/kernel';
import { catalogue } from '@kt/words';
import type { Persona } from './identity/persona.ts';

/** One who may be played, in the words of the reader. */
export type Playable = {
  readonly sub: string;
  readonly name: string;
  readonly group: string;
  /** The organisation and the roles, as a line under the name. */
  readonly told: string;
  readonly roles: readonly string[];
  readonly email?: string;
};

const playable = (language: Language, { sub, name, group, organisation, roles, email }: Persona): Playable => {
  const codes = roles.split(', ').filter((role) => role !== '');
  const named = codes.map((role) => catalogue(language)[`role.${role}`] ?? role).join(', ');
  return {
    sub,
    name,
    group: group ?? '',
    told: [organisation, named].filter((part) => part !== undefined && part !== '').join(', '),
    roles: codes,
    ...(email !== undefined && { email }),
  };
};

/** Everybody who may be played on this machine, in the order in which they came. */
export const playables = (language: Language, personas: readonly Persona[]): readonly Playable[] =>
  personas.map((persona) => playable(language, persona));
