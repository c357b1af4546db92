import { type Id, id, localDate } from '@kt/kernel';
import { sweepDue } from '@kt/platform/worker/due.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { accessTable } from '../store/keys.ts';
import { AINO, CAJ, codeOf, must, VAASA, WORKSHOP } from '../testing/builders.ts';
import { actOf, aWorld, type World } from '../testing/world.ts';

const OFFICER = { for: 'authority', organisations: [VAASA] } as const;
const COLLEAGUE = { for: 'organisation', organisation: WORKSHOP } as const;
const SECOND = { type: 'confirm', how: 'second_signatory' } as const;
const CALL = { type: 'confirm', how: 'officer_call' } as const;
const BOARD_CALL = { ...CALL, authority: VAASA } as const;
const SOURCE = { source: 'meeting_minutes', sourceDate: localDate('2026-01-05') } as const;

let world: World;
let disa: Id<'person'>;
let eva: Id<'person'>;

const join = async (name: string): Promise<Id<'person'>> => {
  const email = `${name.toLowerCase()}@esimerkki.fi`;
  const invitation = { of: WORKSHOP, name, email, language: 'sv', roles: ['signatory'] } as const;
  const person = id('person', must(await world.access.inviteMember(invitation, actOf(CAJ, WORKSHOP))).id);
  must(await world.access.answerInvitation(WORKSHOP, 'accept', actOf(person)));
  return person;
};
const signs = async (person: Id<'person'>, how: 'alone' | 'together') => {
  const basis = { person, organisation: WORKSHOP, source: 'association_register', signs: how } as const;
  const dated = { ...basis, sourceDate: localDate('2026-01-02') };
  const mandate = id('mandate', must(await world.access.registerMandate(dated, actOf(CAJ, WORKSHOP))).id);
  must(await world.access.changeMandate({ person, mandate }, CALL, OFFICER, actOf(AINO)));
};
beforeEach(async () => {
  world = await aWorld();
  [disa, eva] = [await join('Disa'), await join('Eva')];
  await signs(CAJ, 'together');
  await signs(disa, 'together');
});

type Change = { readonly starting?: readonly { person: Id<'person'>; signs: 'alone' | 'together' }[] };
const propose = (by: Id<'person'>, { starting = [{ person: eva, signs: 'together' }] }: Change = {}) =>
  world.access.proposeBoard(WORKSHOP, { ...SOURCE, starting, leaving: [CAJ] }, actOf(by, WORKSHOP));
const standings = () => Promise.all([CAJ, disa, eva].map((person) => world.access.mandateOf(person, WORKSHOP)));
const confirm = (by: Id<'person'>) => world.access.changeBoard(WORKSHOP, SECOND, COLLEAGUE, actOf(by, WORKSHOP));

