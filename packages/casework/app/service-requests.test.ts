import { type AnyFact, id, instant, localDate, municipalityCode } from '@kt/kernel';
import { subscriberAct } from '@kt/platform/worker/subscriber.ts';
import { expect, it } from 'vitest';
import { must } from '../testing/a-client.ts';
import { actOf, aNeighbourhood, type Neighbourhood, refusedBy } from '../testing/a-house.ts';
import { AUTHORITY, CASE_WORKER, OTHER_AUTHORITY } from '../testing/samples.ts';

const competition = id('competition', `cmp_${'1'.repeat(26)}`);
const NEED = {
  serviceType: 'work_coaching',
  targetGroups: ['young'],
  clients: 12,
  start: localDate('2026-08-03'),
  municipalities: [municipalityCode('905')],
  languages: ['sv', 'fi'],
  shortfalls: ['full'],
  note: 'Nuoria odottaa enemmän kuin paikkoja on.',
} as const;
const worker = actOf(CASE_WORKER);

const asked = async (n: Neighbourhood) => ({
  authority: AUTHORITY,
  id: id('callRequest', must(await n.casework.askForCall(AUTHORITY, NEED, worker)).id),
});
type Ref = Awaited<ReturnType<typeof asked>>;

/** Tells casework what procurement did. */
const told = async (
  n: Neighbourhood,
  { authority, id: request }: Ref,
  fact: { readonly type: string; readonly [field: string]: unknown },
) => {
  const whole: AnyFact = { at: n.house.clock.now(), by: 'per_officer', ...fact };
  const event = id('event', `evt_${'1'.repeat(26)}`);
  for (const { name, type, handle } of n.casework.subscribers) {
    if (type !== fact.type) continue;
    const origin = { event, context: 'competition', aggregate: 'call_request', subject: request, seq: 1 };
    const done = await handle(
      { ...whole, authority, request, worker: CASE_WORKER },
      subscriberAct(name, type, 0),
      origin,
    );
    expect(done).toMatchObject({ ok: true });
  }
};
const stateOf = async (n: Neighbourhood, ref: Ref) => must(await n.casework.viewServiceRequest(ref));

it('goes to procurement as a fact that knows of no client', async () => {
  const n = await aNeighbourhood();
  const ref = await asked(n);
  const [fact] = n.house.events().flatMap(({ facts }) => facts.filter(({ type }) => type === 'service_request.sent'));
  expect(fact).toEqual({
    ...NEED,
    type: 'service_request.sent',
    at: n.house.clock.now(),
    by: CASE_WORKER,
    authority: AUTHORITY,
    request: ref.id,
  });
});

it('tells what became of it: taken up, published, or back to waiting', async () => {
  const n = await aNeighbourhood();
  const ref = await asked(n);
  await told(n, ref, { type: 'call_request.joined', competition });
  expect(await stateOf(n, ref)).toMatchObject({ state: 'taken', call: { competition }, commands: ['withdraw'] });
  const call = { competition, title: { fi: 'Nuorten valmennus' }, deadline: instant('2026-04-01T09:00:00.000Z') };
  await told(n, ref, { type: 'call_request.called', ...call });
  expect(await stateOf(n, ref)).toMatchObject({ state: 'called', call, commands: [] });
  await told(n, ref, { type: 'call_request.reopened' });
  const again = await stateOf(n, ref);
  expect([again.state, again.call]).toEqual(['sent', undefined]);
});

it('tells that the competition led to no agreement, and may be asked for again while its start is ahead', async () => {
  const n = await aNeighbourhood();
  const ref = await asked(n);
  const call = { competition, title: { fi: 'Nuorten valmennus' }, deadline: instant('2026-04-01T09:00:00.000Z') };
  await told(n, ref, { type: 'call_request.joined', competition });
  await told(n, ref, { type: 'call_request.called', ...call });
  await told(n, ref, { type: 'call_request.ended', competition, ending: 'no_tenders' });
  expect(await stateOf(n, ref)).toMatchObject({
    state: 'ended',
    ended: { ending: 'no_tenders', title: call.title },
    commands: ['ask_again', 'withdraw'],
  });
  must(await n.casework.askForCallAgain(ref, worker));
  const again = await stateOf(n, ref);
  expect([again.state, again.call, again.ended?.ending]).toEqual(['sent', undefined, 'no_tenders']);
  const facts = n.house.events().flatMap((event) => event.facts.map(({ type }) => type));
  expect(facts).toContain('service_request.asked_again');
});

it('is not asked for again once its start has passed', async () => {
  const n = await aNeighbourhood();
  const ref = await asked(n);
  const call = { competition, title: { fi: 'Nuorten valmennus' }, deadline: instant('2026-04-01T09:00:00.000Z') };
  await told(n, ref, { type: 'call_request.joined', competition });
  await told(n, ref, { type: 'call_request.called', ...call });
  await told(n, ref, { type: 'call_request.ended', competition, ending: 'cancelled' });
  n.house.clock.moveTo(instant('2027-06-01T09:00:00.000Z'));
  expect(refusedBy(await n.casework.askForCallAgain(ref, worker))).toBe('casework.start_passed');
});

it('keeps the officer’s reason for a no', async () => {
  const n = await aNeighbourhood();
  const ref = await asked(n);
  await told(n, ref, { type: 'call_request.declined', reason: 'covered', note: 'Uusi sopimus alkaa maaliskuussa.' });
  expect(await stateOf(n, ref)).toMatchObject({
    state: 'declined',
    declined: { reason: 'covered', note: 'Uusi sopimus alkaa maaliskuussa.' },
  });
});

it('withdrawn, stays withdrawn whatever procurement did meanwhile', async () => {
  const n = await aNeighbourhood();
  const ref = await asked(n);
  must(await n.casework.withdrawServiceRequest(ref, worker));
  await told(n, ref, { type: 'call_request.joined', competition });
  expect((await stateOf(n, ref)).state).toBe('withdrawn');
  expect(refusedBy(await n.casework.withdrawServiceRequest(ref, worker))).toBe('lifecycle.not_allowed');
});

it('is seen by its authority alone, the newest first', async () => {
  const n = await aNeighbourhood();
  const first = await asked(n);
  const second = await asked(n);
  const { rows } = await n.casework.listServiceRequests(AUTHORITY, { limit: 50 });
  expect(rows.map(({ id: one }) => one)).toEqual([second.id, first.id]);
  expect((await n.casework.listServiceRequests(OTHER_AUTHORITY, { limit: 50 })).rows).toEqual([]);
  expect(refusedBy(await n.casework.viewServiceRequest({ ...first, authority: OTHER_AUTHORITY }))).toBe(
    'casework.not_found',
  );
});
