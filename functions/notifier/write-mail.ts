import type { Contact } from '@kt/access';
import type { Mail } from '@kt/platform/ports/mail.ts';
import type { NotifierDeps } from './deps.ts';
import type { Kind } from './kinds.ts';
import { named, type Worded } from './worded.ts';

/** The news for everybody alike; `reference` is the id by which the pages know the matter. */
export type News = {
  readonly kind: Kind;
  readonly reference: string;
  /** The page of the matter, without the language; absent = the reader's tasks. */
  readonly path?: string;
  readonly values: Readonly<Record<string, Worded>>;
};

/** Who reads: a person, or an organisation at its own mailbox. */
export type Addressee = Pick<Contact, 'email' | 'language'> & { readonly person: string };

const PLACE = /\{(\w+)\}/g;

/** One reader's message. Nothing but the news, the language and the address goes into it: no name of anybody. */
export const writeMail = (
  { words, site }: Pick<NotifierDeps, 'words' | 'site'>,
  { kind, reference, path = '/tasks', values }: News,
  { person, email, language }: Addressee,
  key: string,
): Mail => {
  const reader = { language, texts: words(language) };
  const all: News['values'] = { ...values, reference: () => reference, link: () => `${site}/${language}${path}` };
  const text = (name: string): string =>
    named(name)(reader).replace(PLACE, (place, value: string) => all[value]?.(reader) ?? place);
  return {
    id: `${key}#${kind}#${person}`,
    to: email,
    subject: text(`mail.${kind}.subject`),
    text: `${text(`mail.${kind}.text`)}\n\n${text('mail.closing')}\n`,
  };
};
