import { bind, takeUp } from './buying.ts';
import { type Hands, word } from './hands.ts';

/** The agreement is offered; the winner's wallet has what signing asks for. */
const prepare = async (hands: Hands, provider: string): Promise<void> => {
  await takeUp(hands, 'Sanna Sopija', 'task.agreement.prepare', provider);
  await bind(hands, 'agr.offer');
};

/** Both sides sign: the provider after the terms on personal data, the area by another than who prepared it. */
export const agree = async (hands: Hands, provider: string, chair: string): Promise<void> => {
  await prepare(hands, provider);
  await hands.become(chair);
  await hands.follow(/Allekirjoita sopimus/);
  await hands.page.locator('#read').check();
  await hands.press(word('agr.terms.accept'));
  await bind(hands, 'agr.sign');
  await takeUp(hands, 'Päivi Päättäjä', 'task.agreement.sign', provider);
  await bind(hands, 'agr.sign');
  await hands.sees(word('agr.done.active'));
};
