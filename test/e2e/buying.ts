import { type Hands, word } from './hands.ts';

/** A binding act: the button, then the same words in the dialog that says what it binds to. */
export const bind = async ({ press }: Hands, act: string): Promise<void> => {
  await press(word(act));
  await press(word(act));
};

/** Becomes somebody and takes up what waits for them. */
export const takeUp = async (hands: Hands, who: string, task: string, name: string): Promise<void> => {
  await hands.become(who);
  await hands.follow(word(task, { name }));
};

/** A minimum requirement, in both national languages. */
const demand = async ({ press, fill }: Hands): Promise<void> => {
  await press(word('competition_page.must.add'));
  const label = word('competition_page.must.text');
  await fill(`${label}, ${word('competition_page.in.fi')}`, 'Palvelua saa suomeksi ja ruotsiksi.');
  await fill(`${label}, ${word('competition_page.in.sv')}`, 'Tjänsten ges på finska och svenska.');
};

/** Drafted by one from the category's template, approved by another, published to everyone admitted; gives its title. */
export const callForTenders = async (hands: Hands): Promise<string> => {
  const { become, follow, press, page, sees } = hands;
  await become('Helena Hankkija');
  await follow(word('web.nav.competitions'));
  await follow(word('competition_page.new'));
  await follow(new RegExp(word('competition_page.new.start', { name: '' })));
  await demand(hands);
  await press(word('competition_page.form.save'));
  const title = await page.locator('h1').first().innerText();
  await bind(hands, 'competition_page.act.send');
  await takeUp(hands, 'Henrik Upphandlare', 'competition_page.task.approve', title);
  await bind(hands, 'competition_page.act.approve');
  await takeUp(hands, 'Helena Hankkija', 'competition_page.task.publish', title);
  await bind(hands, 'competition_page.act.publish');
  await sees(word('state.competition.open'));
  return title;
};

/** Two openers, each declaring that nothing ties them to anybody invited. */
export const openTenders = async (hands: Hands, title: string): Promise<void> => {
  for (const opener of ['Olavi Avaaja', 'Olivia Öppnare']) {
    await takeUp(hands, opener, 'competition_page.task.opening', title);
    await hands.tick(word('competition_page.opening.declaration'));
    await hands.press(word('competition_page.opening.approve'));
  }
};

/** An evaluator's word that nothing ties them to anybody invited; the scores come into view after it. */
const declareFree = async ({ page, press }: Hands): Promise<void> => {
  await page.getByRole('radio', { name: word('competition_page.ties.none'), exact: true }).check();
  await press(word('competition_page.ties.declare'));
};

const scoreAll = async ({ page }: Hands, points: readonly string[]): Promise<void> => {
  const scores = page.locator('main input[inputmode="decimal"]');
  await scores.first().waitFor();
  for (const [n, score] of points.entries()) await scores.nth(n).fill(score);
  for (const note of await page.locator('main textarea:visible').all()) await note.fill('Polku on kuvattu selkeästi.');
};

/** The officer finds of each tender, apart from all points, that it meets what was demanded. */
const checkAll = async (hands: Hands, title: string): Promise<void> => {
  const { page, press, sees } = hands;
  await takeUp(hands, 'Helena Hankkija', 'competition_page.task.tenders', title);
  const judge = page.getByRole('link', { name: word('competition_page.tender.judge'), exact: true });
  await judge.first().waitFor();
  const paths = await judge.evaluateAll((links) =>
    links.map((link) => (link.getAttribute('href') ?? '').replace('/fi/', '')),
  );
  for (const path of paths) {
    await hands.goTo(path);
    await page.getByRole('radio', { name: word('competition_page.must.met'), exact: true }).check();
    await press(word('competition_page.must.save'));
    await sees(word('competition_page.must.done'));
  }
};

/** Each of two evaluators says what ties them, then scores alone, names masked; then their common points, and everything is frozen. */
export const score = async (hands: Hands, title: string): Promise<void> => {
  for (const [who, points] of [
    ['Vesa Vertailija', ['7', '8', '8,5']],
    ['Eva Utvärderare', ['6,5', '9', '8']],
  ] as const) {
    await takeUp(hands, who, 'competition_page.task.score', title);
    await declareFree(hands);
    await scoreAll(hands, points);
    await hands.press(new RegExp(word('competition_page.scoring.save', { name: '' })));
    await bind(hands, 'competition_page.scoring.lock');
  }
  await checkAll(hands, title);
  await hands.become('Vesa Vertailija');
  await hands.follow(word('competition_page.task.consensus', { name: title }));
  await scoreAll(hands, ['7', '8,5', '8']);
  await hands.press(word('competition_page.consensus.save'));
  await bind(hands, 'competition_page.act.lock');
};

/** Another person than those who wrote or scored: reasons for each tender, a look at the whole, the decision. */
export const decide = async (hands: Hands, title: string): Promise<void> => {
  await takeUp(hands, 'Päivi Päättäjä', 'competition_page.task.decide', title);
  await hands.press(word('competition_page.decide.to_check'));
  await bind(hands, 'competition_page.act.decide');
  await hands.page.waitForURL('**/decision');
  await hands.rest();
};

/** One who tendered ranks the tenders again on the page of the result. */
export const recount = async ({ follow, press, sees }: Hands, title: string): Promise<void> => {
  await follow(word('provider.task.result', { title }));
  await press(word('verify.ranking.try'));
  await sees(word('verify.ranking.same'));
};
