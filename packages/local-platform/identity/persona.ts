import type { Language } from '@kt/kernel';

/** An invented person of the local world, chosen by a button instead of a password. */
export type Persona = {
  /** The person's id (`per_…`), which becomes the subject of its tokens. */
  readonly sub: string;
  readonly name: string;
  /** Role codes, with commas between: shown in the reader's language under the name. */
  readonly roles: string;
  /** The organisation somebody acts for, when the heading does not say it. */
  readonly organisation?: string;
  /** Heading under which the button stands, e.g. the organisation. */
  readonly group?: string;
  readonly email?: string;
  readonly language?: Language;
};
