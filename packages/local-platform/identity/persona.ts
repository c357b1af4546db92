import type { Language } from '@kt/kernel';

/** An invented person of the local world, chosen by a button instead of a password. */
export type Persona = {
  /** The person's id (`per_…`), which becomes the subject of its tokens. */
  readonly sub: string;
  readonly name: string;
  /** What the person does, as shown under the name. */
  readonly roles: string;
  /** Heading under which the button stands, e.g. the organisation. */
  readonly group?: string;
  readonly email?: string;
  readonly language?: Language;
};
