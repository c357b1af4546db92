import { err, id, ok, plusHours } from '@kt/kernel';
import { beforeEach, describe, expect, it } from 'vitest';
import { IDLE_HOURS, LONGEST_HOURS, TOUCH_EVERY_MS } from '../domain/session.ts';
import { AINO, BIRGIT, CAJ, codeOf, must, personNumber, VAASA, WORKSHOP } from '../testing/builders.ts';
import { actOf, aWorld, type World } from '../testing/world.ts';
import { parseSessionCookie } from './credentials.ts';
import { createGate } from './gate.ts';

const ORIGIN = 'https://kumppanitori.example';
const SECRET = 's'.repeat(43);

let world: World;
beforeEach(async () => {
  world = await aWorld();
  must(await world.access.startSession(AINO, SECRET));
});

type Try = { readonly headers?: Record<string, string>; readonly method?: string; readonly operation?: string };
const cookie = (person = AINO as string, secret = SECRET) => ({ cookie: `a=1; __Host-session=${person}.${secret}` });
const asAino = { ...cookie(), 'acting-for': VAASA };

const admit = ({ headers = asAino, method = 'GET', operation = 'person.list' }: Try = {}) => {
  const verifyBearer = (token: string) =>
    Promise.resolve(
      token === 'a.b.c'
        ? ok(CAJ)
        : token === 'n.o.one'
          ? ok(personNumber(99))
          : err({ code: 'access.token_invalid' } as const),
    );
  const gate = createGate({ access: world.access, origin: ORIGIN, verifyBearer });
  return gate.admit(new Request(`${ORIGIN}/api/procurement/v1/people`, { headers, method }), operation);
};
const attempt = async (options?: Try): Promise<string> => codeOf(await admit(options));

describe('the gate', () => {
  it('says who acts, for whom, and in which roles', async () => {
    expect(await admit()).toEqual({
      ok: true,
      value: { by: AINO, actingFor: VAASA, roles: ['system_admin'], organisations: [VAASA] },
    });
  });

  it('costs exactly one storage call, whatever the caller belongs to', async () => {
    world.platform.db.meter.reset();
    await admit();
    expect(world.platform.db.meter.usage()).toMatchObject({ roundTrips: 1, writeUnits: 0 });
    world.platform.db.meter.reset();
    await admit({ headers: { authorization: 'Bearer a.b.c', 'acting-for': WORKSHOP }, operation: 'member.list' });
    expect(world.platform.db.meter.usage()).toMatchObject({ roundTrips: 1, writeUnits: 0 });
  });

  it('reads no more when a person has a long history of events', async () => {
    world.platform.db.meter.reset();
    await admit();
    const before = world.platform.db.meter.usage();
    for (const language of ['sv', 'en', 'sv', 'en', 'sv', 'en', 'sv', 'en', 'sv', 'fi'] as const)
      must(await world.access.changeLanguage(AINO, language, actOf(AINO)));
    world.platform.db.meter.reset();
    await admit();
    expect(world.platform.db.meter.usage()).toEqual(before);
  });

  it('stops a removed role at the very next call', async () => {
    const person = await world.official(5, 'auditor');
    must(await world.access.startSession(person, SECRET));
    const headers = { ...cookie(person), 'acting-for': VAASA };
    expect(await attempt({ headers })).toBe('ok');
    const grant = must(await world.access.viewMember(VAASA, person)).roles[0]?.id ?? id('grant', '');
    must(await world.access.changeMembership({ person, of: VAASA }, { type: 'revoke_role', grant }, actOf(BIRGIT)));
    expect(await attempt({ headers })).toBe('access.forbidden');
    must(await world.access.changeMembership({ person, of: VAASA }, { type: 'end' }, actOf(BIRGIT)));
    expect(await attempt({ headers })).toBe('access.not_member');
  });

  it('refuses who is not signed in, an unknown operation, and another party', async () => {
    expect(await attempt({ headers: {} })).toBe('access.signed_out');
    expect(await attempt({ operation: 'person.erase_everything' })).toBe('access.forbidden');
    expect(await attempt({ headers: { ...cookie(), 'acting-for': WORKSHOP } })).toBe('access.not_member');
    expect(await attempt({ headers: cookie() })).toBe('access.acting_for_missing');
  });

  it('refuses a guessed or malformed cookie', async () => {
    const values = [
      `${AINO}.${'t'.repeat(43)}`,
      `${CAJ}.${SECRET}`,
      `${personNumber(99)}.${SECRET}`,
      AINO,
      `.${SECRET}`,
      `${AINO}.short`,
      `__proto__.${SECRET}`,
    ];
    const codes = await Promise.all(values.map((value) => attempt({ headers: { cookie: `__Host-session=${value}` } })));
    expect(new Set(codes)).toEqual(new Set(['access.signed_out']));
    expect(parseSessionCookie(`${AINO}.${SECRET}`)).toEqual({ person: AINO, secret: SECRET });
  });
});

