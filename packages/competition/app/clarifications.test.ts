import { plusMs } from '@kt/kernel';
import { beforeEach, describe, expect, it } from 'vitest';
import { earliestAnswerBy } from '../domain/clarification.ts';
import { WORLD } from '../testing/default-world.ts';
import { bids, evaluatorsDeclare, opened, published, scored } from '../testing/season.ts';
import { act, aWorld, bidder, codeOf, must, type World } from '../testing/world.ts';
import type { CompetitionRef } from './ports.ts';

const { officer, evaluator, signatory, provider, otherProvider } = WORLD;
const ANSWER_BY = earliestAnswerBy(WORLD.deadline);
const QUESTION = 'Kuka opastaa ruotsiksi?';
let world: World;
let ref: CompetitionRef;

const tenderOf = async (organisation = provider) => {
  const { rows } = await world.officers.listTenders(ref);
  const { id: tender } = rows.find((row) => row.provider === organisation) ?? expect.fail(organisation);
  return { authority: ref.authority, competition: ref.id, tender };
};
const asks = async (over: object = {}, organisation = provider) => {
  const request = { do: 'ask', ground: 'unclear', about: 'method', question: QUESTION, deadline: ANSWER_BY } as const;
  const tender = await tenderOf(organisation);
  return codeOf(await world.officers.judgeTender(tender, { ...request, ...over }, [], act(officer, 'clarify')));
};
const answers = async (answer: string, by = provider, number = 1) => {
  const word = act(signatory, 'tender.answer_clarification');
  return codeOf(await world.bidders.answerClarification(bidder(ref.id, by), { number, answer }, word));
};
const own = async (by = provider) => must(await world.bidders.viewClarifications(bidder(ref.id, by)));

beforeEach(async () => {
  world = await aWorld();
  ref = await published(world);
  for (const one of [provider, otherProvider]) await bids(world, ref, one);
  await opened(world, ref);
});

describe('a request for clarification', () => {
  it('is answered by the bidder: a numbered version beside the original, read by officers and evaluators', async () => {
    const before = must(await world.officers.viewCompetition(ref));
    expect(await asks()).toBe('ok');
    expect((await own()).rows).toEqual([
      {
        number: 1,
        question: QUESTION,
        askedAt: world.house.clock.now(),
        ground: 'unclear',
        about: 'method',
        deadline: ANSWER_BY,
      },
    ]);
    world.house.clock.moveTo(plusMs(ANSWER_BY, -1));
    expect(await answers('Kaksi ohjaajaa puhuu ruotsia.')).toBe('ok');
    expect((await own()).rows[0]).toMatchObject({
      answer: 'Kaksi ohjaajaa puhuu ruotsia.',
      answeredAt: plusMs(ANSWER_BY, -1),
    });
    const { rows } = await world.officers.listTenders(ref);
    const shown = rows.find((row) => row.provider === provider);
    expect(shown?.content?.answers).toEqual({ method: 'Rinnalla kulkemista.' });
    expect(shown?.clarifications).toMatchObject([{ by: officer, answered: { by: signatory } }]);
    await evaluatorsDeclare(world, ref);
    const masked = must(await world.officers.listMaskedTenders(ref, evaluator));
    expect(masked.rows.find(({ tender }) => tender === shown?.id)?.clarifications).toEqual([
      { number: 1, about: 'method', question: QUESTION, deadline: ANSWER_BY, answer: 'Kaksi ohjaajaa puhuu ruotsia.' },
    ]);
    expect(JSON.stringify(masked)).not.toContain(provider);
    expect(before.state).toBe('evaluating');
  });

  it('is not answered late by a millisecond, twice, by another organisation, or with the bidder’s name', async () => {
    expect([await asks(), await asks()]).toEqual(['ok', 'ok']);
    expect(await answers('Majakan työpaja vastaa.')).toBe('competition.answer_names_bidder');
    expect(await answers('Vieras vastaa.', otherProvider)).toBe('competition.clarification_unknown');
    world.house.clock.moveTo(plusMs(ANSWER_BY, -1));
    expect(await answers('Ajoissa.')).toBe('ok');
    expect(await answers('Uudelleen.')).toBe('competition.clarification_unknown');
    world.house.clock.moveTo(ANSWER_BY);
    expect(await answers('Liian myöhään.', provider, 2)).toBe('competition.clarification_late');
    expect((await own()).rows[1]).not.toHaveProperty('answer');
  });

  it('stands on the bidder’s list while it waits, and on nobody else’s', async () => {
    const listed = async (by = provider) => {
      const { rows } = await world.bidders.listOwnTenders(WORLD.authority, by);
      return rows.map(({ clarifications }) => clarifications);
    };
    expect(await listed()).toEqual([undefined]);
    expect(await asks()).toBe('ok');
    expect(await listed()).toEqual([{ asked: 1, answerBy: ANSWER_BY }]);
    expect(await listed(otherProvider)).toEqual([undefined]);
    expect(await answers('Kyllä.')).toBe('ok');
    expect(await listed()).toEqual([{ asked: 1 }]);
  });

  it('leaves whole working days, is about something that was asked, and never from one of the bidder’s own', async () => {
    expect(await asks({ deadline: plusMs(earliestAnswerBy(world.house.clock.now()), -1) })).toBe(
      'competition.clarification_early',
    );
    expect(await asks({ about: 'colour' })).toBe('competition.criterion_not_scored');
    const request = { do: 'ask', ground: 'unclear', question: QUESTION, deadline: ANSWER_BY } as const;
    const friend = world.officers.judgeTender(await tenderOf(), request, [provider], act(officer, 'clarify'));
    expect(codeOf(await friend)).toBe('competition.conflict_of_interest');
  });

  it('keeps the scores from being locked until it is answered or its time is over', async () => {
    expect(await asks()).toBe('ok');
    expect(must(await world.officers.viewCompetition(ref)).scoring?.answersUntil).toBe(ANSWER_BY);
    await expect(scored(world, ref, (index) => 300 + index)).rejects.toThrow('competition.clarification_open');
    world.house.clock.moveTo(ANSWER_BY);
    const lock = act(officer, 'competition.lock_scores');
    expect(codeOf(await world.officers.lockScores(ref, [], lock))).toBe('ok');
    expect(await answers('Kyllä.')).toBe('lifecycle.not_allowed');
  });

  it('about the price reaches no evaluator, and must come before a rejection for it', async () => {
    const rejects = async () => {
      const command = { do: 'reject', ground: 'abnormally_low', reason: 'Hinta ei kata palkkoja' } as const;
      return codeOf(await world.officers.judgeTender(await tenderOf(), command, [], act(officer, 'reject')));
    };
    expect(await rejects()).toBe('competition.clarification_missing');
    expect(await asks({ ground: 'low_price', about: undefined })).toBe('ok');
    expect(await rejects()).toBe('competition.clarification_open');
    expect(await answers('Majakan työpajan palkat maksaa kaupunki: 5 400 €.')).toBe('ok');
    await evaluatorsDeclare(world, ref);
    expect(JSON.stringify(must(await world.officers.listMaskedTenders(ref, evaluator)))).not.toMatch(/5 400|Kuka/);
    expect(await rejects()).toBe('ok');
  });
});
