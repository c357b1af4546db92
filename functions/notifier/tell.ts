import type { Contact, Party, Role } from '@kt/access';
import { err, ok, parseId, type Result } from '@kt/kernel';
import { type Subscriber, subscriber } from '@kt/platform/worker/subscriber.ts';
import type * as z from 'zod';
import type { NotifierDeps } from './deps.ts';
import type { Kind } from './kinds.ts';
import { type Addressee, type News, writeMail } from './write-mail.ts';

export type Notice = Pick<News, 'reference' | 'path'> & {
  readonly to: readonly Party[];
  readonly roles: readonly Role[];
  /** Of those who hold the roles, only these people. */
  readonly people?: readonly string[];
  readonly values?: News['values'];
  /** Facts with the same key are told once; without it every fact is told. */
  readonly once?: string;
};

type NotSent = { readonly code: 'notifier.not_sent'; readonly failed: number };

/** The organisation's own mailbox, unless one of those who are told reads that very address. */
const mailboxWith = async (
  { mailboxOf }: Pick<NotifierDeps, 'mailboxOf'>,
  party: Party,
  people: readonly Contact[],
): Promise<readonly Addressee[]> => {
  const organisation = parseId('organisation', party);
  const mailbox = organisation && (await mailboxOf(organisation));
  if (mailbox === undefined) return [];
  const isTold = people.some(({ email }) => email.toLowerCase() === mailbox.email.toLowerCase());
  return isTold ? [] : [{ person: party, ...mailbox }];
};

const readersOf = async (deps: NotifierDeps, { to, roles, people: meant }: Notice): Promise<readonly Addressee[]> => {
  const found: Addressee[] = [];
  for (const party of to) {
    const all = await deps.contacts(party, roles);
    const people = meant === undefined ? all : all.filter(({ person }) => meant.includes(person));
    found.push(...people, ...(await mailboxWith(deps, party, people)));
  }
  return found;
};

/**
 * Tries every reader even when one mailbox refuses. The mailer sends an id once: somebody in two of the parties reads it
 * once, and the next delivery reaches only those who were missed.
 */
const send = async (
  deps: NotifierDeps,
  kind: Kind,
  notice: Notice,
  key: string,
): Promise<Result<undefined, NotSent>> => {
  const { reference, path, values = {} } = notice;
  const news = { kind, reference, values, ...(path !== undefined && { path }) };
  let failed = 0;
  for (const reader of await readersOf(deps, notice)) {
    try {
      await deps.mailer.send(writeMail(deps, news, reader, key));
    } catch (error) {
      failed += 1;
      deps.log.error('notifier.not_sent', { kind, person: reader.person }, error);
    }
  }
  return failed === 0 ? ok(undefined) : err({ code: 'notifier.not_sent', failed });
};

export type Tell = <F>(
  kind: Kind,
  schema: z.ZodType<F>,
  notice: (fact: F) => Notice | undefined | Promise<Notice | undefined>,
) => Subscriber;

/** Makes subscribers that write to people about one kind of fact; no notice, no mail. */
export const tellWith =
  (deps: NotifierDeps): Tell =>
  (kind, schema, noticeOf) =>
    subscriber(`notifier.${kind}`, kind, schema, async (fact, act, origin) => {
      const notice = await noticeOf(fact);
      if (notice === undefined) return ok(undefined);
      return send(deps, kind, notice, notice.once ?? act.idempotency?.key ?? origin.event);
    });
