import {
  type AnyFact,
  type Id,
  type Instant,
  id,
  instant,
  type LocalDate,
  localDate,
  ok,
  startOfDay,
} from '@kt/kernel';
import { unitOfWork } from '@kt/platform/db/unit-of-work.ts';
import { subscriberAct } from '@kt/platform/worker/subscriber.ts';
import { cell, readCsv } from '@kt/terms/testing/read-csv.ts';
import { describe, expect, it } from 'vitest';
import { agreementsTable } from '../store/keys.ts';
import { aSeason, must, type Season } from '../testing/a-season.ts';
import { AUTHORITY, MANAGER, OTHER_PROVIDER, PROVIDER, referralId, someTerms } from '../testing/samples.ts';
import type { AgreementRef, PlaceRefusal } from './ports.ts';

const EXAMPLES = readCsv(new URL('../testing/worked-examples/standing.csv', import.meta.url));
const CARDS: Readonly<Record<string, Id<'service'>>> = {
  a: id('service', `svc_${'1'.padStart(26, '0')}`),
  b: id('service', `svc_${'2'.padStart(26, '0')}`),
};
const SERVICE: Readonly<Record<string, string>> = { p: 'published', w: 'withdrawn', x: 'paused', r: 'resumed' };
const ADMISSION: Readonly<Record<string, string>> = { S: 'suspended', R: 'removed', O: 'lifted', E: 'exited' };
const { category } = someTerms();

const minute = (n: string): Instant => instant(`2026-03-03T08:${n.padStart(2, '0')}:00.000Z`);
const TEXTS = { fi: 'Valmennus' };
const CARD = {
  serviceType: 'work_coaching',
  names: TEXTS,
  summary: TEXTS,
  languages: ['fi'],
  municipalities: ['905'],
  targetGroups: [],
  remote: false,
  reason: 'staff',
};

type Told = AnyFact & { readonly [field: string]: unknown };
const factOf = (text: string, provider: Id<'organisation'>): Told => {
  const [at = '', what = '', card = '', until] = text.split(' ');
  const stamp = { at: minute(at), by: MANAGER, provider };
  const service = SERVICE[what];
  if (service !== undefined)
    return { ...stamp, ...CARD, type: `service.${service}`, service: CARDS[card], ...(until && { until }) };
  const known = { authority: AUTHORITY, category, system: `dps_${'1'.padStart(26, '0')}` };
  const admission = `adm_${'1'.padStart(26, '0')}`;
  return { ...stamp, ...known, admission, type: `admission.${String(ADMISSION[what])}` };
};

let events = 0;
const telling = async ({ agreements }: Season, fact: AnyFact): Promise<void> => {
  events += 1;
  const event = id('event', `evt_${String(events).padStart(26, '0')}`);
  for (const { name, type, handle } of agreements.subscribers.filter((one) => one.type === fact.type)) {
    const origin = { event, context: 'registry', aggregate: type, subject: 'x', seq: 1 };
    // Delivered twice: the second time changes nothing.
    must(await handle(fact, subscriberAct(name, event, 0), origin));
    must(await handle(fact, subscriberAct(name, event, 0), origin));
  }
};

const needOn = (day: LocalDate) => ({
  authority: AUTHORITY,
  serviceType: 'work_coaching' as const,
  municipality: someTerms().municipalities[0] ?? expect.fail('no municipality'),
  language: 'fi' as const,
  at: startOfDay(day),
});
const obstacleOn = async ({ agreements }: Season, day: LocalDate): Promise<string> =>
  (await agreements.availableFor(needOn(day)))[0]?.obstacle ?? '';
const taking = ({ agreements }: Season, ref: AgreementRef, day: LocalDate) =>
  agreements.takePlace({
    ...needOn(day),
    agreement: ref.id,
    referral: referralId(1),
    distanceGroup: 'A',
    by: MANAGER,
  });

describe('what others tell of a provider', () => {
  it.each(EXAMPLES.map((row) => [cell(row, 'name'), row] as const))('%s', async (_name, row) => {
    const season = await aSeason();
    const ref = await season.takenOver();
    const news = cell(row, 'news') === '' ? [] : cell(row, 'news').split('|');
    for (const one of news) await telling(season, factOf(one, PROVIDER));
    const day = localDate(cell(row, 'on'));
    const obstacle = cell(row, 'obstacle');
    expect(await obstacleOn(season, day)).toBe(obstacle);
    expect(await taking(season, ref, day)).toMatchObject(
      obstacle === '' ? { ok: true } : { ok: false, error: { code: `agreements.${obstacle}` } },
    );
  });

  it('holds also for an agreement that comes into force later', async () => {
    const season = await aSeason();
    await telling(season, factOf('1 S', PROVIDER));
    await season.takenOver();
    expect(await season.house.relay(season.agreements.subscribers)).toEqual([]);
    expect(await obstacleOn(season, localDate('2026-03-04'))).toBe('admission_suspended');
  });

  it('is nobody else’s', async () => {
    const season = await aSeason();
    await season.takenOver({ provider: OTHER_PROVIDER });
    await telling(season, factOf('1 R', PROVIDER));
    expect(await obstacleOn(season, localDate('2026-03-04'))).toBe('');
  });

  it('that comes between the look and the taking refuses the place', async () => {
    const season = await aSeason();
    const ref = await season.takenOver();
    const day = localDate('2026-03-04');
    const { db, clock, ids } = season.house.platform;
    const work = unitOfWork({ db, table: agreementsTable, clock, ids });
    let looks = 0;
    const sent = await work.run<PlaceRefusal>({ by: MANAGER, operation: 'test' }, async () => {
      const place = await taking(season, ref, day);
      looks += 1;
      if (looks === 1) await telling(season, factOf('1 S', PROVIDER));
      return place.ok ? ok({ done: { id: ref.id, version: 1 }, parts: [place.value.part] }) : place;
    });
    expect(sent).toEqual({ ok: false, error: { code: 'agreements.admission_suspended' } });
    expect(looks).toBe(2);
  });
});
