import { bind } from './buying.ts';
import { type Hands, word } from './hands.ts';

/** Approved by one, gathered by another, released by the first, answered by the bank, shared by municipality. */
export const pay = async (hands: Hands): Promise<void> => {
  const { become, follow, press, page, sees } = hands;
  await become('Göran Godkännare');
  await follow(word('web.nav.lines'));
  await press(/^Hyväksy \d+ täsmää/);
  await page
    .locator('dialog[open]')
    .getByRole('button', { name: /^Hyväksy/ })
    .click();
  await sees(/hyväksytty\./);
  await become('Maija Maksattaja');
  await follow(word('web.nav.runs'));
  await press(word('finance.runs.create'));
  await sees(word('finance.run.turn.approver'));
  await become('Göran Godkännare');
  await follow(word('web.nav.runs'));
  await follow(word('finance.run.number', { number: '1' }));
  await bind(hands, 'finance.run.approve');
  await bind(hands, 'finance.run.send');
  await sees(word('finance.run.turn.bank'));
};

/** The bank's statement comes in by the bar's own button, and every municipality sees its share. */
export const settle = async ({ become, follow, page, sees, rest }: Hands): Promise<void> => {
  await become('Maija Maksattaja');
  await page.locator('.kt-panel [data-sheet="bank"]').click();
  await page
    .locator('.kt-panel')
    .getByRole('button', { name: word('local.panel_bank_import') })
    .click();
  await page.locator('.kt-panel-status', { hasText: word('local.panel_bank_done') }).waitFor();
  await follow(word('web.nav.runs'));
  await follow(word('finance.run.number', { number: '1' }));
  await sees(word('finance.run.turn.done'));
  await follow(word('web.nav.shares'));
  await rest();
  await sees('Vaasa');
};
