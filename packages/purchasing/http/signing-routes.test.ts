import { plusHours } from '@kt/kernel';
import { sweepDue } from '@kt/platform/worker/due.ts';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { tables } from '../compose.ts';
import { AUTHORITY, aDeclaration, DELEGATION, PARTNER, PROVIDER } from '../testing/samples.ts';
import { official, openWorld, signatory } from '../testing/world.ts';

const [FIRST, SECOND, THIRD] = [1, 2, 3].map((n) => signatory(PROVIDER, `per_01J8Z00000000000000000003${String(n)}`));
const zRows = z.looseObject({ rows: z.array(z.looseObject({ id: z.string(), lapsesAt: z.string() })) });
const zState = z.looseObject({ state: z.string() });

/** An association whose signatories bind it two together, and its draft, ready to be sent at version 2. */
const association = async () => {
  if (FIRST === undefined || SECOND === undefined || THIRD === undefined) return expect.fail('three people');
  const together = new Set([FIRST.by, SECOND.by]);
  const world = await openWorld({
    mandateOf: (person) => Promise.resolve(together.has(person) ? 'together' : 'registered'),
    bindTogether: (_, persons) => Promise.resolve(new Set(persons.filter((one) => together.has(one))).size > 1),
  });
  const { done, send, ref, house, purchasing } = world;
  const requests = `/p/authorities/${AUTHORITY}/requests`;
  const asked = { system: ref.system, category: ref.category, language: 'fi' };
  const { id } = await done(FIRST, 'POST', requests, asked);
  const request = `${requests}/${id}`;
  const draft = async (notes: object, version: number) =>
    done(FIRST, 'PUT', request, { declarations: [{ ...aDeclaration, ...notes }] }, version);
  await draft({}, 1);
  const stateOf = async (path: string) => zState.parse((await send(SECOND, 'GET', path)).body).state;
  const waiting = async () => zRows.parse((await send(SECOND, 'GET', '/p/countersignatures')).body).rows;
  const sweep = () => {
    const [table] = tables;
    if (table === undefined) return expect.fail('no table');
    const { db, log } = house.platform;
    return sweepDue({ db, table, handlers: purchasing.dueHandlers, log }, house.clock.now());
  };
  const types = () => house.events().flatMap(({ facts }) => facts.map(({ type }) => type));
  return { ...world, request, draft, stateOf, waiting, sweep, types, first: FIRST, second: SECOND, third: THIRD };
};
const of = (id: string) => `/p/countersignatures/${id}`;