describe('a session', () => {
  const wait = (hours: number) => world.realClock.moveTo(plusHours(world.realClock.now(), hours));

  it('ends after eight idle hours of the real clock, and not by the business clock', async () => {
    world.clock.moveBy(400 * 3_600_000);
    expect(await attempt()).toBe('ok');
    wait(IDLE_HOURS);
    expect(await attempt()).toBe('access.signed_out');
  });

  it('lives on while it is used, a day at most', async () => {
    for (let hours = 0; hours < LONGEST_HOURS - 4; hours += 4) {
      wait(4);
      expect(await attempt()).toBe('ok');
    }
    wait(4);
    expect(await attempt()).toBe('access.signed_out');
  });

  it('is written again at most every five minutes', async () => {
    world.realClock.moveBy(TOUCH_EVERY_MS);
    world.platform.db.meter.reset();
    await admit();
    expect(world.platform.db.meter.usage().roundTrips).toBe(2);
    await admit();
    expect(world.platform.db.meter.usage().roundTrips).toBe(3);
  });

  it('is over for good after sign-out, and is stored only as a hash', async () => {
    expect(await world.dump()).not.toContain(SECRET);
    must(await world.access.endSession(AINO, SECRET));
    must(await world.access.endSession(AINO, SECRET));
    expect(await attempt()).toBe('access.signed_out');
  });

  it('that was ended while it was in use does not come back', async () => {
    world.realClock.moveBy(TOUCH_EVERY_MS);
    await Promise.all([admit(), world.access.endSession(AINO, SECRET)]);
    must(await world.access.endSession(AINO, SECRET));
    expect(await attempt()).toBe('access.signed_out');
  });

  it('is one of ten at most: a further sign-in ends the oldest', async () => {
    for (let n = 0; n < 10; n += 1) {
      world.realClock.moveBy(1000);
      must(await world.access.startSession(AINO, `${SECRET}${String(n)}`));
    }
    expect(await attempt()).toBe('access.signed_out');
    expect(await attempt({ headers: { ...cookie(AINO, `${SECRET}0`), 'acting-for': VAASA } })).toBe('ok');
  });
});

describe('an unsafe request by cookie', () => {
  it.each([['null'], ['https://elsewhere.example'], [`${ORIGIN}.elsewhere.example`], ['']])(
    'from origin %s is refused',
    async (origin) => {
      expect(await attempt({ method: 'POST', headers: { ...asAino, origin } })).toBe('access.foreign_origin');
    },
  );

  it('needs our own origin', async () => {
    expect(await attempt({ method: 'POST' })).toBe('access.foreign_origin');
    expect(await attempt({ method: 'DELETE', headers: { ...asAino, origin: ORIGIN } })).toBe('ok');
  });
});

describe('a bearer token', () => {
  const bearer = (authorization: string) =>
    attempt({ method: 'POST', operation: 'member.list', headers: { authorization, 'acting-for': WORKSHOP } });

  it('needs no origin, and its person the same memberships', async () => {
    expect(await bearer('Bearer a.b.c')).toBe('ok');
    expect(await attempt({ headers: { authorization: 'Bearer a.b.c', 'acting-for': VAASA } })).toBe(
      'access.not_member',
    );
  });

  it('that fails, or belongs to nobody, is refused and never falls back to the cookie', async () => {
    const codes = await Promise.all(
      ['Bearer x.y.z', 'Bearer n.o.one', 'Basic a.b.c', 'Bearer abc', 'bearer'].map(bearer),
    );
    expect(new Set(codes)).toEqual(new Set(['access.token_invalid']));
    expect(await attempt({ headers: { ...asAino, authorization: 'Bearer x.y.z' } })).toBe('access.token_invalid');
  });
});
