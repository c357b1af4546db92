import { type Cents, cents, type Id, parseId, plusMs } from '@kt/kernel';
import type { CompetitionRef } from '../app/ports.ts';
import type { CompetitionContent } from '../domain/competition-content.ts';
import { lotBinding } from '../domain/lots.ts';
import { openableFrom } from '../domain/opening-gate.ts';
import type { TenderContent } from '../domain/tender-content.ts';
import { sealTender } from '../sealing/seal.ts';
import { aContent, WORLD } from './default-world.ts';
import { act, bidder, must, type World } from './world.ts';

const { officer, reviewer, opener, otherOpener, evaluator, otherEvaluator, decider, signatory } = WORLD;

const idOf = (text: string): Id<'competition'> => {
  const id = parseId('competition', text);
  if (id === undefined) throw new TypeError(text);
  return id;
};

/** Drafts, reviews, approves, gives a key and publishes; the invitations are out. */
export const published = async (world: World, over: Partial<CompetitionContent> = {}): Promise<CompetitionRef> => {
  const { officers, house, settle } = world;
  const { id } = must(
    await officers.draftCompetition(WORLD.authority, aContent(over), act(officer, 'competition.create')),
  );
  const ref = { authority: WORLD.authority, id: idOf(id) };
  must(await officers.sendForReview(ref, act(officer, 'competition.send_for_review')));
  must(await officers.giveCommand(ref, { do: 'approve' }, act(reviewer, 'competition.approve')));
  await settle();
  if (house.clock.now() < WORLD.publishing) house.clock.moveTo(WORLD.publishing);
  must(await officers.publishCompetition(ref, act(officer, 'competition.publish')));
  await settle();
  return ref;
};

export type Bid = {
  readonly price?: number;
  readonly answer?: string;
  readonly content?: Partial<TenderContent>;
  readonly keepsCopy?: boolean;
};

/** A sealed envelope as the bidder's browser makes it, for the next version of the tender (2 where none was begun). */
export const sealed = async (world: World, ref: CompetitionRef, organisation: Id<'organisation'>, bid: Bid = {}) => {
  const own = bidder(ref.id, organisation);
  const call = must(await world.bidders.viewInvitation(own));
  const { publicKey, format } = call;
  const before = await world.bidders.viewOwnTender(own);
  const version = (before.ok ? before.value.version : 1) + 1;
  const pseudonym = world.house.platform.pseudonyms.of(ref.id, organisation);
  const price: Cents = cents(bid.price ?? 200_000);
  const tender: TenderContent = {
    format,
    competition: ref.id,
    organisation,
    addendum: 0,
    prices: { 'employment-3m': price },
    answers: { method: bid.answer ?? 'Rinnalla kulkemista.' },
    signatory: 'Signe Signatär',
    ...bid.content,
  };
  return must(await sealTender(publicKey, tender, { competition: ref.id, ...lotBinding(call), pseudonym, version }));
};

/** Starts (unless started) and submits a tender. */
export const bids = async (world: World, ref: CompetitionRef, organisation: Id<'organisation'>, bid: Bid = {}) => {
  const own = bidder(ref.id, organisation);
  const { bidders } = world;
  const before = await bidders.viewOwnTender(own);
  if (!before.ok) must(await bidders.startTender(own, act(signatory, 'tender.start')));
  const envelope = await sealed(world, ref, organisation, bid);
  const submission = { envelope, keepsCopy: bid.keepsCopy ?? false };
  return must(await bidders.submitTender(own, submission, act(signatory, 'tender.submit')));
};

/** Both openers approve as soon as they may; the worker has not been here yet. */
export const openersApprove = async ({ officers, house }: World, ref: CompetitionRef): Promise<void> => {
  const from = openableFrom(must(await officers.viewCompetition(ref)));
  if (house.clock.now() < from) house.clock.moveTo(from);
  const word = { declaresNoConflict: true, organisations: [] };
  must(await officers.approveOpening(ref, word, act(opener, 'competition.approve_opening')));
  house.clock.moveTo(plusMs(house.clock.now(), 60_000));
  must(await officers.approveOpening(ref, word, act(otherOpener, 'competition.approve_opening')));
};

export const opened = async (world: World, ref: CompetitionRef): Promise<void> => {
  await openersApprove(world, ref);
  const letters = await world.settle();
  if (letters.length > 0) throw new Error(letters.join(', '));
};

/** Both evaluators state that nothing ties them; said before, it is not said again. */
export const evaluatorsDeclare = async ({ officers }: World, ref: CompetitionRef): Promise<void> => {
  const { statements } = must(await officers.viewCompetition(ref));
  const silent = [evaluator, otherEvaluator].filter((person) => !statements.some(({ by }) => by === person));
  for (const person of silent) {
    const word = { capacity: 'evaluator', organisations: [], people: [], own: [] } as const;
    must(await officers.declareInterests(ref, word, act(person, 'competition.declare_interests')));
  }
};

/** Where a draw decided a rank, two officials repeat it. */
export const drawWitnessed = async ({ officers }: World, ref: CompetitionRef): Promise<void> => {
  const draw = await officers.viewDraw(ref);
  if (!draw.ok) return;
  const word = { evaluation: draw.value.evaluation, organisations: [] };
  for (const person of [opener, otherOpener])
    must(await officers.witnessDraw(ref, word, act(person, 'competition.witness_draw')));
};

/** Both evaluators score every valid tender alike and agree; then the scores are locked. */
export const scored = async (
  world: World,
  ref: CompetitionRef,
  scoreOf: (index: number) => number,
): Promise<string> => {
  const { officers } = world;
  await evaluatorsDeclare(world, ref);
  const { rows } = must(await officers.listMaskedTenders(ref, evaluator));
  const tenders = rows.map(({ tender }) => ({ authority: ref.authority, competition: ref.id, tender }));
  for (const [index, tender] of tenders.entries())
    for (const person of [evaluator, otherEvaluator]) {
      const scores = { method: { score: scoreOf(index), note: 'Selkeä ja uskottava' } };
      must(await officers.recordScores(tender, { do: 'record', scores }, [], act(person, 'score.record')));
      must(await officers.recordScores(tender, { do: 'lock' }, [], act(person, 'score.lock')));
    }
  for (const [index, tender] of tenders.entries()) {
    const scores = { method: { score: scoreOf(index), note: 'Yhteinen näkemys' } };
    must(await officers.recordConsensus(tender, scores, [], act(evaluator, 'score.agree')));
  }
  must(await officers.lockScores(ref, [], act(evaluator, 'competition.lock_scores')));
  await drawWitnessed(world, ref);
  return must(await officers.viewEvaluation(ref)).document;
};

/** Decides with a reason for every tender. */
export const decided = async (world: World, ref: CompetitionRef, evaluation: string): Promise<void> => {
  const { officers, settle } = world;
  const { rows } = await officers.listTenders(ref);
  const reasons = Object.fromEntries(rows.map(({ id }) => [id, `Perustelu tarjoukselle ${id}`]));
  const reasoning = { evaluation, reasons, userNeeds: 'Palvelu molemmilla kielillä', organisations: [] };
  must(await officers.decideCompetition(ref, reasoning, act(decider, 'competition.decide')));
  await settle();
};

/** The clock passes the standstill and makes the decision final. */
export const finalised = async ({ officers, house, settle }: World, ref: CompetitionRef): Promise<void> => {
  const { decision } = must(await officers.viewCompetition(ref));
  house.clock.moveTo(decision?.standstillEnds ?? house.clock.now());
  must(await officers.actWhenDue(ref, { by: 'clock', operation: 'clock.competition' }));
  await settle();
};
