import { err, id, instant, ok } from '@kt/kernel';
import { aHouse, type House } from '@kt/platform/testing/house.ts';
import { aCategory, aDescription } from '@kt/purchasing/testing/samples.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { composeAdmittedTo, composeTransparency, type Transparency, tables } from '../compose.ts';

const ulid = (n: number): string => String(n).padStart(26, '0');
const authority = id('authority', `aut_${ulid(1)}`);
const competition = id('competition', `cmp_${ulid(1)}`);
const category = id('category', `cat_${ulid(1)}`);
const org = (n: number) => id('organisation', `org_${ulid(n)}`);
const START = instant('2026-03-02T08:00:00.000Z');

let house: House;
let transparency: Transparency;
let events = 0;
beforeEach(async () => {
  house = await aHouse(tables, START);
  transparency = composeTransparency(house.platform);
});

const hears = async (type: string, facts: object): Promise<void> => {
  events += 1;
  const act = { by: 'system:x', operation: 'on.x', idempotency: { key: `event-${String(events)}`, bodyHash: '' } };
  const origin = { event: id('event', `evt_${ulid(1)}`), context: 'x', aggregate: 'x', subject: 'x', seq: 1 };
  const fact = { type, at: house.clock.now(), by: 'per_x', authority, ...facts };
  const listening = transparency.subscribers.filter((one) => one.type === type);
  expect(listening).toHaveLength(1);
  for (const one of listening) expect(await one.handle(fact, act, origin)).toMatchObject({ ok: true });
};

it('names every authority that buys', async () => {
  await hears('authority.founded', {
    names: { fi: 'Pohjanmaan työllisyysalue', sv: 'Österbottens sysselsättningsområde' },
    municipality: '905',
    prefix: 'VAA',
    admins: [`per_${ulid(1)}`, `per_${ulid(2)}`],
  });
  expect(await transparency.views.authorities()).toEqual(
    ok({
      rows: [
        {
          authority,
          names: { fi: 'Pohjanmaan työllisyysalue', sv: 'Österbottens sysselsättningsområde' },
          municipality: '905',
        },
      ],
    }),
  );
});

describe('the public list of admitted providers', () => {
  const admission = { system: `dps_${ulid(1)}`, category, admission: `adm_${ulid(1)}`, provider: org(1) };
  const listed = async () => {
    const found = await transparency.views.admitted(authority, category);
    return found.value.rows.map(({ provider, since }) => [provider, since]);
  };

  it('gives everybody admitted to a published system once, however many categories', async () => {
    const { admittedTo } = composeAdmittedTo(house.platform);
    const other = id('category', `cat_${ulid(2)}`);
    const shared = { system: `dps_${ulid(1)}`, notice: 'HILMA 1', description: aDescription };
    const categories = [category, other].map((one) => ({ ...aCategory, id: one }));
    await hears('admission.granted', admission);
    expect(await admittedTo(authority)).toEqual([]);
    await hears('system.published', { ...shared, categories });
    await hears('admission.granted', { ...admission, category: other });
    await hears('admission.granted', { ...admission, category: other, provider: org(2) });
    expect(await admittedTo(authority)).toEqual([org(1), org(2)]);
  });

  it('takes back a provider whose declaration is renewed after a suspension', async () => {
    await hears('admission.granted', admission);
    await hears('admission.suspended', admission);
    expect(await listed()).toEqual([]);
    house.clock.moveTo(instant('2026-04-02T08:00:00.000Z'));
    await hears('admission.renewed', admission);
    expect(await listed()).toEqual([[org(1), instant('2026-04-02T08:00:00.000Z')]]);
  });

  it('keeps the first day of a provider who renews in time', async () => {
    await hears('admission.granted', admission);
    house.clock.moveTo(instant('2026-04-02T08:00:00.000Z'));
    await hears('admission.renewed', admission);
    expect(await listed()).toEqual([[org(1), START]]);
  });
});

describe('a public decision', () => {
  const winner = (n: number) => ({ rank: n, provider: org(n), tender: `tnd_${ulid(n)}` });
  const decided = (version: number, ...winners: readonly number[]) =>
    hears('competition.decided', { competition, version, winners: winners.map(winner) });
  const published = async () => {
    const found = await transparency.views.decisions(authority);
    return found.value.rows.map(({ winners }) => winners.map(({ rank }) => rank));
  };

  it('names nobody before the agreements are signed, then all winners of the newest version', async () => {
    await decided(1, 1, 2);
    await decided(2, 2, 3);
    expect(await published()).toEqual([]);
    await hears('competition.completed', { competition });
    expect(await published()).toEqual([[2, 3]]);
  });

  it('says what was bought, by the category of the published system', async () => {
    const system = `dps_${ulid(1)}`;
    const name = { fi: 'Työhönvalmennus', sv: 'Arbetsträning', en: 'Work coaching' };
    await hears('system.published', {
      system,
      notice: 'HILMA 1',
      description: aDescription,
      categories: [{ ...aCategory, id: category, name }],
    });
    const deadline = '2026-03-20T12:00:00.000Z';
    await hears('competition.published', { competition, system, category, deadline, invited: [org(1)] });
    await decided(1, 1);
    await hears('competition.completed', { competition });
    expect(await transparency.views.decisions(authority)).toEqual(
      ok({ rows: [expect.objectContaining({ competition, title: name })] }),
    );
  });

  it('is compared in public after the signing and not before; a version without figures keeps those before', async () => {
    const compared = [
      { tender: `tnd_${ulid(1)}`, provider: org(1), rank: 1, points: 9_000, priceCents: 100_000 },
      { tender: `tnd_${ulid(2)}`, provider: org(2) },
    ];
    const one = () => transparency.views.decision(authority, competition);
    await hears('competition.decided', { competition, version: 1, winners: [winner(1)], compared });
    expect(await one()).toEqual(err({ code: 'transparency.not_found' }));
    await decided(2, 1);
    await hears('competition.completed', { competition });
    expect(await one()).toMatchObject(
      ok({
        competition,
        compared: [
          { provider: org(1), rank: 1, points: 9_000, priceCents: 100_000 },
          { provider: org(2), names: expect.anything() },
        ],
      }),
    );
    const { value } = await transparency.views.decisions(authority);
    expect(JSON.stringify(value)).not.toContain('priceCents');
  });

  it('is not set back by an older version that is heard of late, nor by the same one twice', async () => {
    await decided(2, 2, 3);
    await decided(1, 1, 2);
    await decided(2, 2, 3);
    await hears('competition.completed', { competition });
    expect(await published()).toEqual([[2, 3]]);
    expect(await transparency.views.decisions(authority)).toEqual(
      ok({ rows: [expect.objectContaining({ competition, completedAt: START })] }),
    );
  });
});
