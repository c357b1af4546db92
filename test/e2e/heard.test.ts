import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Joined, joining } from '../story/joining.ts';
import { openSeason } from '../story/season.ts';
import { bind } from './buying.ts';
import { type Hands, word } from './hands.ts';
import { openStage, type Stage } from './stage.ts';

const OFFICER = 'Anna Antagare';
let stage: Stage;
let hands: Hands;
let joined: Joined;
beforeAll(async () => {
  stage = await openStage();
  ({ hands } = stage);
  joined = await joining(openSeason(stage.machine, stage.world, () => undefined));
}, 240_000);
afterAll(() => stage.close());

const write = async (texts: Readonly<Record<string, string>>): Promise<void> => {
  for (const [id, text] of Object.entries(texts)) await hands.page.locator(`#${id}`).fill(text);
};
const chair = (): string => joined.bidders[0].chair;
const category = (): string => `procurement/systems/${joined.system}/categories/${joined.category}`;
const openAdmission = async (): Promise<void> => {
  await hands.become(OFFICER);
  await hands.goTo(category());
  await hands.follow(joined.bidders[0].fi);
};
const openPlace = async (): Promise<void> => {
  await hands.become(chair());
  await hands.goTo('provider/places');
  await hands.follow('Työhönvalmennus');
};

describe('the life of a place in a category', () => {
  it('is stopped only by a hearing that its provider answers and two persons decide', async () => {
    await openAdmission();
    await hands.follow(word('adms.flag'));
    await hands.page.locator('#ground').selectOption('poor_performance');
    await write({ occurredOn: '7.1.2026', claim: 'Ensitapaamiset jäivät pitämättä kolmen asiakkaan kohdalla.' });
    await hands.press(word('hear.flag.act'));
    await hands.press(word('hear.ask.act'));
    await hands.sees(word('hear.next.wait'));
    await hands.become(chair());
    await hands.follow(word('place.task.hearing'));
    await write({ statement: 'Ohjaaja sairastui.', measures: 'Sijainen on nimetty.' });
    await hands.press(word('place.answer.go_on'));
    await hands.press(word('place.answer.send'));
    await hands.sees(word('place.answer.sent'));
    await hands.become(OFFICER);
    await hands.follow(word('hear.task.propose'));
    await hands.page.getByRole('radio', { name: word('hear.outcome.suspension') }).check();
    await write({ reasons: 'Puutteet toistuivat.', proportionality: 'Keskeytys on lyhyt.' });
    await hands.press(word('hear.propose.act'));
    await hands.become('Päivi Päättäjä');
    await hands.follow(word('hear.task.decide'));
    await hands.fill(word('adm.decision'), '12/2026 § 3');
    await hands.press(word('hear.exclude.act'));
    await hands.sees(word('state.hearing.excluded'));
    await openPlace();
    await hands.sees(word('place.follows.stopped'));
  }, 120_000);

  it('opens again, is renewed by one press and left with a reason', async () => {
    await openAdmission();
    await bind(hands, 'adm.lift');
    await bind(hands, 'adm.ask_renewal');
    await hands.sees(word('state.admission.renewal_due'));
    await openPlace();
    await hands.press(word('place.renew.act'));
    await hands.sees(word('place.follows.invited'));
    await hands.press(word('place.exit.begin'));
    await write({ reason: 'Toiminta päättyy.' });
    await hands.press(word('place.exit.act'));
    await hands.sees(word('place.follows.exited'));
    expect(hands.faults).toEqual([]);
  }, 120_000);
});
