import type { SeededProvider } from '@kt/local-platform/world/joining-providers.ts';
import * as z from 'zod';
import type { Agreed } from '../story/agreeing.ts';
import { BIDS } from '../story/bid.ts';
import { open, tender } from '../story/buying.ts';
import { at, draft, publish, publishLots, type Round } from '../story/calling.ts';
import { evaluate } from '../story/evaluating.ts';
import type { Group } from '../story/group-bidding.ts';
import { apply, type Joined } from '../story/joining.ts';
import { approveAll } from '../story/paying.ts';
import { claimDue, prove, reportResult, reportWork, storeEvidence } from '../story/proving.ts';
import { closeMonth } from '../story/results.ts';
import type { Season } from '../story/season.ts';
import type { Served } from '../story/serving.ts';
import { signedByOne } from '../story/signing.ts';
import { declareNoTies } from '../story/stating-ties.ts';
import { askedAndCorrected } from './asked.ts';
import { clarify } from './clarifying.ts';
import { disclosed } from './disclosing.ts';
import { drawn, tenderedAlike } from './drawing.ts';
import { beginsAsGroup, grouped, tendersOtherwise } from './grouping.ts';
import { type Interrupted, interrupted } from './interrupting.ts';
import { halfOpened, type LooseEnds, looseEnds, toBeOpened } from './loose-ends.ts';
import { type Losing, losing } from './losing.ts';
import { type Prolonged, prolonging } from './prolonging.ts';
import { askedAfter, met, type Received, unanswered } from './receiving.ts';
import { type Referred, referred } from './referred.ts';
import { type Ringed, ringed } from './ringing.ts';
import { type Switched, switched } from './switching.ts';
import { type Talked, talked, written } from './talking.ts';
import { type Together, together } from './together.ts';
import { type Tied, tied } from './tying.ts';

export type Played = {
  readonly joined: Joined;
  /** Decided; its agreements are in force. */
  readonly competition: string;
  readonly agreed: readonly Agreed[];
  readonly served: readonly Served[];
};
export type Halfway = Played &
  LooseEnds &
  Together &
  Talked &
  Switched &
  Ringed &
  Losing &
  Interrupted &
  Prolonged &
  Received &
  Tied &
  Referred & {
    /** What one of two has signed, and who signs second. */
    readonly signing: string;
    readonly cosigner: string;
    readonly cosigned: SeededProvider;
    /** The draft that it is about. */
    readonly unsigned: string;
    /** A request to participate that waits for the area. */
    readonly request: string;
    /** Mini-competitions by how far they have come. */
    readonly drafted: string;
    readonly published: string;
    /** Two lots of one bundle, published at once. */
    readonly lots: readonly string[];
    /** What a party of the decided one was given of the others: its SHA-256. */
    readonly document: string;
    /** A consortium that is admitted, has begun a tender for the published one and has tendered for the evaluated one. */
    readonly group: Group;
    /** A question about the published one that waits for an answer. */
    readonly enquiry: string;
    /** Past its deadline, with one opener's word. */
    readonly sealed: string;
    readonly evaluating: string;
    /** Its points are frozen; it waits for who decides. */
    readonly scored: string;
    /** A draw decided who is first; nobody has witnessed it. */
    readonly drawn: string;
    /** Claims that wait for the verifier, and those their provider has not made yet. */
    readonly submitted: readonly string[];
    /** A payment run that waits for its second person. */
    readonly run: string;
  };

/** 2 + 1 + 1 years from the last day of a round that ends with September 2028. */
const TWO_MORE = [
  { key: 'option-1', noticeBy: '2028-06-30', extendsTo: '2029-10-01' },
  { key: 'option-2', noticeBy: '2029-06-30', extendsTo: '2030-10-01' },
] as const;
const SCORED: Round = {
  drafted: '2026-05-19',
  published: '2026-05-20',
  deadline: '2026-06-08T10:00:00.000Z',
  start: '2026-12-01',
  end: '2028-12-01',
};
const EVALUATING: Round = {
  drafted: '2026-05-20',
  published: '2026-05-21',
  deadline: '2026-06-08T10:00:00.000Z',
  start: '2026-09-01',
  end: '2028-09-01',
};
const DRAWN: Round = { ...EVALUATING, drafted: '2026-05-21', start: '2027-02-01', end: '2029-02-01' };
const PUBLISHED: Round = {
  drafted: '2026-06-10',
  published: '2026-06-11',
  deadline: '2026-06-30T10:00:00.000Z',
  start: '2026-10-01',
  end: '2028-10-01',
  options: TWO_MORE,
};
const DIVIDED: Round = { ...PUBLISHED, drafted: '2026-06-15', published: '2026-06-15', start: '2026-11-01' };
const INTERRUPTED: Round = { ...PUBLISHED, drafted: '2026-06-15', published: '2026-06-15', start: '2027-03-01' };
const DRAFTED: Round = {
  drafted: '2026-06-15',
  published: '2026-06-22',
  deadline: '2026-07-31T10:00:00.000Z',
  start: '2027-01-01',
  end: '2028-10-01',
  options: TWO_MORE,
};
const zMasked = z.looseObject({ rows: z.array(z.looseObject({ tender: z.string() })) });

const bidsOfAll = async (season: Season, { bidders }: Joined, competition: string): Promise<void> => {
  for (const [n, provider] of bidders.entries()) {
    const bid = BIDS[n];
    const claimed = n === 1 ? { secrecy: { 'answers.path': 'Menetelmä on oma / metoden är vår egen.' } } : {};
    if (bid !== undefined) await tender(season, competition, provider, { ...bid, ...claimed });
  }
};

