import { instant } from '@kt/kernel';
import { composeContexts, TABLES } from '@kt/local-platform/contexts.ts';
import { createNotifier } from '@kt/notifier';
import { systemClock } from '@kt/platform/ports/clock.ts';
import { aHouse } from '@kt/platform/testing/house.ts';
import { memoryMailer } from '@kt/platform/testing/memory-mailer.ts';
import { composeMailboxes } from '@kt/registry/compose.ts';
import { composeAdmittedTo } from '@kt/transparency/compose.ts';
import { catalogue } from '@kt/words';
import { expect, it } from 'vitest';
import { audienceOf, HEARD } from './audience.ts';

/** What each context's subscribers really listen to. */
const heardInTruth = async (): Promise<Record<string, readonly string[]>> => {
  const { platform } = await aHouse(TABLES);
  const contexts = composeContexts(platform, systemClock);
  const notifier = createNotifier({
    contacts: contexts.access.contactsOf,
    invitedTo: contexts.competition.invitedTo,
    ...composeMailboxes(platform),
    ...composeAdmittedTo(platform),
    paidIn: contexts.settlement.paidIn,
    mailer: memoryMailer(),
    words: catalogue,
    site: 'https://kumppanitori.example',
    log: platform.log,
  });
  const all = Object.entries({ ...contexts, notifier });
  const heard = all.map(([name, one]) => {
    const types = 'subscribers' in one ? one.subscribers.map(({ type }) => type) : [];
    return [name, Array.from(new Set(types)).sort()] as const;
  });
  return Object.fromEntries(heard.filter(([name, types]) => types.length > 0 && name !== 'transparency'));
};

it('names for each fact exactly those whose subscribers listen to it', async () => {
  expect(HEARD).toEqual(await heardInTruth());
});

it('sends everything to the log, in one lane, and a fact nobody hears nowhere else', () => {
  const at = instant('2026-01-07T08:00:00.000Z');
  const fact = (type: string) => ({ facts: [{ type, at, by: 'per_A' }] });
  const log = { name: 'transparency', lanes: 'one' };
  expect(audienceOf(fact('system.drafted'))).toEqual([log]);
  expect(audienceOf(fact('provider.confirmed'))).toEqual([log, { name: 'access', lanes: 'by_subject' }]);
});
