import { type Checked, checkReceipt, type Receipt, type Told } from '@kt/transparency/domain/receipt-check.ts';
import { receiptIn } from './presenter.ts';
import { ownTools } from './tools.ts';

export type Done = { readonly receipt: Receipt; readonly told: Told; readonly checked: Checked };

/** Checks the receipt in a text against what the service tells of it; `undefined` when there is no receipt in it. */
export const checkText = async (text: string, ask: (receipt: Receipt) => Promise<Told>): Promise<Done | undefined> => {
  const receipt = receiptIn(text);
  if (receipt === undefined) return undefined;
  const told = await ask(receipt);
  return { receipt, told, checked: await checkReceipt(ownTools, receipt, told) };
};