describe('two who sign together', () => {
  it('send a request with two signatures, and nothing is sent with one', async () => {
    const { done, send, request, first, second, stateOf, waiting, types } = await association();
    const begun = await done(first, 'POST', `${request}/submission`, {}, 2);
    expect(begun).toMatchObject({ id: expect.stringMatching(/^csg_/) as string, version: 1 });
    expect(await stateOf(request)).toBe('draft');
    expect((await waiting()).map(({ id }) => id)).toEqual([begun.id]);
    const shown = await send(second, 'GET', of(begun.id));
    expect(shown.body).toMatchObject({ state: 'waiting', act: { kind: 'request.submit' }, begun: { by: first.by } });
    await done(second, 'POST', `${of(begun.id)}/signature`, {}, 1);
    expect(await stateOf(request)).toBe('submitted');
    expect(await stateOf(of(begun.id))).toBe('signed');
    expect(await waiting()).toEqual([]);
    expect(types().slice(-2).sort()).toEqual(['countersignature.signed', 'request.submitted']);
  });

  it('are two different people of this organisation, whose signatures bind it', async () => {
    const { done, code, request, first, second, third, stateOf } = await association();
    const { id } = await done(first, 'POST', `${request}/submission`, {}, 2);
    const path = `${of(id)}/signature`;
    expect(await code(first, 'POST', path, {}, 1)).toBe('purchasing.same_signatory');
    expect(await code(third, 'POST', path, {}, 1)).toBe('purchasing.signatures_do_not_bind');
    expect(await code(signatory(PARTNER), 'POST', path, {}, 1)).toBe('purchasing.not_found');
    expect(await code(second, 'POST', path, {}, 2)).toBe('work.stale');
    expect(await stateOf(request)).toBe('draft');
  });

  it('sign what the first one signed, or begin again', async () => {
    const { done, code, draft, request, first, second, stateOf } = await association();
    const { id } = await done(first, 'POST', `${request}/submission`, {}, 2);
    await draft({ meets: ['references', 'languages'], notes: { references: 'Kolmas' } }, 2);
    expect(await code(second, 'POST', `${of(id)}/signature`, {}, 1)).toBe('purchasing.signed_changed');
    expect(await code(first, 'POST', `${request}/submission`, {}, 3)).toBe('purchasing.countersignature_waits');
    await done(second, 'POST', `${of(id)}/refusal`, {}, 1);
    const again = await done(second, 'POST', `${request}/submission`, {}, 3);
    await done(first, 'POST', `${of(again.id)}/signature`, {}, 1);
    expect(await stateOf(request)).toBe('submitted');
  });

  it('are refused as one would be: nothing waits that could not be done', async () => {
    const { code, draft, request, first, waiting } = await association();
    expect(await code(first, 'POST', `${request}/submission`, {}, 1)).toBe('work.stale');
    await draft({ meets: [] }, 2);
    expect(await code(first, 'POST', `${request}/submission`, {}, 3)).toBe('purchasing.requirement_undeclared');
    expect(await waiting()).toEqual([]);
  });

  it('have fourteen days', async () => {
    const { done, code, house, request, first, second, stateOf, sweep, waiting } = await association();
    const { id } = await done(first, 'POST', `${request}/submission`, {}, 2);
    house.clock.moveTo(plusHours(house.clock.now(), 14 * 24));
    expect(await code(second, 'POST', `${of(id)}/signature`, {}, 1)).toBe('purchasing.signature_lapsed');
    await sweep();
    expect(await stateOf(of(id))).toBe('lapsed');
    expect(await waiting()).toEqual([]);
    await done(second, 'POST', `${request}/submission`, {}, 2);
  });

  it('withdraw, renew and leave in the same way', async () => {
    const { done, send, request, first, second, ref, stateOf } = await association();
    const both = async (path: string, version: number, body: object = {}) => {
      const { id } = await done(first, 'POST', path, body, version);
      await done(second, 'POST', `${of(id)}/signature`, {}, 1);
    };
    await both(`${request}/submission`, 2);
    await both(`${request}/withdrawal`, 3);
    expect(await stateOf(request)).toBe('withdrawn');
    const asked = { system: ref.system, category: ref.category, language: 'fi' };
    const { id } = await done(first, 'POST', `/p/authorities/${AUTHORITY}/requests`, asked);
    const anew = `/p/authorities/${AUTHORITY}/requests/${id}`;
    await done(first, 'PUT', anew, { declarations: [aDeclaration] }, 1);
    await both(`${anew}/submission`, 2);
    await done(official('per_o'), 'POST', `/requests/${id}/taking`, {}, 3);
    await done(official('per_o'), 'POST', `/requests/${id}/proposal`, { outcome: 'accept' }, 4);
    await done(official('per_second'), 'POST', `/requests/${id}/acceptance`, { delegation: DELEGATION }, 5);
    const list = `/p/authorities/${AUTHORITY}/systems/${ref.system}/categories/${ref.category}/admissions`;
    const places = async () =>
      z
        .looseObject({ rows: z.array(z.looseObject({ id: z.string(), state: z.string(), version: z.int() })) })
        .parse((await send(first, 'GET', list)).body).rows;
    const [place] = await places();
    if (place === undefined) return expect.fail('no place');
    const office = `/systems/${ref.system}/categories/${ref.category}/admissions/${PROVIDER}/${place.id}`;
    await done(official('per_o'), 'POST', `${office}/renewal-request`, {}, 1);
    await both(`${list}/${place.id}/renewal`, 2);
    expect(await places()).toMatchObject([{ state: 'active', version: 3 }]);
    await both(`${list}/${place.id}/exit`, 3, { reason: 'Toiminta päättyy' });
    expect(await places()).toMatchObject([{ state: 'exited', version: 4 }]);
  });
});
