import { type Hands, word } from './hands.ts';

export type Bid = {
  /** The chair who signs. */
  readonly by: string;
  /** Euros for each step that is bid, in the order of the page. */
  readonly prices: readonly string[];
  readonly answer: string;
};

/** From the call on one page to the receipt: prices, answers, everything checked, sealed in this browser, submitted. */
export const bid = async (hands: Hands, title: string, { by, prices, answer }: Bid): Promise<void> => {
  const { become, follow, press, page, sees } = hands;
  await become(by);
  await follow(word('web.nav.calls'));
  await follow(title);
  await press(word('provider.call.begin'));
  const meets = page.getByRole('radio', { name: word('provider.must.yes'), exact: true });
  await page.locator('main input[inputmode="decimal"]').first().waitFor();
  for (const yes of await meets.all()) await yes.check();
  const fields = page.locator('main input[inputmode="decimal"]');
  for (const [n, price] of prices.entries()) await fields.nth(n).fill(price);
  for (const area of await page.locator('main textarea:visible').all()) await area.fill(answer);
  await press(word('provider.tender.check'));
  await press(word('provider.check.submit'));
  await sees(word('provider.receipt.title'));
};
