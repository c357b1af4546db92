import { type Hands, word } from './hands.ts';

/** From the board to one competition. */
export const toCompetition = async ({ follow }: Hands, title: string): Promise<void> => {
  await follow(word('web.nav.competitions'));
  await follow(title);
};

/** A binding act: the button, then the same words in the dialog that says what it binds to. */
const bind = async ({ press }: Hands, act: string): Promise<void> => {
  await press(word(act));
  await press(word(act));
};

/** Drafted by one from the category's template, approved by another, published to everyone admitted; gives its title. */
export const callForTenders = async (hands: Hands): Promise<string> => {
  const { become, follow, press, page, sees } = hands;
  await become('Helena Hankkija');
  await follow(word('web.nav.competitions'));
  await follow(word('competition_page.new'));
  await follow(new RegExp(word('competition_page.new.start', { name: '' })));
  await press(word('competition_page.form.save'));
  const title = await page.locator('h1').first().innerText();
  await bind(hands, 'competition_page.act.send');
  await become('Henrik Upphandlare');
  await toCompetition(hands, title);
  await bind(hands, 'competition_page.act.approve');
  await become('Helena Hankkija');
  await toCompetition(hands, title);
  await bind(hands, 'competition_page.act.publish');
  await sees(word('state.competition.open'));
  return title;
};
