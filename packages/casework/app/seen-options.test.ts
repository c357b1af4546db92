import { dayInFinland, type Id, id } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { must } from '../testing/a-client.ts';
import { actOf, aNeighbourhood, type Neighbourhood } from '../testing/a-house.ts';
import { ranked } from '../testing/ranked.ts';
import { AUTHORITY, CASE_WORKER, OTHER_PROVIDER, PROVIDER } from '../testing/samples.ts';
import type { SendInput } from './lay-before.ts';
import type { ClientRef } from './ports.ts';

const WORKER = actOf(CASE_WORKER);
const TYPE = { serviceType: 'work_coaching' } as const;
const zRefused = z.looseObject({
  code: z.string(),
  mark: z.string(),
  next: z.array(z.looseObject({ agreement: z.string() })),
  changes: z.array(z.looseObject({ agreement: z.string(), change: z.string(), provider: z.string() })),
});

const sending = (
  n: Neighbourhood,
  client: ClientRef,
  agreement: Id<'agreement'>,
  more: Pick<SendInput, 'mark'> & Partial<SendInput>,
) => {
  const informed = { informedOn: dayInFinland(n.house.clock.now()), informationLanguages: ['sv'] } as const;
  return n.casework.sendReferral(
    client,
    { ...TYPE, choice: { mode: 'client', agreement, ...informed }, ...more },
    WORKER,
  );
};
const seenBy = async (n: Neighbourhood, client: ClientRef) => must(await n.casework.showOptions(client, TYPE)).mark;
const refusedOf = (sent: Awaited<ReturnType<typeof sending>>) =>
  sent.ok ? expect.fail('it was sent') : zRefused.parse(sent.error);
const shownIn = async (n: Neighbourhood, done: { readonly id: string }) =>
  must(await n.casework.viewReferral({ authority: AUTHORITY, id: id('referral', done.id) })).shown.agreements;

describe('what the client saw is what is recorded', () => {
  it('is refused when another option came meanwhile, and sent by what the refusal told', async () => {
    const n = await aNeighbourhood();
    const wanted = await n.agreement();
    const client = await n.client();
    const mark = await seenBy(n, client);
    const added = await n.agreement({ provider: OTHER_PROVIDER });
    const refused = refusedOf(await sending(n, client, wanted, { mark }));
    expect(refused).toMatchObject({
      code: 'casework.options_changed',
      changes: [{ agreement: added, change: 'added', provider: OTHER_PROVIDER }],
    });
    expect(refused.next.map(({ agreement }) => agreement).sort()).toEqual([wanted, added].sort());
    expect(await n.purse.spent()).toBe(0);
    expect((await n.casework.listDraftedReferrals(AUTHORITY, CASE_WORKER, { limit: 5 })).rows).toEqual([]);
    const sent = must(await sending(n, client, wanted, { mark: refused.mark }));
    expect([...(await shownIn(n, sent))].sort()).toEqual([wanted, added].sort());
  });

  it('is refused when another option was taken meanwhile, but not for a place less', async () => {
    const n = await aNeighbourhood();
    const wanted = await n.agreement();
    const scarce = await n.agreement({ provider: OTHER_PROVIDER, places: 2 });
    const [client, other] = [await n.client(), await n.client()];
    const mark = await seenBy(n, client);
    await n.offered(scarce);
    const { meter } = n.house.platform.db;
    meter.reset();
    must(await sending(n, other, wanted, { mark }));
    expect(meter.usage()).toMatchObject({ roundTrips: 3 });
    await n.offered(scarce);
    expect(refusedOf(await sending(n, client, wanted, { mark }))).toMatchObject({
      code: 'casework.options_changed',
      changes: [{ agreement: scarce, change: 'gone', provider: OTHER_PROVIDER }],
      next: [{ agreement: wanted }],
    });
  });

  it('tells with a lost place what else has changed; the next one is sent by that', async () => {
    const n = await aNeighbourhood();
    const scarce = await n.agreement({ places: 1 });
    const other = await n.agreement({ provider: OTHER_PROVIDER });
    const client = await n.client();
    const mark = await seenBy(n, client);
    await n.offered(scarce);
    const added = await n.agreement();
    const refused = refusedOf(await sending(n, client, scarce, { mark }));
    expect(refused).toMatchObject({
      code: 'agreements.full',
      lost: scarce,
      changes: [{ agreement: added, change: 'added' }],
    });
    expect(refused.changes).toHaveLength(1);
    must(await sending(n, client, other, { mark: refused.mark }));
  });

  it('is told also when the one who was passed over is gone altogether', async () => {
    const n = await aNeighbourhood();
    const better = await ranked(n, 1, PROVIDER, 1);
    const wanted = await ranked(n, 2, OTHER_PROVIDER);
    await n.relay();
    const client = await n.client();
    const mark = await seenBy(n, client);
    await n.offered(better);
    const passed = [{ agreement: better, reason: 'too_far' }] as const;
    const refused = refusedOf(await sending(n, client, wanted, { mark, passed }));
    expect(refused).toMatchObject({ changes: [{ agreement: better, change: 'gone' }], next: [{ agreement: wanted }] });
    must(await sending(n, client, wanted, { mark: refused.mark, passed }));
  });
});