describe('a change of board', () => {
  it('changes nobody’s right until it is confirmed, and then all of them at once', async () => {
    must(await propose(CAJ));
    expect(await standings()).toEqual(['together', 'together', undefined]);
    must(await confirm(disa));
    expect(await standings()).toEqual([undefined, 'together', 'together']);
    expect(await world.access.bindTogether(WORKSHOP, [CAJ, disa])).toBe(false);
    expect(await world.access.bindTogether(WORKSHOP, [eva, disa])).toBe(true);
    const { rows } = await world.access.listMandates(WORKSHOP);
    const known = { source: 'meeting_minutes', confirmedBy: disa, registeredBy: CAJ, state: 'in_force' };
    expect(rows.find(({ person }) => person === eva)).toMatchObject(known);
    expect(rows.find(({ person }) => person === CAJ)).toMatchObject({ state: 'ended' });
  });

  it('is confirmed neither by its proposer, nor by who gains by it, nor by who does not sign', async () => {
    must(await propose(CAJ));
    expect(codeOf(await confirm(CAJ))).toBe('access.same_person');
    expect(codeOf(await confirm(eva))).toBe('access.self_confirm');
    const fia = await join('Fia');
    expect(codeOf(await confirm(fia))).toBe('access.not_signatory');
    expect(await standings()).toEqual(['together', 'together', undefined]);
  });

  it('proposed by one who signs nothing takes two who sign together, or an officer who called', async () => {
    must(await propose(eva));
    expect(codeOf(await confirm(disa))).toBe('access.signs_together');
    const own = { for: 'authority', organisations: [VAASA, WORKSHOP] } as const;
    expect(codeOf(await world.access.changeBoard(WORKSHOP, BOARD_CALL, own, actOf(AINO)))).toBe(
      'access.own_organisation',
    );
    expect(codeOf(await world.access.changeBoard(WORKSHOP, BOARD_CALL, OFFICER, actOf(AINO)))).toBe('ok');
    expect(await standings()).toEqual([undefined, 'together', 'together']);
  });

  it('is one at a time, and waits in the officers’ list until it is settled', async () => {
    must(await propose(CAJ));
    expect(codeOf(await propose(disa))).toBe('lifecycle.not_allowed');
    expect((await world.access.boards.waiting()).rows).toMatchObject([{ organisation: WORKSHOP, proposedBy: CAJ }]);
    must(await world.access.changeBoard(WORKSHOP, { type: 'refuse' }, COLLEAGUE, actOf(disa, WORKSHOP)));
    expect((await world.access.boards.waiting()).rows).toEqual([]);
    must(await propose(disa));
    const { rows } = await world.access.boards.history(WORKSHOP, { limit: 10 });
    expect(rows.map(({ by, facts }) => [by, facts[0]?.type])).toEqual([
      [disa, 'board.proposed'],
      [disa, 'board.refused'],
      [CAJ, 'board.proposed'],
    ]);
  });

  it('names members who said yes, and those who have something to lose', async () => {
    expect(codeOf(await propose(CAJ, { starting: [{ person: AINO, signs: 'alone' }] }))).toBe('access.not_found');
    const nothing = { ...SOURCE, starting: [], leaving: [eva] };
    expect(codeOf(await world.access.proposeBoard(WORKSHOP, nothing, actOf(CAJ, WORKSHOP)))).toBe('access.not_found');
    must(await propose(CAJ));
    must(await world.access.changeMembership({ person: eva, of: WORKSHOP }, { type: 'end' }, actOf(CAJ, WORKSHOP)));
    expect(codeOf(await confirm(disa))).toBe('access.not_found');
  });

  it('takes away what somebody held before, also what still waited', async () => {
    const basis = { person: CAJ, organisation: WORKSHOP, source: 'suomi_fi', signs: 'alone' } as const;
    const dated = { ...basis, sourceDate: localDate('2026-01-02') };
    must(await world.access.registerMandate(dated, actOf(CAJ, WORKSHOP)));
    must(await propose(CAJ, { starting: [{ person: disa, signs: 'alone' }] }));
    must(await world.access.changeBoard(WORKSHOP, BOARD_CALL, OFFICER, actOf(AINO)));
    expect(await standings()).toEqual([undefined, 'in_force', undefined]);
    const states = (await world.access.listMandates(WORKSHOP)).rows.map(({ person, state }) => [person, state]);
    expect(states.filter(([person]) => person === CAJ)).toEqual([
      [CAJ, 'ended'],
      [CAJ, 'withdrawn'],
    ]);
  });

  it('lapses by the clock', async () => {
    must(await propose(CAJ));
    world.clock.moveBy(14 * 86_400_000);
    const { db, log } = world.platform;
    const sweep = { db, table: accessTable, handlers: world.access.dueHandlers, log };
    expect(await sweepDue(sweep, world.clock.now())).toMatchObject({ refused: 0 });
    expect(await world.access.boards.ofOrganisation(WORKSHOP)).toMatchObject({ state: 'lapsed' });
    expect(codeOf(await confirm(disa))).toBe('lifecycle.not_allowed');
  });

  it('cannot be raced: of two confirmations at once one takes effect', async () => {
    must(await propose(CAJ));
    const both = await Promise.all([
      confirm(disa),
      world.access.changeBoard(WORKSHOP, BOARD_CALL, OFFICER, actOf(AINO)),
      world.access.changeBoard(WORKSHOP, { type: 'withdraw' }, COLLEAGUE, actOf(CAJ, WORKSHOP)),
    ]);
    expect(both.map(codeOf).filter((code) => code === 'ok')).toHaveLength(1);
  });
});
