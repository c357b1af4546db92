import type { Contact, Party, Role } from '@kt/access';
import type { Id, Language } from '@kt/kernel';
import type { Log } from '@kt/platform/log/log.ts';
import type { Mailer } from '@kt/platform/ports/mail.ts';
import type { Catalogue } from '@kt/words';

type OfAuthority<K extends 'competition' | 'run'> = { readonly authority: Id<'authority'>; readonly id: Id<K> };

export type NotifierDeps = {
  /** Members of a party who hold one of the roles: `contactsOf` of access' front door. */
  readonly contacts: (of: Party, roles: readonly Role[]) => Promise<readonly Contact[]>;
  /** The mailbox of an organisation itself, beside its people's; none when it has left. */
  readonly mailboxOf: (organisation: Id<'organisation'>) => Promise<Pick<Contact, 'email' | 'language'> | undefined>;
  /** Everyone invited to a competition, whether they sent a tender or not. */
  readonly invitedTo: (ref: OfAuthority<'competition'>) => Promise<readonly Id<'organisation'>[]>;
  /** Every provider admitted to something of the authority's, once. */
  readonly admittedTo: (authority: Id<'authority'>) => Promise<readonly Id<'organisation'>[]>;
  /** Everyone whom a payment run pays; a provider may be named more than once. */
  readonly paidIn: (ref: OfAuthority<'run'>) => Promise<readonly Id<'organisation'>[]>;
  readonly mailer: Mailer;
  readonly words: (language: Language) => Catalogue;
  /** Where the pages are, without a slash at the end: `https://…`. */
  readonly site: string;
  readonly log: Log;
};
