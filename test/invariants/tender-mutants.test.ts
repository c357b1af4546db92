import { WORLD } from '@kt/competition/testing/default-world.ts';
import { instant } from '@kt/kernel';
import { beforeAll, describe, expect, it } from 'vitest';
import type { InvariantName } from './check-invariants.ts';
import { SEALED_ANSWER } from './testing/a-bought-service.ts';
import { brokenBy, brokenWith } from './testing/judged.ts';
import { aSoundWorld, type SoundWorld } from './testing/sound-world.ts';
import {
  added,
  all,
  both,
  changed,
  more,
  reworded,
  set,
  type Tampering,
  tagged,
  telling,
  without,
} from './testing/tampering.ts';

let world: SoundWorld;
beforeAll(async () => {
  world = await aSoundWorld();
});

const LATE = '2026-02-02T10:00:00.000Z';
const envelope = tagged('competition', 'envelope');
const received = telling('envelope.stored');
const opening = telling('tender.opened');
const isOf = (competition: string) => (one: { readonly item: object }) =>
  JSON.stringify(one.item).includes(competition);
/** In the competition that is open still, or in the one decided. */
const sealed = (where: typeof envelope) => both(where, (one) => isOf(world.bought.waiting)(one));
const decidedOne = (where: typeof envelope) => both(where, (one) => isOf(world.bought.competition)(one));

type Mutant = readonly [what: string, breaks: InvariantName, tamper: () => Tampering];

const MUTANTS: readonly Mutant[] = [
  [
    'an envelope is received on the stroke of the deadline',
    'tenders_sealed_until_opened',
    () => all(set(decidedOne(received), 'facts.0.at', LATE), set(decidedOne(received), 'at', LATE)),
  ],
  [
    'an envelope comes before the competition is published',
    'tenders_sealed_until_opened',
    () => set(sealed(received), 'facts.0.at', '2026-01-11T08:00:00.000Z'),
  ],
  [
    'one opener counts twice',
    'tenders_sealed_until_opened',
    () =>
      reworded(
        both(telling('competition.opener_approved'), telling('competition.closed')),
        WORLD.opener,
        WORLD.otherOpener,
      ),
  ],
  [
    'a tender is opened before the deadline',
    'tenders_sealed_until_opened',
    () => set(opening, 'facts.0.at', '2026-02-02T09:59:59.999Z'),
  ],
  [
    'a tender is opened before the log’s head was signed',
    'tenders_sealed_until_opened',
    () => set(telling('competition.witnessed'), 'facts.0.at', '2026-02-02T10:59:00.000Z'),
  ],
  [
    'a tender lies open though nobody has approved its opening',
    'tenders_sealed_until_opened',
    () => set(telling('competition.opening_approved'), 'facts.2.competition', 'cmp_x'),
  ],
  [
    'the bidder’s copy is stored as written',
    'tenders_sealed_until_opened',
    () => set(sealed(envelope), 'state.note', SEALED_ANSWER),
  ],
  [
    'the bidder’s copy is merely encoded',
    'tenders_sealed_until_opened',
    () => set(sealed(envelope), 'state.note', Buffer.from(`xy ${SEALED_ANSWER}`).toString('base64url')),
  ],
  [
    'an envelope names its bidder',
    'tenders_sealed_until_opened',
    () => set(sealed(envelope), 'state.by', WORLD.provider),
  ],
  [
    'an event names bidder and envelope before the opening',
    'tenders_sealed_until_opened',
    () => set(decidedOne(received), 'facts.0.provider', WORLD.provider),
  ],
  [
    'an index elsewhere joins bidder and envelope',
    'tenders_sealed_until_opened',
    () => (items) => {
      const found = items.find(sealed(envelope));
      const tender = String(JSON.stringify(found?.item).match(/tnd_\w{26}/)?.[0]);
      return added({ table: 'competition', item: { pk: `${WORLD.provider}#OWN`, sk: tender } })(items);
    },
  ],
  [
    'a tender is opened twice',
    'tenders_opened_once',
    () => changed(opening, 'facts', (facts) => [facts, facts].flat()),
  ],
  [
    'an accepted tender vanishes at the opening',
    'tenders_opened_once',
    () => set(opening, 'facts.0.type', 'tender.seen'),
  ],
  [
    'a tender is set aside without a reason',
    'tenders_opened_once',
    () =>
      all(
        set(opening, 'facts.0.validity', 'invalid'),
        more(telling('competition.opened'), 'facts.0.counts.valid', -1),
        more(telling('competition.opened'), 'facts.0.counts.invalid', 1),
      ),
  ],
  [
    'the record of the opening counts one too many',
    'tenders_opened_once',
    () => more(telling('competition.opened'), 'facts.0.counts.void', 1),
  ],
  ['a tender leaves no record', 'tenders_opened_once', () => without(tagged('competition', 'tender'))],
  [
    'a decision skips a version',
    'decisions_append_only',
    () =>
      all(
        set(telling('competition.decided'), 'facts.0.version', 2),
        set(decidedOne(tagged('competition', 'competition')), 'state.decision.version', 2),
      ),
  ],
  [
    'a competition shows another decision than its last',
    'decisions_append_only',
    () => set(decidedOne(tagged('competition', 'competition')), 'state.decision.document', 'x'),
  ],
  [
    'a decision rests on an evaluation that was never locked',
    'decisions_append_only',
    () => set(telling('competition.scores_locked'), 'facts.0.document', 'x'),
  ],
  [
    'a winner was never ranked',
    'decisions_append_only',
    () => set(telling('competition.decided'), 'facts.0.winners.0.tender', 'tnd_x'),
  ],
];

