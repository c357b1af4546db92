import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dumpAll } from '@kt/local-platform/dump.ts';
import type { Machine } from '@kt/local-platform/machine.ts';
import { createLog } from '@kt/platform/log/log.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { open, tender } from '../story/buying.ts';
import { at, publish } from '../story/calling.ts';
import { evaluate } from '../story/evaluating.ts';
import { admittedGroup, type Group, namedIn } from '../story/group-bidding.ts';
import { type Joined, joining } from '../story/joining.ts';
import { type Season, versionAt } from '../story/season.ts';
import { declareNoTies } from '../story/stating-ties.ts';
import { openSeeded } from '../worlds/kept.ts';

const ROUND = {
  drafted: '2026-02-16',
  published: '2026-02-17',
  deadline: '2026-03-05T10:00:00.000Z',
  start: '2026-05-01',
  end: '2028-05-01',
};
const dir = mkdtempSync(join(tmpdir(), 'kumppanitori-group-'));
const lines: string[] = [];
let machine: Machine;
let season: Season;
let joined: Joined;
let group: Group;
let competition: string;

const zTenders = z.looseObject({ rows: z.array(z.looseObject({ id: z.string(), provider: z.string() })) });
const zAgreements = z.looseObject({ rows: z.array(z.looseObject({ id: z.string(), provider: z.string() })) });

/** How often something is said in all that is stored and logged; the consortium's own papers name its parties too. */
const mentions = async (text: string): Promise<number> => {
  const items = await dumpAll(machine.engine);
  const beside = items.map((one) => JSON.stringify(one)).filter((item) => item.includes(competition));
  return [...beside, ...lines].join().split(text).length - 1;
};

beforeAll(async () => {
  const log = createLog(
    (line) => void lines.push(line),
    () => '',
  );
  ({ machine, season } = await openSeeded({ dir, log }));
  joined = await joining(season);
  const [lead, partner] = season.world.providers.slice(13);
  if (lead === undefined || partner === undefined) throw new RangeError('two make a consortium');
  group = await admittedGroup(season, joined, [lead, partner]);
  competition = await publish(season, joined, ROUND);
}, 300_000);
afterAll(async () => {
  await machine.close();
  rmSync(dir, { recursive: true, force: true });
});

it('is admitted, tenders, is opened, decided and agreed with as the same parties', { timeout: 300_000 }, async () => {
  const { by, settle, until } = season;
  const { lead, partner, consortium } = group;
  const named = await namedIn(season, group);
  const known = await mentions(partner.id);
  const bid = { prices: [50_000, 90_000, 140_000] as const, answer: 'Kaksi taloa, yksi polku.', consortium: named };
  await tender(season, competition, lead, bid);
  const [first] = joined.bidders;
  await tender(season, competition, first, { prices: [58_000, 99_000, 150_000], answer: 'Yksin.' });
  expect([await mentions(partner.id), await mentions(partner.fi), await mentions(consortium)]).toEqual([known, 0, 0]);

  await until('2026-03-05T11:00:00.000Z');
  await open(season, competition);
  const officer = await by('officer');
  const { rows } = await officer.get(`${at(competition)}/tenders`, zTenders);
  const own = rows.find(({ provider }) => provider === lead.id);
  expect(own).toMatchObject({
    content: { consortium: named },
    admittedAs: { consortium, edition: 1, members: [partner.id], reliedOn: [] },
  });
  expect(own).not.toHaveProperty('deviation');

  await declareNoTies(season, competition, 'evaluator1');
  const masked = JSON.stringify(await (await by('evaluator1')).get(`${at(competition)}/scoring`, z.unknown()));
  expect(masked).toContain('"consortium":{"members":2,"reliedOn":0');
  for (const name of [lead.id, partner.id, lead.fi, partner.fi]) expect(masked).not.toContain(name);
  await evaluate(season, competition, [first, lead, joined.bidders[2]]);
  await until('2026-03-10');
  const decider = await by('decider');
  const { document } = await decider.get(`${at(competition)}/evaluation`, z.looseObject({ document: z.string() }));
  const reasons = Object.fromEntries(rows.map(({ id }) => [id, 'Pisteet perusteineen.']));
  const body = { evaluation: document, reasons, userNeeds: 'Kaksi kieltä, valinnanvapaus.' };
  await decider.post(`${at(competition)}/decision`, body, await versionAt(decider, at(competition)));
  await settle();
  const decided = await decider.get(`${at(competition)}/decision`, z.unknown());
  expect(decided).toMatchObject({ members: { [own?.id ?? '']: [partner.id] } });
  const page = `${at(competition)}/notices/1/${first.id}/letters/decision/fi/page`;
  expect(JSON.stringify(await officer.get(page, z.unknown()))).toContain(`Muut jäsenet: ${partner.fi}`);

  await until('2026-03-26');
  await settle();
  const manager = await by('agreements');
  const drafts = await manager.get('/api/procurement/v1/agreements', zAgreements);
  const draft = drafts.rows.find(({ provider }) => provider === lead.id);
  const agreement = await manager.get(`/api/procurement/v1/agreements/${draft?.id ?? ''}`, z.unknown());
  expect(agreement).toMatchObject({
    terms: {
      members: [
        { organisation: lead.id, role: 'lead', municipalities: ['905', '499'] },
        { organisation: partner.id, role: 'member', municipalities: ['905', '499'] },
      ],
      group: { consortium, reliedOn: [], split: named.split, isJointlyLiable: true, leadInvoices: true },
    },
  });

  const path = `/api/procurement/v1/agreements/${draft?.id ?? ''}`;
  await manager.post(`${path}/offer`, {}, await versionAt(manager, path));
  const member = await season.chair(partner);
  const joint = await member.get('/api/provider/v1/agreements/joint', zAgreements);
  expect(joint.rows.map(({ provider }) => provider)).toEqual([lead.id]);
  const one = `/api/provider/v1/authorities/${season.world.authority}/agreements/${draft?.id ?? ''}`;
  expect(await member.get(one, z.unknown())).toMatchObject({ state: 'offered', commands: [] });
});
