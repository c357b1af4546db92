import type { Contact } from '@kt/access';
import { id, type Language } from '@kt/kernel';
import { silentLog } from '@kt/platform/log/log.ts';
import { memoryMailer } from '@kt/platform/testing/memory-mailer.ts';
import { subscriberAct } from '@kt/platform/worker/subscriber.ts';
import { catalogue } from '@kt/words';
import { createNotifier } from '../app.ts';
import type { NotifierDeps } from '../deps.ts';
import { CHOIR, NEXT_DOOR, VAASA, WORKSHOP } from './sample-facts.ts';

const ulid = (n: number): string => String(n).padStart(26, '0');

/** Somebody to write to; the address is `<name>@example.org`. */
export const reader = (n: number, name: string, language: Language): Contact => ({
  person: id('person', `per_${ulid(n)}`),
  name: `${name} Sukunimi`,
  email: `${name}@example.org`,
  language,
});

export const [AINO, BO, CARL, DANA, EERO] = [
  reader(1, 'aino', 'fi'),
  reader(2, 'bo', 'sv'),
  reader(3, 'carl', 'en'),
  reader(4, 'dana', 'fi'),
  reader(15, 'eero', 'sv'),
] as const;

/** Aino and Bo belong to the workshop, Bo and Carl to the choir, Dana to the authority, Eero to the area next door; everybody holds every role. */
const MEMBERS = new Map<string, readonly Contact[]>([
  [WORKSHOP, [AINO, BO]],
  [CHOIR, [BO, CARL]],
  [VAASA, [DANA]],
  [NEXT_DOOR, [EERO]],
]);

/** A notifier over a mailbox in memory. `deliver` hands it a fact as the relay does. */
export const aDesk = (over: Partial<NotifierDeps> = {}) => {
  const mailer = memoryMailer();
  const { subscribers } = createNotifier({
    contacts: (of) => Promise.resolve(MEMBERS.get(of) ?? []),
    mailboxOf: () => Promise.resolve(undefined),
    invitedTo: () => Promise.resolve([WORKSHOP, CHOIR]),
    admittedTo: () => Promise.resolve([WORKSHOP, CHOIR]),
    paidIn: () => Promise.resolve([WORKSHOP]),
    mailer,
    words: catalogue,
    site: 'https://kumppanitori.example',
    log: silentLog,
    ...over,
  });
  const deliver = async (fact: Readonly<Record<string, unknown>>, n = 1): Promise<readonly string[]> => {
    const origin = { event: id('event', `evt_${ulid(n)}`), context: 'test', aggregate: 'a', subject: 's', seq: n };
    const codes: string[] = [];
    for (const one of subscribers.filter(({ type }) => type === fact['type'])) {
      const result = await one.handle(fact, subscriberAct(one.name, origin.event, 0), origin);
      codes.push(result.ok ? 'ok' : result.error.code);
    }
    return codes;
  };
  return { deliver, subscribers, sent: mailer.sent, to: () => mailer.sent().map(({ to }) => to) };
};
