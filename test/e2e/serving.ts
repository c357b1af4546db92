import { bind } from './buying.ts';
import { type Hands, word } from './hands.ts';

/** Which provider the client chose, as the page names it. */
export type Referred = { readonly provider: string };

/** A new client looks at the services side by side, chooses one, and is referred. */
export const refer = async (hands: Hands, client: string): Promise<Referred> => {
  const { become, follow, fill, press, page } = hands;
  await become('Olli Omavalmentaja');
  await follow(word('web.nav.clients'));
  await follow(word('clients.new'));
  await fill(word('client.name'), client);
  await page.locator('[id="profile.distanceGroup"]').selectOption('B');
  await press(word('client.open'));
  await follow(word('client.choose'));
  await follow(new RegExp(word('options.compare')));
  await page.goBack();
  await follow(word('options.chose'));
  const provider = await page.locator('main .kt-box h2').first().innerText();
  await press(word('refer.send'));
  await page.waitForURL('**/casework/referrals/**');
  await hands.rest();
  return { provider };
};

/** The provider says that it has seen the client, takes the client, meets, and writes down the first day of service. */
export const serve = async ({ become, follow, fill, press, page, rest }: Hands, chair: string): Promise<void> => {
  await become(chair);
  await follow(/Vastaa ohjaukseen/);
  await press(word('own.acknowledge'));
  await page.getByText(word('state.referral.acknowledged')).waitFor();
  await press(word('own.accept'));
  await fill(word('own.meeting.time'), '13.00');
  await press(word('own.meeting.agree'));
  await press(word('own.meeting.held'));
  await page.getByLabel(word('own.start_on')).waitFor();
  await press(word('own.start'));
  await page.getByRole('link', { name: word('own.results') }).waitFor();
  await rest();
};

const toReferral = async (hands: Hands, chair: string): Promise<void> => {
  await hands.become(chair);
  await hands.follow(word('web.nav.referrals'));
  await hands.page.locator('main table a, main .kt-card a').first().click();
  await hands.page.locator('input[type="file"]').waitFor();
  await hands.rest();
};

/** A file that proves something, kept where only the casework sees it. */
export const keepEvidence = async (hands: Hands, chair: string, kind: string): Promise<void> => {
  const { page, press, sees } = hands;
  await toReferral(hands, chair);
  await hands.pick(word('evidence.kind'), kind);
  const file = { name: 'todiste.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') };
  await page.locator('input[type="file"]').setInputFiles(file);
  await press(word('evidence.store'));
  await sees(word('evidence.stored'));
};

/** A job, by a code of its own for the employer; the clock of sustained work begins to run. */
export const reportWork = async (hands: Hands, chair: string, start: string): Promise<void> => {
  const { follow, fill, press } = hands;
  await toReferral(hands, chair);
  await follow(word('own.results'));
  await follow(word('results.work_add'));
  await fill(word('work.employer'), 'T-1');
  await fill(word('work.start'), start);
  await fill(word('work.hours'), '30');
  await press(word('work.save'));
};

/** The result that can be claimed now is claimed; it says before what it brings, and binds. */
export const claim = async (hands: Hands, chair: string): Promise<void> => {
  await hands.become(chair);
  await hands.follow(/Pyydä maksua/);
  await bind(hands, 'claim.submit');
};

/** Another looks at the claim, its evidence and its price. */
export const verify = async (hands: Hands): Promise<void> => {
  const verified = new RegExp(word('verify.verify', { amount: '' }).trim());
  await hands.become('Tiina Todentaja');
  await hands.follow(/Tarkista tulosmaksupyyntö/);
  await hands.press(word('verify.take'));
  await hands.press(verified);
  await hands.press(verified);
};
