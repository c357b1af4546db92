import { type Hands, word } from './hands.ts';

/** An officer drafts a purchasing system with one category, from what the area usually buys, and publishes it. */
export const openSystem = async (hands: Hands): Promise<void> => {
  const { become, follow, press, fill, sees } = hands;
  await become('Helena Hankkija');
  await follow(word('web.nav.systems'));
  await follow(word('sys.new.title'));
  await press(word('sys.new.save'));
  await follow(word('cat.new.title'));
  await press(word('cat.new.save'));
  await fill(word('sys.notice'), 'HILMA 2026-000001');
  await press(word('sys.publish.act'));
  await sees(word('state.system.open'));
};

/** A provider's signatory declares what is asked and sends the request. */
export const askToJoin = async ({ become, goTo, press, page, sees }: Hands, chair: string): Promise<void> => {
  await become(chair);
  await goTo('provider/join');
  await press(word('provider.join.apply'));
  for (const yes of await page.locator('main input[name^="answers."][value="yes"]').all()) await yes.check();
  for (const box of await page.locator('main input[type="checkbox"]').all()) await box.check();
  await press(word('provider.request.go_on'));
  await press(word('provider.request.submit'));
  await sees(word('provider.request.waits'));
};

/** One official takes the request and proposes, another accepts. */
export const admit = async ({ become, follow, press, fill, sees }: Hands, provider: string): Promise<void> => {
  await become('Anna Antagare');
  await follow(word('task.request.take', { name: provider }));
  await press(word('req.take'));
  await press(word('req.accept.propose'));
  await become('Antti Hyväksyjä');
  await follow(word('task.request.decide', { name: provider }));
  await fill(word('req.delegation'), 'Hallintosääntö § 12');
  await press(word('req.accept.act'));
  await sees(word('req.done.accepted'));
};
