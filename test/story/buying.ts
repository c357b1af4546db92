import { createHash } from 'node:crypto';
import { lotText } from '@kt/competition/domain/evaluation.ts';
import { lotBinding } from '@kt/competition/domain/lots.ts';
import { replay } from '@kt/competition/domain/published-evaluation.ts';
import { sealTender } from '@kt/competition/sealing/seal.ts';
import * as competitionWire from '@kt/competition/wire.ts';
import { canonicalJson, cents, id } from '@kt/kernel';
import type { SeededProvider } from '@kt/local-platform/world/joining-providers.ts';
import * as z from 'zod';
import { asking, correcting } from './asking.ts';
import { attach, readAttachments } from './attaching.ts';
import { BIDS, type Bid } from './bid.ts';
import { at, publish, type Round } from './calling.ts';
import { checkReceipts } from './checking.ts';
import { clarifying, readClarified } from './clarifying.ts';
import { evaluate } from './evaluating.ts';
import type { Joined } from './joining.ts';
import { type Season, versionAt } from './season.ts';
import { declareNoTies } from './stating-ties.ts';
import { asTyped } from './typed-claims.ts';

export type Bought = { readonly competition: string; readonly winners: readonly SeededProvider[] };

const FIRST: Round = {
  drafted: '2026-02-09',
  published: '2026-02-10',
  deadline: '2026-02-25T10:00:00.000Z',
  start: '2026-03-16',
  end: '2028-03-16',
};

const zInvitation = z.looseObject({
  publicKey: z.string(),
  format: z.int(),
  lot: competitionWire.competitionContent.shape.lot,
});
const zOwn = z.looseObject({ version: z.int(), receipts: z.array(z.looseObject({ at: z.string() })).min(1) });

/** One provider's tender, from the first word to the receipt. */
export const tender = async (
  season: Season,
  competition: string,
  provider: SeededProvider,
  bid: Bid,
): Promise<void> => {
  const { chair, world } = season;
  const bidder = await chair(provider);
  const base = `/api/provider/v1/authorities/${world.authority}`;
  const asked = { competition };
  const seen = await bidder.send({ method: 'POST', path: `${base}/invitations/view`, body: asked });
  const { publicKey, format, ...call } = zInvitation.parse(seen.body);
  await bidder.post(`${base}/tenders`, asked);
  const [oneMonth, threeMonths, sixMonths] = bid.prices.map(cents);
  const content = {
    format,
    competition: id('competition', competition),
    organisation: provider.id,
    addendum: 0,
    prices: { 'work-1m': oneMonth, 'work-3m': threeMonths, 'work-6m': sixMonths },
    answers: { path: bid.answer },
    mustHaves: { 'both-languages': true, 'first-meeting': true },
    signatory: bidder.name,
    ...(bid.file !== undefined && { attachments: [await attach(bidder, season, competition, bid.file)] }),
    ...(bid.secrecy !== undefined && { secrecy: bid.secrecy }),
    ...(bid.consortium !== undefined && { consortium: bid.consortium }),
  };
  const shown = {
    ...content,
    mustHaves: { 'both-languages': 'yes', 'first-meeting': 'yes' },
    ...(bid.secrecy !== undefined && { secrecy: asTyped(bid.secrecy) }),
  };
  const saved = await bidder.put(`${base}/tenders/draft`, { competition, text: JSON.stringify(shown) }, 0);
  const own = await bidder.send({ method: 'POST', path: `${base}/tenders/view`, body: asked });
  const { version, pseudonym } = z.looseObject({ version: z.int(), pseudonym: z.string() }).parse(own.body);
  const binding = { competition: content.competition, pseudonym, version: version + 1, ...lotBinding(call) };
  const sealed = await sealTender(publicKey, content, binding);
  if (!sealed.ok) throw new Error(sealed.error.code);
  await bidder.post(
    `${base}/tenders/submission`,
    { competition, envelope: sealed.value, keepsCopy: saved.version > 0 },
    version,
  );
  zOwn.parse((await bidder.send({ method: 'POST', path: `${base}/tenders/view`, body: asked })).body);
};