/** Of one kind: scored and locked for the decider, put in order by a draw, and opened with one of two evaluators at work. */
const opened = async (
  season: Season,
  joined: Joined,
  group: Group,
): Promise<{ evaluating: string; scored: string; drawn: string }> => {
  const scored = await publish(season, joined, SCORED);
  const evaluating = await publish(season, joined, EVALUATING);
  const alike = await tenderedAlike(season, joined, DRAWN);
  await season.until('2026-06-01');
  for (const competition of [scored, evaluating]) await bidsOfAll(season, joined, competition);
  await tendersOtherwise(season, group, evaluating);
  await season.until('2026-06-08T11:00:00.000Z');
  for (const competition of [scored, evaluating]) await open(season, competition);
  await evaluate(season, scored, joined.bidders);
  await drawn(season, joined, alike);
  await clarify(season, evaluating, joined);
  await declareNoTies(season, evaluating, 'evaluator1');
  const evaluator = await season.by('evaluator1');
  const { rows } = await evaluator.get(`${at(evaluating)}/scoring`, zMasked);
  const scores = { path: { score: 800, note: 'Polku on kuvattu selkeästi / vägen är tydlig.' } };
  for (const { tender: id } of rows.slice(0, 2))
    await evaluator.post(`${at(evaluating)}/tenders/${id}/scores`, { scores });
  return { evaluating, scored, drawn: alike };
};

/** One tender is in, one is begun, and the third provider has not looked. */
const inTendering = async (season: Season, joined: Joined): Promise<string> => {
  const competition = await publish(season, joined, PUBLISHED);
  const bid = BIDS[0];
  if (bid !== undefined) await tender(season, competition, joined.bidders[0], bid);
  const second = await season.chair(joined.bidders[1]);
  await second.post(`/api/provider/v1/authorities/${season.world.authority}/tenders`, { competition });
  return competition;
};

/** Somebody from finance asked for a client, which is refused and kept. */
const askedWithoutRight = async ({ by }: Season, { clientId }: Served) =>
  (await by('finance1')).send({ method: 'GET', path: `/api/casework/v1/worker/clients/${clientId}?purpose=audit` });

const paidAndProved = async (season: Season, [anna, ebba]: readonly [Served, Served], served: readonly Served[]) => {
  await season.until('2026-04-09');
  for (const one of served) await prove(season, one, 'service_report');
  await closeMonth(season, 1);
  await season.until('2026-04-20');
  await reportResult(season, anna, 'work-trial', '2026-04-17');
  await prove(season, anna, 'employer');
  await season.until('2026-05-18');
  await reportWork(season, anna, '2026-05-04', 30);
  await reportWork(season, ebba, '2026-05-11', 22);
};

const preparedRun = async (season: Season): Promise<string> => {
  await approveAll(season);
  const preparer = await season.by('finance1');
  const { id } = await preparer.post('/api/finance/v1/runs', { payOn: season.today() });
  await season.settle();
  return id;
};

/** Goes on from where services have started, and leaves something waiting for everybody. */
export const halfway = async (season: Season, played: Played): Promise<Halfway> => {
  const { joined, served, agreed } = played;
  const [anna, ebba] = served;
  const [, , , newcomer] = season.world.providers;
  if (anna === undefined || ebba === undefined || newcomer === undefined) throw new RangeError('two are served');
  await paidAndProved(season, [anna, ebba], served);
  const unmet = await met(season, agreed);
  const sealed = await toBeOpened(season, joined);
  const group = await grouped(season, joined);
  const { evaluating, scored, drawn } = await opened(season, joined, group);
  const silent = await unanswered(season, agreed);
  const { system, category } = joined;
  const request = await apply(season, newcomer, { system, category });
  const published = await inTendering(season, joined);
  await beginsAsGroup(season, group, published);
  const enquiry = await askedAndCorrected(season, joined, published);
  const drafted = await draft(season, joined, DRAFTED);
  const document = await disclosed(season, played.competition, joined);
  const lots = await publishLots(season, joined, DIVIDED);
  const inVain = await interrupted(season, joined, INTERRUPTED);
  const run = await preparedRun(season);
  const submitted = await claimDue(season, anna, [await storeEvidence(season, anna, 'employer')]);
  await prove(season, ebba, 'employer');
  const onTheWay = { ...(await referred(season, agreed)), ...(await switched(season, agreed)) };
  await season.until('2026-06-16');
  await askedWithoutRight(season, anna);
  await halfOpened(season, sealed);
  const ends = await looseEnds(season, joined, evaluating);
  const parties = await together(season, joined);
  const cosigned = season.world.providers.at(-1) ?? newcomer;
  const told = await talked(season, drafted, onTheWay.offered.clientId);
  const wrong = await tied(season, onTheWay.onTheWay.returned.clientId, onTheWay.onTheWay.arranged.clientId);
  for (const one of [anna, ebba]) await written(season, one);
  await askedAfter(season, unmet);
  const prolonged = await prolonging(season);
  const { signing, cosigner, request: unsigned } = await signedByOne(season, joined, cosigned);
  const ring = await ringed(season, joined, { ...DRAFTED, start: '2027-02-01' });
  const last = await losing(season);
  const late = { ...ring, ...prolonged, unmet, silent, ...last };
  const signers = { signing, cosigner, cosigned, unsigned };
  const calls = { drafted, published, group, lots, document, enquiry, sealed, evaluating, scored, drawn };
  return {
    ...played,
    ...ends,
    ...parties,
    ...told,
    ...wrong,
    ...late,
    ...signers,
    ...calls,
    ...inVain,
    ...onTheWay,
    request,
    submitted,
    run,
  };
};
