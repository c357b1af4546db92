import type { Act } from '@kt/kernel';
import { id } from '@kt/kernel';
import { aHouse } from '@kt/platform/testing/house.ts';
import { expect, it } from 'vitest';
import { composeRegistry, tables } from './compose.ts';
import { aNewProvider, aPayee, OFFICER, OFFICER_PERSON, WRITER } from './testing/samples.ts';

const act = (by: string): Act => ({ by, operation: 'test' });
const { id: _id, ...GIVEN } = aNewProvider();

it('tells who changed what and when, newest first, page by page, and of an account only its end', async () => {
  const house = await aHouse(tables);
  const registry = composeRegistry(house.platform);
  const done = await registry.registerProvider(GIVEN, act(WRITER));
  const provider = id('organisation', done.ok ? done.value.id : '');
  await registry.changeProvider(provider, { command: 'propose_payee', payee: aPayee() }, act(WRITER));
  await registry.changeProvider(provider, { command: 'confirm', officer: OFFICER }, act(OFFICER_PERSON));
  const first = await registry.providerHistory(provider, { limit: 2 });
  expect(first.rows).toMatchObject([
    {
      by: OFFICER_PERSON,
      facts: [{ type: 'provider.confirmed' }, { type: 'provider.payee_changed', ibanEnd: '0785', from: aPayee().from }],
    },
    { by: WRITER, facts: [{ type: 'provider.payee_proposed' }] },
  ]);
  const rest = await registry.providerHistory(provider, { limit: 2, ...(first.next && { after: first.next }) });
  expect(rest.rows).toMatchObject([{ by: WRITER, facts: [{ type: 'provider.registered' }] }]);
  const whole = JSON.stringify([first, rest]);
  for (const secret of [aPayee().iban, 'toimisto@', aPayee().name]) expect(whole).not.toContain(secret);
});