describe('tenders and decisions', () => {
  it.each(MUTANTS)('%s: only %s breaks', async (_what, breaks, tamper) => {
    expect(await brokenBy(world, tamper())).toEqual([breaks]);
  });

  it('a tender is opened that its bidder had withdrawn', async () => {
    const withdrawn = set(decidedOne(received), 'facts.0.type', 'envelope.withdrawn');
    expect(await brokenBy(world, withdrawn)).toEqual(['tenders_sealed_until_opened', 'tenders_opened_once']);
  });

  it.each(['decisions', 'evaluations'])('one of the frozen %s is rewritten', async (kind) => {
    const [key, text] = [...world.bought.files].find(([name]) => name.includes(`/${kind}/`)) ?? ['', ''];
    const files = {
      get: (name: string) => (name === key ? asFile(text.replace('"', '" ')) : world.observed.files.get(name)),
    };
    expect(await brokenWith(world, { files })).toEqual(['decisions_append_only']);
    const lost = {
      get: (name: string) => (name === key ? Promise.resolve(undefined) : world.observed.files.get(name)),
    };
    expect(await brokenWith(world, { files: lost })).toEqual(['decisions_append_only']);
  });

  it('a sealed ciphertext in the object store is readable', async () => {
    const files = {
      get: (name: string) =>
        name.includes('/evaluations/') || name.includes('/decisions/')
          ? world.observed.files.get(name)
          : asFile(SEALED_ANSWER),
    };
    const named = set(sealed(envelope), 'state.ownCopy', 'copies/1');
    const stored = { ...world, observed: { ...world.observed, files } };
    expect(await brokenBy(stored, named)).toEqual(['tenders_sealed_until_opened']);
  });

  it('somebody is shown a sealed tender before its opening', async () => {
    const answer = {
      at: instant('2026-02-20T08:00:00.000Z'),
      actingFor: WORLD.authority,
      path: '/tenders',
      status: 200,
      text: SEALED_ANSWER,
    };
    expect(await brokenWith(world, { answers: [...world.observed.answers, answer] })).toEqual([
      'tenders_sealed_until_opened',
    ]);
    const own = { ...answer, actingFor: WORLD.provider };
    expect(await brokenWith(world, { answers: [...world.observed.answers, own] })).toEqual([]);
  });
});

const asFile = (text: string) => Promise.resolve({ bytes: new TextEncoder().encode(text), contentType: 'text/plain' });
