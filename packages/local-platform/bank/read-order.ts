import { SaxesParser } from 'saxes';

/** One credit transfer of a payment order, as a bank reads it. */
export type Transfer = {
  readonly endToEndId: string;
  readonly cents: number;
  readonly name: string;
  readonly iban: string;
  readonly reference: string;
  readonly message: string;
};
export type Order = { readonly messageId: string; readonly payerIban: string; readonly transfers: readonly Transfer[] };

type Leaf = { readonly path: string; readonly text: string };

const toCents = (amount: string): number => Math.round(Number(amount) * 100);

const leavesOf = (xml: string): { leaves: Leaf[]; ends: Map<number, string> } => {
  const parser = new SaxesParser();
  const path: string[] = [];
  const leaves: Leaf[] = [];
  const ends = new Map<number, string>();
  let text = '';
  parser.on('opentag', (tag) => {
    path.push(tag.name);
    text = '';
  });
  parser.on('text', (part) => (text += part));
  parser.on('closetag', (tag) => {
    if (text.trim() !== '') leaves.push({ path: path.join('/'), text: text.trim() });
    if (tag.name === 'CdtTrfTxInf') ends.set(leaves.length, tag.name);
    path.pop();
    text = '';
  });
  parser.write(xml).close();
  return { leaves, ends };
};

const find = (leaves: readonly Leaf[], ending: string): string =>
  leaves.find((leaf) => leaf.path.endsWith(ending))?.text ?? '';

/** Reads a pain.001.001.09 file. @throws on text that is not well-formed XML. */
export const readOrder = (xml: string): Order => {
  const { leaves, ends } = leavesOf(xml);
  let from = 0;
  const transfers = [...ends.keys()].map((end) => {
    const own = leaves.slice(from, end).filter((leaf) => leaf.path.includes('/CdtTrfTxInf/'));
    from = end;
    return {
      endToEndId: find(own, 'PmtId/EndToEndId'),
      cents: toCents(find(own, 'Amt/InstdAmt')),
      name: find(own, 'Cdtr/Nm'),
      iban: find(own, 'CdtrAcct/Id/IBAN'),
      reference: find(own, 'CdtrRefInf/Ref'),
      message: find(own, 'RmtInf/Ustrd'),
    };
  });
  return { messageId: find(leaves, 'GrpHdr/MsgId'), payerIban: find(leaves, 'DbtrAcct/Id/IBAN'), transfers };
};
