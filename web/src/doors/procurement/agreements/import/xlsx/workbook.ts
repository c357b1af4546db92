import { readXml } from './read-xml.ts';

/** The part of the first sheet, and whether its days are counted from 1904. */
export type Workbook = { readonly sheet: string; readonly from: 1900 | 1904 };

/** The target of a relation, relative to `xl/` or from the root. */
const pathOf = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target}`);

/** What a workbook says of its first sheet. */
export const workbookOf = (parts: ReadonlyMap<string, string>): Workbook | undefined => {
  const targets = new Map<string, string>();
  let relation: string | undefined;
  let from: Workbook['from'] = 1900;
  const isRelated = readXml(parts.get('xl/_rels/workbook.xml.rels') ?? '', {
    open: (name, { Id = '', Target = '' }) => {
      if (name === 'Relationship') targets.set(Id, pathOf(Target));
    },
  });
  const isRead = readXml(parts.get('xl/workbook.xml') ?? '', {
    open: (name, attributes) => {
      if (name === 'workbookPr' && /^(?:1|true)$/.test(attributes['date1904'] ?? '')) from = 1904;
      if (name === 'sheet') relation ??= Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
    },
  });
  const sheet = targets.get(relation ?? '');
  return isRelated && isRead && sheet !== undefined ? { sheet, from } : undefined;
};

/** The texts that cells share, in their order; without the readings of a phonetic script. */
export const sharedTexts = (xml: string | undefined): readonly string[] | undefined => {
  const texts: string[] = [];
  let [text, isReading] = ['', false];
  const isSound = readXml(xml ?? '<sst/>', {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') isReading = true;
    },
    close: (name, own) => {
      if (name === 't' && !isReading) text += own;
      if (name === 'rPh') isReading = false;
      if (name === 'si') texts.push(text);
    },
  });
  return isSound ? texts : undefined;
};
