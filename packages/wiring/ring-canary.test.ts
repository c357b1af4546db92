import { figureRoutes } from '@kt/agreements/http/figure-routes.ts';
import { procurementRoutes } from '@kt/agreements/http/procurement-routes.ts';
import { scorecardRoutes } from '@kt/agreements/http/scorecard-routes.ts';
import { clientRoutes } from '@kt/casework/http/client-routes.ts';
import { referralRoutes } from '@kt/casework/http/referral-routes.ts';
import { supervisionRoutes } from '@kt/casework/http/supervision-routes.ts';
import { workerEvidenceRoutes } from '@kt/casework/http/worker-evidence-routes.ts';
import { must } from '@kt/casework/testing/a-client.ts';
import { aRing, LEAD, MEMBER, type Ring } from '@kt/casework/testing/a-ring.ts';
import { person } from '@kt/casework/testing/samples.ts';
import type { Id } from '@kt/kernel';
import { createApp } from '@kt/platform/http/shell.ts';
import { commitmentRoutes } from '@kt/settlement/http/commitment-routes.ts';
import { lineRoutes } from '@kt/settlement/http/line-routes.ts';
import { beforeAll, describe, expect, it } from 'vitest';

/** What one client of distance group B can cost under the sample rate card. */
const PRICE = 160_000;
/** Enough of each for figures that are told at all, and not as many. */
const [OF_LEAD, OF_MEMBER] = [7, 6];
const MONTHS = 'from=2026-01&to=2026-12';
const FIGURES = ['offered', 'ordered', 'to_start', 'waiting', 'money:reserved', 'money:claimed', 'money:paid'];

const appFor = (ring: Ring, buyer: Id<'authority'>) => {
  const who = { by: person(50), actingFor: buyer, roles: [], organisations: [] };
  const { log, clock } = ring.house.platform;
  const gate = { admit: () => Promise.resolve({ ok: true, value: who } as const) };
  return createApp({ gate, wording: (code: string) => code, log, clock })
    .route('/', procurementRoutes(ring.agreements))
    .route('/', scorecardRoutes(ring.agreements))
    .route('/', figureRoutes(ring.agreements))
    .route('/', clientRoutes(ring.casework))
    .route('/', referralRoutes(ring.casework))
    .route('/', workerEvidenceRoutes(ring.casework))
    .route('/', supervisionRoutes(ring.casework))
    .route('/', commitmentRoutes(ring.settlement))
    .route('/', lineRoutes(ring.settlement));
};

type Known = Readonly<Record<string, readonly string[]>>;

/** Every address that a path with parameters can mean among what is known. */
const addresses = (path: string, known: Known): readonly string[] => {
  const parameter = /:(\w+)/.exec(path)?.[1];
  if (parameter === undefined) return [path, `${path}?${MONTHS}`];
  return (known[parameter] ?? []).flatMap((value) => addresses(path.replace(`:${parameter}`, value), known));
};

type Answered = { readonly path: string; readonly text: string };

/** Every answer that somebody of a buyer can read, by whatever names it knows. */
const readBy = async (ring: Ring, buyer: Id<'authority'>, known: Known): Promise<readonly Answered[]> => {
  const app = appFor(ring, buyer);
  const paths = new Set(app.routes.filter(({ method }) => method === 'GET').map(({ path }) => path));
  const answers: Answered[] = [];
  for (const path of [...paths].flatMap((one) => addresses(one, known))) {
    const answer = await app.request(path);
    if (answer.ok) answers.push({ path, text: await answer.text() });
  }
  return answers;
};

const offered = async (ring: Ring, buyer: Id<'authority'>, many: number, from: number): Promise<readonly string[]> => {
  const referrals: string[] = [];
  for (let n = 0; n < many; n += 1) {
    const by = person(from + n);
    const referral = must(await ring.chosen(buyer, by));
    must(await ring.offer(referral, by));
    referrals.push(referral.id);
  }
  return referrals;
};

const clientsOf = async (ring: Ring, authority: Id<'authority'>, referrals: readonly string[]) => {
  const app = appFor(ring, authority);
  const texts = await Promise.all(referrals.map(async (one) => (await app.request(`/worker/referrals/${one}`)).text()));
  return [...new Set(texts.flatMap((text) => text.match(/cli_[0-9A-Z]{26}/g) ?? []))];
};

describe('what a member of a ring reads', () => {
  const told: { member: readonly Answered[]; lead: readonly Answered[] } = { member: [], lead: [] };
  let ofLead: readonly string[] = [];
  let ofMember: readonly string[] = [];

  beforeAll(async () => {
    const ring = await aRing({ places: 40, lead: 6_000 });
    const referrals = await offered(ring, LEAD, OF_LEAD, 60);
    const own = await offered(ring, MEMBER, OF_MEMBER, 80);
    await ring.relay();
    const clients = await clientsOf(ring, LEAD, referrals);
    ofLead = [...referrals, ...clients];
    ofMember = own;
    const known = {
      agreement: [ring.ref.id],
      figure: FIGURES,
      category: ['none'],
      referral: [...referrals, ...own],
      client: clients,
      authority: [LEAD, MEMBER],
    };
    told.member = await readBy(ring, MEMBER, known);
    told.lead = await readBy(ring, LEAD, known);
  }, 60_000);

  const holds = (answers: readonly Answered[], ...secrets: readonly string[]) =>
    answers.filter(({ text }) => secrets.some((one) => text.includes(one))).map(({ path }) => path);
  const sums = [OF_LEAD * PRICE, (OF_LEAD + OF_MEMBER) * PRICE].map((sum) => `Cents":${String(sum)}`);

  it('is a great deal of its own', () => {
    expect(ofLead).toHaveLength(2 * OF_LEAD);
    expect(holds(told.member, `Cents":${String(OF_MEMBER * PRICE)}`).length).toBeGreaterThan(2);
    expect(holds(told.member, ...ofMember).length).toBeGreaterThan(0);
    expect(holds(told.member, '"rows":[{').length).toBeGreaterThan(3);
  });

  it('holds nothing of the lead’s clients, referrals or money, at whatever address', () => {
    expect(holds(told.member, ...ofLead)).toEqual([]);
    expect(holds(told.member, ...sums)).toEqual([]);
  });

  it('has as many rows behind a figure as its own clients, and no more', () => {
    const rows = told.member.filter(({ path }) => path.includes('/figures/offered'));
    expect(rows.map(({ text }) => text.match(/"month"/g)?.length)).toEqual(rows.map(() => OF_MEMBER));
    expect(rows.length).toBeGreaterThan(0);
  });

  it('would be caught: the lead reads the whole, and its own', () => {
    expect(holds(told.lead, ...sums).length).toBeGreaterThan(2);
    expect(holds(told.lead, ...ofLead).length).toBeGreaterThan(OF_LEAD);
  });
});
