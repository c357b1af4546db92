import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agree } from './agreeing.ts';
import { callForTenders, decide, openTenders, recount, score } from './buying.ts';
import { admit, askToJoin, openSystem } from './joining.ts';
import { pay, settle } from './paying.ts';
import { claim, keepEvidence, refer, reportWork, serve, verify } from './serving.ts';
import { openStage, type Stage } from './stage.ts';
import { type Bid, bid } from './tendering.ts';

const BIDS: readonly Bid[] = [
  { by: 'Maija Rannikko', prices: ['580', '1 080', '1 680'], answer: 'Oma valmentaja viikoittain ja työpaja.' },
  { by: 'Monica Kvarnström', prices: ['550', '950', '1 600'], answer: 'Egen handledare, stöd i arbetet ett halvt år.' },
  { by: 'Petri Botnia', prices: ['520', '980', '1 500'], answer: 'Ryhmävalmennus kahdesti viikossa.' },
];
const LONGEST_MS = 300_000;

let stage: Stage;
let title: string;
let chair: string;
beforeAll(async () => {
  stage = await openStage();
}, 180_000);
afterAll(() => stage.close());

/** Every chapter is played by clicking, and ends with nothing to blame on any page it met. */
const chapter = (what: string, play: () => Promise<unknown>): void => {
  it(
    what,
    async () => {
      await play();
      expect(stage.hands.faults).toEqual([]);
    },
    LONGEST_MS,
  );
};

describe('the whole chain in one browser', () => {
  chapter('a purchasing system is opened with one category', () => openSystem(stage.hands));

  chapter('three providers ask to join and are admitted by two officials each', async () => {
    for (const { by } of BIDS) await askToJoin(stage.hands, by);
    for (const { fi } of stage.world.providers.slice(0, BIDS.length)) await admit(stage.hands, fi);
  });

  chapter('a mini-competition is written, approved by another, and published', async () => {
    await stage.hands.until('2026-02-10');
    title = await callForTenders(stage.hands);
  });

  chapter('three tenders are sealed in the browser and get their receipts', async () => {
    for (const one of BIDS) await bid(stage.hands, title, one);
  });

  chapter('two openers open them, two evaluators score them, another person decides', async () => {
    await stage.hands.until('2026-03-03');
    await openTenders(stage.hands, title);
    await score(stage.hands, title);
    await decide(stage.hands, title);
  });

  chapter('a bidder reckons the comparison again', async () => {
    await stage.hands.become('Petri Botnia');
    await recount(stage.hands, title);
  });

  chapter('both sides sign with both winners once the standstill is over', async () => {
    await stage.hands.until('2026-03-19');
    for (const { fi, chair } of stage.world.providers.slice(1, BIDS.length)) await agree(stage.hands, fi, chair);
  });

  chapter('a client compares, chooses and is referred; the provider takes the client and begins', async () => {
    await stage.hands.until('2026-05-04');
    const { provider } = await refer(stage.hands, 'Anna Esimerkki');
    chair = stage.world.providers.find(({ fi, sv }) => [fi, sv].includes(provider))?.chair ?? '';
    await serve(stage.hands, chair);
    await keepEvidence(stage.hands, chair, 'palveluraportti');
  });

  chapter('the start fee is claimed and verified', async () => {
    await stage.hands.until('2026-05-26');
    await claim(stage.hands, chair);
    await verify(stage.hands);
  });

  chapter('the client finds work; after a month of it the result is proved, claimed and verified', async () => {
    await reportWork(stage.hands, chair, '18.5.2026');
    await stage.hands.until('2026-06-22');
    await keepEvidence(stage.hands, chair, 'työnantajan todistus');
    await claim(stage.hands, chair);
    await verify(stage.hands);
  });

  chapter('it is approved, paid, answered by the bank, and shared by municipality', async () => {
    await pay(stage.hands);
    await settle(stage.hands);
  });
});
