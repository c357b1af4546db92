import PDFDocument from 'pdfkit';
import type { Block, DocumentTree } from './document.ts';
import { FACE_NAMES, runsOf } from './faces.ts';
import type { Fonts, Weight } from './fonts.ts';
import { tableElement } from './render-table.ts';

type Pdf = InstanceType<typeof PDFDocument>;
type Element = ReturnType<Pdf['struct']>;

const MARGIN = 64;
const SIZE = { title: 20, heading: 14, text: 11 } as const;
/** Empty space after a part, in lines. */
const GAP = { title: 0.8, heading: 0.3, above: 0.6, text: 0.8, row: 0.35 } as const;

type Style = { readonly font: Weight; readonly size: number; readonly gap: number };
const STYLES = {
  title: { font: 'bold', size: SIZE.title, gap: GAP.title },
  heading: { font: 'bold', size: SIZE.heading, gap: GAP.heading },
  text: { font: 'regular', size: SIZE.text, gap: GAP.text },
  name: { font: 'bold', size: SIZE.text, gap: 0 },
  value: { font: 'regular', size: SIZE.text, gap: GAP.row },
} as const satisfies Record<string, Style>;

/** One text, each stretch of it in the face that has its letters. */
const set = (pdf: Pdf, weight: Weight, value: string): void => {
  const runs = runsOf(value);
  runs.forEach(({ face, text }, n) => {
    pdf.font(`${weight}-${face}`).text(text, { continued: n < runs.length - 1 });
  });
};

const written = (pdf: Pdf, kind: string, value: string, { font, size, gap }: Style, options: object = {}): Element =>
  pdf.struct(kind, options, () => {
    pdf.fontSize(size);
    set(pdf, font, value);
    pdf.moveDown(gap);
  });

const blockOf = (pdf: Pdf, block: Block): Element => {
  switch (block.kind) {
    case 'heading':
      pdf.fontSize(SIZE.text).moveDown(GAP.above);
      pdf.outline.addItem(block.text);
      return written(pdf, 'H2', block.text, STYLES.heading);
    case 'paragraph':
      return written(pdf, 'P', block.text, STYLES.text);
    case 'list': {
      const item = (value: string, n: number): Element =>
        pdf.struct('LI', {}, [
          written(pdf, 'LBody', `${block.numbered === true ? `${String(n + 1)}.` : '•'} ${value}`, STYLES.value),
        ]);
      return pdf.struct('L', {}, block.items.map(item));
    }
    case 'facts': {
      const row = ([name, value]: readonly [string, string]): Element =>
        pdf.struct('TR', {}, [
          written(pdf, 'TH', name, STYLES.name, { scope: 'Row' }),
          written(pdf, 'TD', value, STYLES.value),
        ]);
      return pdf.struct('Table', {}, block.rows.map(row));
    }
    case 'table':
      return tableElement(pdf, block);
  }
};

const opened = ({ title, author, language, at }: DocumentTree, fonts: Fonts): Pdf => {
  const made = new Date(at);
  const regular = Buffer.from(fonts.regular.latin);
  // The types of the library know neither this subset nor a font by its bytes; without one it looks for its own files.
  const untyped: object = { subset: 'PDF/UA', font: regular };
  const pdf = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    tagged: true,
    ...untyped,
    pdfVersion: '1.7',
    lang: language,
    displayTitle: true,
    info: { Title: title, Author: author, CreationDate: made, ModDate: made },
  });
  for (const weight of ['regular', 'bold'] as const)
    for (const face of FACE_NAMES) pdf.registerFont(`${weight}-${face}`, Buffer.from(fonts[weight][face]));
  return pdf;
};

/** A tagged PDF (PDF/UA-1). The same tree and fonts always give the same bytes. */
export const renderPdf = async (tree: DocumentTree, fonts: Fonts): Promise<Uint8Array> => {
  const pdf = opened(tree, fonts);
  const pieces: Uint8Array[] = [];
  const whole = new Promise<Uint8Array>((resolve, reject) => {
    pdf.on('data', (piece: Uint8Array) => pieces.push(piece));
    pdf.on('end', () => resolve(Buffer.concat(pieces)));
    pdf.on('error', reject);
  });
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  pdf.outline.addItem(tree.title);
  root.add(written(pdf, 'H1', tree.title, STYLES.title));
  for (const block of tree.blocks) root.add(blockOf(pdf, block));
  root.end();
  pdf.end();
  return whole;
};
