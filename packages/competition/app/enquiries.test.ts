import { type Id, type Instant, id, parseId, plusMs } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { answersUntil, questionsUntil } from '../domain/enquiry-window.ts';
import { WORLD } from '../testing/default-world.ts';
import { bids, published } from '../testing/season.ts';
import { act, aWorld, bidder, codeOf, must, type World } from '../testing/world.ts';
import type { CompetitionRef } from './ports.ts';

const TEXT = 'Voiko ryhmän kokoa vaihdella viikoittain?';
const texts = {
  question: { fi: 'Saako ryhmän koko vaihdella?', sv: 'Får gruppens storlek variera?' },
  answer: { fi: 'Saa, 6–12 henkeä.', sv: 'Ja, 6–12 personer.' },
};

const ask = async (world: World, ref: CompetitionRef, organisation = WORLD.provider, text = TEXT) =>
  world.bidders.askEnquiry(bidder(ref.id, organisation), text, act(WORLD.signatory, 'enquiry.ask'));
const asked = async (world: World, ref: CompetitionRef, organisation = WORLD.provider): Promise<Id<'enquiry'>> =>
  parseId('enquiry', must(await ask(world, ref, organisation)).id) ?? expect.fail('no id');
const answer = (world: World, ref: CompetitionRef, enquiry: Id<'enquiry'>, deadline?: Instant) =>
  world.officers.answerEnquiry(
    { authority: ref.authority, competition: ref.id, id: enquiry },
    { do: 'answer', ...texts, ...(deadline !== undefined && { deadline }) },
    act(WORLD.officer, 'enquiry.answer'),
  );
const read = async (world: World, ref: CompetitionRef, organisation: Id<'organisation'>) =>
  must(await world.bidders.listCallEnquiries(bidder(ref.id, organisation))).rows;

describe('a question about an open competition', () => {
  it('is read by its asker and the authority alone until it is answered to everybody', async () => {
    const world = await aWorld();
    const ref = await published(world);
    const one = await asked(world, ref);
    expect(await read(world, ref, WORLD.provider)).toMatchObject([{ id: one, state: 'asked', asked: { text: TEXT } }]);
    expect(await read(world, ref, WORLD.otherProvider)).toEqual([]);
    const { rows } = await world.officers.listEnquiries(ref);
    expect(rows).toMatchObject([{ id: one, text: TEXT, state: 'asked', version: 1 }]);
    expect(Object.keys(rows[0] ?? {})).not.toContain('asker');

    must(await answer(world, ref, one));
    const everybody = await Promise.all(
      [WORLD.provider, WORLD.otherProvider, WORLD.thirdProvider].map((provider) => read(world, ref, provider)),
    );
    expect(everybody[0]).toMatchObject([{ id: one, state: 'answered', published: texts }]);
    expect(everybody[1]).toEqual(everybody[0]);
    expect(everybody[2]).toEqual(everybody[0]);
    expect(JSON.stringify(everybody)).not.toContain(TEXT);
  });

  it('is declined for its asker alone: the others see nothing, and nothing waits any more', async () => {
    const world = await aWorld();
    const ref = await published(world);
    const one = await asked(world, ref);
    const enquiry = { authority: ref.authority, competition: ref.id, id: one };
    const word = { do: 'decline', reason: 'not_about', text: 'Kysymys ei koske tätä hankintaa.' } as const;
    must(await world.officers.answerEnquiry(enquiry, word, act(WORLD.officer, 'enquiry.decline')));
    const [own] = await read(world, ref, WORLD.provider);
    expect(own).toMatchObject({ id: one, state: 'declined', asked: { text: TEXT } });
    expect(own?.declined).toEqual({ reason: word.reason, text: word.text, at: world.house.clock.now() });
    for (const other of [WORLD.otherProvider, WORLD.thirdProvider]) expect(await read(world, ref, other)).toEqual([]);
    expect(must(await world.officers.viewCompetition(ref)).waitingQuestions).toBe(0);
    const event = world.house.events().find(({ facts }) => facts.some(({ type }) => type === 'enquiry.declined'));
    expect(JSON.stringify(event?.facts)).not.toContain(word.text);
    must(await answer(world, ref, one));
    expect(await read(world, ref, WORLD.provider)).toEqual(await read(world, ref, WORLD.otherProvider));
  });

  it('is nobody’s to ask or read who was not invited, and no other authority’s to answer', async () => {
    const world = await aWorld();
    const ref = await published(world);
    const stranger = id('organisation', `org_${'9'.padStart(26, '0')}`);
    expect(codeOf(await ask(world, ref, stranger))).toBe('competition.not_found');
    expect(codeOf(await world.bidders.listCallEnquiries(bidder(ref.id, stranger)))).toBe('competition.not_found');
    const one = await asked(world, ref);
    const elsewhere = { ...ref, authority: id('authority', `aut_${'9'.padStart(26, '0')}`) };
    expect(codeOf(await answer(world, elsewhere, one))).toBe('competition.not_found');
    const unknown = id('competition', `cmp_${'9'.padStart(26, '0')}`);
    expect(codeOf(await answer(world, { ...ref, id: unknown }, one))).toBe('competition.not_found');
  });

  it('asked twice with one key is one question', async () => {
    const world = await aWorld();
    const ref = await published(world);
    const once = act(WORLD.signatory, 'enquiry.ask');
    const first = must(await world.bidders.askEnquiry(bidder(ref.id), TEXT, once));
    expect(must(await world.bidders.askEnquiry(bidder(ref.id), TEXT, once))).toEqual(first);
    expect(await read(world, ref, WORLD.provider)).toHaveLength(1);
  });

  it('that names its asker is refused with what tells it, and is not stored', async () => {
    const world = await aWorld();
    const ref = await published(world);
    const before = await world.house.dump();
    const refused = await ask(world, ref, WORLD.provider, 'Majakan työpaja ry (9000001-1) kysyy: saako?');
    expect(refused).toMatchObject({
      error: { code: 'competition.question_names_asker', traces: ['name', 'business_id'] },
    });
    expect(await world.house.dump()).toBe(before);
  });

  it('comes too late with its closing, by a millisecond', async () => {
    const world = await aWorld();
    const ref = await published(world);
    const closing = questionsUntil(must(await world.officers.viewCompetition(ref)));
    world.house.clock.moveTo(plusMs(closing, -1));
    expect(codeOf(await ask(world, ref))).toBe('ok');
    world.house.clock.moveTo(closing);
    expect(codeOf(await ask(world, ref))).toBe('competition.questions_closed');
  });
});

