import { id, localDate } from '@kt/kernel';
import { sweepDue } from '@kt/platform/worker/due.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { accessTable } from '../store/keys.ts';
import { AINO, CAJ, codeOf, must, VAASA, WORKSHOP } from '../testing/builders.ts';
import { actOf, aWorld, type World } from '../testing/world.ts';

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

const basis = {
  organisation: WORKSHOP,
  source: 'association_register',
  sourceDate: localDate('2026-01-02'),
  signs: 'alone',
} as const;
const OFFICER = { for: 'authority', organisations: [VAASA] } as const;
const COLLEAGUE = { for: 'organisation', organisation: WORKSHOP } as const;
const BY_CALL = { type: 'confirm', how: 'officer_call' } as const;
const BY_SECOND = { type: 'confirm', how: 'second_signatory' } as const;

const register = async (person: typeof CAJ, by = CAJ) =>
  id('mandate', must(await world.access.registerMandate({ ...basis, person }, actOf(by, WORKSHOP))).id);
const colleague = async () => {
  const invitation = {
    of: WORKSHOP,
    name: 'Disa',
    email: 'disa@esimerkki.fi',
    language: 'sv',
    roles: ['signatory'],
  } as const;
  const person = id('person', must(await world.access.inviteMember(invitation, actOf(CAJ, WORKSHOP))).id);
  must(await world.access.answerInvitation(WORKSHOP, 'accept', actOf(person)));
  return person;
};

describe('a mandate', () => {
  it('binds once an officer of no own interest has confirmed it', async () => {
    const mandate = await register(CAJ);
    const ref = { person: CAJ, mandate };
    expect(await world.access.mandateOf(CAJ, WORKSHOP)).toBe('registered');
    const interested = { for: 'authority', organisations: [VAASA, WORKSHOP] } as const;
    expect(codeOf(await world.access.changeMandate(ref, BY_CALL, interested, actOf(AINO)))).toBe(
      'access.own_organisation',
    );
    expect(codeOf(await world.access.changeMandate(ref, BY_CALL, OFFICER, actOf(AINO)))).toBe('ok');
    expect(await world.access.mandateOf(CAJ, WORKSHOP)).toBe('in_force');
    expect(await world.access.mandateOf(AINO, WORKSHOP)).toBeUndefined();
  });

  it('of a colleague is confirmed only by one who may bind the organisation, and who did not write it down', async () => {
    const disa = await colleague();
    const ref = { person: disa, mandate: await register(disa, CAJ) };
    const second = (by: typeof CAJ) => world.access.changeMandate(ref, BY_SECOND, COLLEAGUE, actOf(by, WORKSHOP));
    expect(codeOf(await second(CAJ))).toBe('access.not_signatory');
    must(
      await world.access.changeMandate({ person: CAJ, mandate: await register(CAJ) }, BY_CALL, OFFICER, actOf(AINO)),
    );
    expect(codeOf(await second(CAJ))).toBe('access.same_person');
    const own = { person: disa, mandate: await register(disa, disa) };
    expect(codeOf(await world.access.changeMandate(own, BY_SECOND, COLLEAGUE, actOf(CAJ, WORKSHOP)))).toBe('ok');
  });

  it('that signs together binds nobody alone, nor confirms a colleague’s', async () => {
    const joint = { ...basis, person: CAJ, signs: 'together' } as const;
    const mandate = id('mandate', must(await world.access.registerMandate(joint, actOf(CAJ, WORKSHOP))).id);
    must(await world.access.changeMandate({ person: CAJ, mandate }, BY_CALL, OFFICER, actOf(AINO)));
    expect(await world.access.mandateOf(CAJ, WORKSHOP)).toBe('together');
    const disa = await colleague();
    const hers = { person: disa, mandate: await register(disa, disa) };
    expect(codeOf(await world.access.changeMandate(hers, BY_SECOND, COLLEAGUE, actOf(CAJ, WORKSHOP)))).toBe(
      'access.signs_together',
    );
  });

  it('is confirmed by two who sign together: one registers it, the other confirms', async () => {
    const eva = await colleague();
    for (const person of [CAJ, eva]) {
      const joint = { ...basis, person, signs: 'together' } as const;
      const mandate = id('mandate', must(await world.access.registerMandate(joint, actOf(CAJ, WORKSHOP))).id);
      must(await world.access.changeMandate({ person, mandate }, BY_CALL, OFFICER, actOf(AINO)));
    }
    expect(await world.access.bindTogether(WORKSHOP, [CAJ])).toBe(false);
    expect(await world.access.bindTogether(WORKSHOP, [CAJ, CAJ])).toBe(false);
    expect(await world.access.bindTogether(WORKSHOP, [CAJ, AINO, 'system:test'])).toBe(false);
    expect(await world.access.bindTogether(WORKSHOP, [CAJ, eva])).toBe(true);
    const third = { person: AINO, mandate: id('mandate', 'man_00000000000000000000000099') };
    expect(codeOf(await world.access.changeMandate(third, BY_SECOND, COLLEAGUE, actOf(eva, WORKSHOP)))).toBe(
      'access.not_found',
    );
    const another = { person: CAJ, mandate: await register(CAJ, CAJ) };
    expect(codeOf(await world.access.changeMandate(another, BY_SECOND, COLLEAGUE, actOf(eva, WORKSHOP)))).toBe('ok');
  });

  it('of another organisation, or of no member, does not exist here', async () => {
    const ref = { person: CAJ, mandate: await register(CAJ) };
    const elsewhere = { for: 'organisation', organisation: 'org_00000000000000000000000009' } as const;
    expect(codeOf(await world.access.changeMandate(ref, { type: 'end' }, elsewhere, actOf(CAJ)))).toBe(
      'access.not_found',
    );
    expect(codeOf(await world.access.registerMandate({ ...basis, person: AINO }, actOf(CAJ, WORKSHOP)))).toBe(
      'access.not_found',
    );
  });

  it('ends when its holder leaves the organisation, and the signature given with it counts no more', async () => {
    const eva = await colleague();
    for (const person of [CAJ, eva]) {
      const joint = { ...basis, person, signs: 'together' } as const;
      const mandate = id('mandate', must(await world.access.registerMandate(joint, actOf(CAJ, WORKSHOP))).id);
      must(await world.access.changeMandate({ person, mandate }, BY_CALL, OFFICER, actOf(AINO)));
    }
    expect(await world.access.bindTogether(WORKSHOP, [CAJ, eva])).toBe(true);
    must(await world.access.leave(WORKSHOP, actOf(eva, WORKSHOP)));
    expect(await world.access.mandateOf(eva, WORKSHOP)).toBeUndefined();
    expect(await world.access.bindTogether(WORKSHOP, [CAJ, eva])).toBe(false);
  });

  it('runs out by the clock', async () => {
    const until = { ...basis, person: CAJ, validUntil: localDate('2026-01-31') };
    const mandate = id('mandate', must(await world.access.registerMandate(until, actOf(CAJ, WORKSHOP))).id);
    must(await world.access.changeMandate({ person: CAJ, mandate }, BY_CALL, OFFICER, actOf(AINO)));
    world.clock.moveBy(30 * 86_400_000);
    expect(await world.access.mandateOf(CAJ, WORKSHOP)).toBeUndefined();
    const { db, log } = world.platform;
    const sweep = { db, table: accessTable, handlers: world.access.dueHandlers, log };
    expect(await sweepDue(sweep, world.clock.now())).toEqual({ done: 1, refused: 0 });
    expect((await world.access.listMandates(WORKSHOP)).rows.map(({ state }) => state)).toEqual(['expired']);
  });
});