const sendTenders = async (season: Season, competition: string, bidders: Joined['bidders']): Promise<void> => {
  const { tell, until, world, chair } = season;
  for (const [n, provider] of bidders.entries()) {
    await until(`2026-02-${String(17 + n)}T09:30:00.000Z`);
    const bid = BIDS[n];
    if (bid !== undefined) await tender(season, competition, provider, bid);
  }
  tell('tenders sealed in the bidders’ hands, receipts signed', { tenders: bidders.length });
  await correcting(season, competition, bidders);
  const first = bidders[0];
  await until(FIRST.deadline);
  const late = await (await chair(first)).send({
    method: 'POST',
    path: `/api/provider/v1/authorities/${world.authority}/tenders/withdrawal`,
    body: { competition },
    version: 2,
  });
  tell('a change at the very deadline is refused', { status: late.status });
  if (late.status === 200) throw new Error('a tender was changed at its deadline');
};

/** Opened by two, after the deadline. */
export const open = async ({ by, tell, settle }: Season, competition: string): Promise<void> => {
  const approval = { declaresNoConflict: true };
  for (const key of ['opener1', 'opener2']) {
    const opener = await by(key);
    await opener.post(`${at(competition)}/opening-approvals`, approval, await versionAt(opener, at(competition)));
  }
  await settle();
  const officer = await by('officer');
  const zOpened = z.looseObject({
    state: z.literal('evaluating'),
    head: z.looseObject({ size: z.int() }),
    opened: z.looseObject({ valid: z.int(), invalid: z.int() }),
  });
  const { opened, head } = await officer.get(at(competition), zOpened);
  tell('opened by two, under a signed head of the log', {
    valid: opened.valid,
    invalid: opened.invalid,
    logSize: head.size,
  });
};

const zRanking = z.looseObject({
  document: z.string(),
  ranking: z.array(z.looseObject({ tender: z.string(), rank: z.int() })),
});
const zDecided = z.looseObject({
  decision: z.looseObject({ winners: z.array(z.looseObject({ provider: z.string() })) }),
});

/** Whoever tendered ranks the tenders again from what they are shown. */
const recount = async ({ chair, world, tell }: Season, competition: string, bidder: SeededProvider): Promise<void> => {
  const path = `/api/provider/v1/authorities/${world.authority}/tenders/comparison`;
  const { body } = await (await chair(bidder)).send({ method: 'POST', path, body: { competition } });
  const told = competitionWire.publishedEvaluation.parse(body);
  const again = replay(told, (seed, tender) => createHash('sha256').update(lotText(seed, tender)).digest('hex'));
  if (canonicalJson(again) !== canonicalJson(told.ranking)) throw new Error('a bidder reckons another ranking');
  tell('a bidder reckons the comparison again: the same ranking, byte for byte', { recounted: told.tenders.length });
};

const decide = async (season: Season, competition: string, bidders: Joined['bidders']): Promise<Bought> => {
  const { by, tell, until, settle } = season;
  await until('2026-03-02');
  const decider = await by('decider');
  const { document, ranking } = await decider.get(`${at(competition)}/evaluation`, zRanking);
  const reasons = Object.fromEntries(
    ranking.map((one) => [one.tender, `Sija ${String(one.rank)}: pisteet perusteineen.`]),
  );
  const body = { evaluation: document, reasons, userNeeds: 'Valinnanvapaus: kaksi palvelua, molemmat kielet.' };
  await decider.post(`${at(competition)}/decision`, body, await versionAt(decider, at(competition)));
  await settle();
  const { decision } = await decider.get(at(competition), zDecided);
  const winners = decision.winners.flatMap(({ provider }) => bidders.find((one) => one.id === provider) ?? []);
  tell(`decided by another person: ${winners.map(({ fi }) => fi).join(' and ')}`, { winners: winners.length });
  await recount(season, competition, bidders[0]);
  await until('2026-03-17');
  tell('standstill of 14 days over, no appeal');
  return { competition, winners };
};

/** One mini-competition from draft to a final decision with two winners. */
export const buying = async (season: Season, joined: Joined): Promise<Bought> => {
  const competition = await publish(season, joined, FIRST);
  await asking(season, competition, joined.bidders);
  await sendTenders(season, competition, joined.bidders);
  await season.until('2026-02-25T11:00:00.000Z');
  await open(season, competition);
  await checkReceipts(season, competition, joined.bidders);
  await clarifying(season, competition, joined.bidders);
  await season.until('2026-02-27');
  await declareNoTies(season, competition, 'evaluator1');
  await readClarified(season, competition);
  await readAttachments(season, competition);
  await evaluate(season, competition, joined.bidders);
  return decide(season, competition, joined.bidders);
};