describe('a late answer', () => {
  it('moves the deadline in the same act, asks nobody to confirm, and leaves tenders where they are', async () => {
    const world = await aWorld();
    const ref = await published(world);
    const one = await asked(world, ref);
    await bids(world, ref, WORLD.otherProvider);
    const before = must(await world.officers.viewCompetition(ref));
    world.house.clock.moveTo(answersUntil(before));
    const refused = await answer(world, ref, one);
    expect(codeOf(refused)).toBe('competition.answer_late');
    const earliest = refused.ok || !('earliest' in refused.error) ? expect.fail('no date') : refused.error.earliest;
    expect(must(await world.officers.viewCompetition(ref))).toEqual(before);

    must(await answer(world, ref, one, earliest));
    const after = must(await world.officers.viewCompetition(ref));
    expect(after).toMatchObject({ deadline: earliest, addenda: [{ number: 1, answers: one, deadline: earliest }] });
    const own = must(await world.bidders.viewOwnTender(bidder(ref.id, WORLD.otherProvider)));
    expect(own).toMatchObject({ state: 'submitted', deadline: earliest, needsConfirmation: false });
    const [event] = world.house
      .events()
      .filter(({ aggregate }) => aggregate === 'enquiry')
      .slice(-1);
    expect(event?.facts).toMatchObject([{ type: 'enquiry.answered', deadline: earliest }]);
  });

  it('is no answer any more once the deadline has passed', async () => {
    const world = await aWorld();
    const ref = await published(world);
    const one = await asked(world, ref);
    world.house.clock.moveTo(WORLD.deadline);
    const later = plusMs(WORLD.deadline, 30 * 86_400_000);
    expect(codeOf(await answer(world, ref, one, later))).toBe('competition.deadline_passed');
  });
});

describe('before the opening', () => {
  it('nothing stored tells who asked, and the name of a question fits no tender', async () => {
    const world = await aWorld();
    const ref = await published(world);
    await bids(world, ref, WORLD.provider);
    const mentions = async () => (await world.house.dump()).split(WORLD.provider).length;
    const known = await mentions();
    const one = await asked(world, ref);
    must(await answer(world, ref, one));
    await world.settle();
    expect(await mentions()).toBe(known);
    const everything = [await world.house.dump(), JSON.stringify(world.house.events()), ...world.house.logLines].join();
    expect(everything).not.toContain(WORLD.signatory);
    expect(JSON.stringify(world.house.events())).not.toContain(TEXT);
    expect(JSON.stringify(world.house.events())).not.toContain(texts.answer.fi);
    const by = (kind: string) => world.house.events().find(({ aggregate }) => aggregate === kind)?.by;
    expect(by('enquiry')).toBeDefined();
    expect(by('enquiry')).not.toBe(by('envelope'));
  });
});

describe('whoever was invited', () => {
  it('gets the dates for a calendar, and nobody else does', async () => {
    const world = await aWorld();
    const ref = await published(world);
    const { text } = must(await world.bidders.readCalendar(bidder(ref.id), 'sv'));
    expect(text).toContain(`UID:${ref.id}-deadline@kumppanitori`);
    const stranger = id('organisation', `org_${'9'.padStart(26, '0')}`);
    expect(codeOf(await world.bidders.readCalendar(bidder(ref.id, stranger), 'sv'))).toBe('competition.not_found');
  });
});

it('officials see how many questions wait while the competition is open, and no longer', async () => {
  const world = await aWorld();
  const ref = await published(world);
  await asked(world, ref);
  const one = await asked(world, ref, WORLD.otherProvider);
  expect(must(await world.officers.viewCompetition(ref)).waitingQuestions).toBe(2);
  must(await answer(world, ref, one));
  expect(must(await world.officers.viewCompetition(ref)).waitingQuestions).toBe(1);
  world.house.clock.moveTo(WORLD.deadline);
  must(await world.officers.giveCommand(ref, { do: 'close' }, act('clock', 'clock.competition')));
  expect(must(await world.officers.viewCompetition(ref))).not.toHaveProperty('waitingQuestions');
});
