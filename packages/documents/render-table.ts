import type PDFDocument from 'pdfkit';
import type { TableBlock } from './document.ts';
import { runsOf } from './faces.ts';
import type { Weight } from './fonts.ts';

type Pdf = InstanceType<typeof PDFDocument>;
type Element = ReturnType<Pdf['struct']>;
type Cell = { readonly text: string; readonly x: number; readonly width: number; readonly figures: boolean };
type Place = { readonly weight: Weight; readonly top: number };

/** How wide a column is: the first one carries names, others words or figures. */
const SHARE = { name: 2.2, words: 1.35, figures: 1 } as const;
/** From this many columns on the letters are smaller. */
const MANY = 7;
const SIZE = { few: 9.5, many: 7.2 } as const;
const PAD = { across: 3, down: 3 } as const;
const RULE = { head: 1, row: 0.4 } as const;

const left = (pdf: Pdf): number => pdf.page.margins.left;
const inner = (pdf: Pdf): number => pdf.page.width - left(pdf) - pdf.page.margins.right;
const bottom = (pdf: Pdf): number => pdf.page.height - pdf.page.margins.bottom;

const cellsOf = (pdf: Pdf, { columns }: TableBlock, texts: readonly string[]): readonly Cell[] => {
  const shares = columns.map(({ figures }, n) =>
    n === 0 ? SHARE.name : figures === true ? SHARE.figures : SHARE.words,
  );
  const sum = (upTo: number): number => shares.slice(0, upTo).reduce((whole, share) => whole + share, 0);
  const unit = inner(pdf) / sum(shares.length);
  return columns.map(({ figures }, n) => ({
    text: texts[n] ?? '',
    x: left(pdf) + sum(n) * unit + PAD.across,
    width: (shares[n] ?? 1) * unit - PAD.across * 2,
    figures: figures === true,
  }));
};

/** How tall a row becomes; a text of many scripts is reckoned by the face of most of it. */
const heightOf = (pdf: Pdf, cells: readonly Cell[], weight: Weight): number => {
  pdf.font(`${weight}-latin`);
  return Math.max(...cells.map(({ text, width }) => pdf.heightOfString(text, { width }))) + PAD.down * 2;
};

const putCell = (pdf: Pdf, { text, x, width, figures }: Cell, { weight, top }: Place): void => {
  const runs = runsOf(text);
  const align = figures ? 'right' : 'left';
  runs.forEach(({ face, text: part }, n) => {
    pdf.font(`${weight}-${face}`);
    const options = { width, align, continued: n < runs.length - 1 } as const;
    if (n === 0) pdf.text(part, x, top + PAD.down, options);
    else pdf.text(part, options);
  });
};

const ruleUnder = (pdf: Pdf, y: number, thickness: number): void => {
  pdf
    .moveTo(left(pdf), y)
    .lineTo(left(pdf) + inner(pdf), y)
    .lineWidth(thickness)
    .stroke();
};

const rowOf = (pdf: Pdf, table: TableBlock, texts: readonly string[], isHead: boolean): Element => {
  const kind = (n: number): string => (isHead || n === 0 ? 'TH' : 'TD');
  const weightOf = (n: number): Weight => (isHead || n === 0 ? 'bold' : 'regular');
  const scope = (n: number): object => (isHead ? { scope: 'Column' } : n === 0 ? { scope: 'Row' } : {});
  const cells = cellsOf(pdf, table, texts);
  // Known when the row is reached, since a page may end before it.
  const place = { top: 0, height: 0 };
  const begin = (): void => {
    place.height = heightOf(pdf, cells, 'bold');
    if (pdf.y + place.height > bottom(pdf)) pdf.continueOnNewPage();
    place.top = pdf.y;
  };
  const end = (): void => {
    Object.assign(pdf, { x: left(pdf), y: place.top + place.height });
    ruleUnder(pdf, pdf.y, isHead ? RULE.head : RULE.row);
  };
  const drawn = cells.map((cell, n) =>
    pdf.struct(kind(n), scope(n), () => {
      if (n === 0) begin();
      putCell(pdf, cell, { weight: weightOf(n), top: place.top });
      if (n === cells.length - 1) end();
    }),
  );
  return pdf.struct('TR', {}, drawn);
};

/** A table over the width of the page, its rows whole on one page each. */
export const tableElement = (pdf: Pdf, table: TableBlock): Element => {
  const size = table.columns.length < MANY ? SIZE.few : SIZE.many;
  const caption = pdf.struct('Caption', {}, () => {
    pdf.fontSize(size);
    pdf.font('bold-latin').text(table.caption, left(pdf));
  });
  const head = rowOf(
    pdf,
    table,
    table.columns.map(({ title }) => title),
    true,
  );
  const rows = table.rows.map((row) => rowOf(pdf, table, row, false));
  return pdf.struct('Table', {}, [caption, head, ...rows]);
};
