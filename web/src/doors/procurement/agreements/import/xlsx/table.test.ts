import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { tableInXlsx } from './table.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATED = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const WORKBOOK = `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATED}"><sheets><sheet name="Sopimukset" sheetId="2" r:id="rId7"/><sheet name="Muut" sheetId="1" r:id="rId1"/></sheets></workbook>`;
const RELS = `${HEAD}<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId7" Target="worksheets/sheet2.xml"/></Relationships>`;
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="164" formatCode="d.m.yyyy"/><numFmt numFmtId="165" formatCode="#,##0.00\\ [$€-40B]"/><numFmt numFmtId="166" formatCode="0&quot; days&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs></styleSheet>`;

const sheetOf = (data: string): string =>
  `${HEAD}<worksheet xmlns="${MAIN}"><dimension ref="A1:Z99"/><sheetData>${data}</sheetData></worksheet>`;
const fileOf = (data: string, over: Readonly<Record<string, string>> = {}): Uint8Array => {
  const parts = {
    'xl/workbook.xml': WORKBOOK,
    'xl/_rels/workbook.xml.rels': RELS,
    'xl/styles.xml': STYLES,
    'xl/worksheets/sheet1.xml': sheetOf('<row r="1"><c r="A1"><v>1</v></c></row>'),
    'xl/worksheets/sheet2.xml': sheetOf(data),
    ...over,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
};
const cellsOf = (cells: string): readonly string[] | undefined => tableInXlsx(fileOf(`<row r="1">${cells}</row>`))?.[0];

describe('a cell', () => {
  it.each([
    ['<c r="A1"><v>905</v></c>', '905'],
    ['<c r="A1" s="3"><v>200000.5</v></c>', '200000,5'],
    ['<c r="A1"><v>0.30000000000000004</v></c>', '0,3'],
    ['<c r="A1"><v>2.5E5</v></c>', '250000'],
    ['<c r="A1" s="1"><v>46387</v></c>', '2026-12-31'],
    ['<c r="A1" s="2"><v>46387.75</v></c>', '2026-12-31'],
    ['<c r="A1" s="4"><v>46387</v></c>', '46387'],
    ['<c r="A1" s="1"><v>59</v></c>', '59'],
    ['<c r="A1" t="inlineStr"><is><t xml:space="preserve"> Närpiö &amp; Vaasa </t></is></c>', 'Närpiö & Vaasa'],
    ['<c r="A1" t="inlineStr"><is><r><t>fi </t></r><r><t>sv</t></r></is></c>', 'fi sv'],
    ['<c r="A1" t="str"><f>A2&amp;"x"</f><v>1234567-1</v></c>', '1234567-1'],
    ['<c r="A1"><f>2*5</f><v>10</v></c>', '10'],
    ['<c r="A1" t="e"><v>#REF!</v></c>', '#REF!'],
    ['<c r="A1" t="d"><v>2026-12-31</v></c>', '2026-12-31'],
  ])('%s says %s', (cell, text) => {
    expect(cellsOf(cell)).toEqual([text]);
  });

  it('may share its text with others, in parts and with a reading beside it', () => {
    const shared = `${HEAD}<sst xmlns="${MAIN}"><si><t>Vaasa</t></si><si><r><t>work</t></r><r><t>_coaching</t></r><rPh><t>x</t></rPh></si></sst>`;
    const row = '<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>0</v></c></row>';
    expect(tableInXlsx(fileOf(row, { 'xl/sharedStrings.xml': shared }))).toEqual([['work_coaching', 'Vaasa']]);
  });

  it('counts its days from 1904 where the workbook says so', () => {
    const workbook = WORKBOOK.replace('<sheets>', '<workbookPr date1904="1"/><sheets>');
    const row = '<row r="1"><c r="A1" s="1"><v>44925</v></c></row>';
    expect(tableInXlsx(fileOf(row, { 'xl/workbook.xml': workbook }))).toEqual([['2026-12-31']]);
  });
});

describe('a sheet', () => {
  it('is the first of its workbook, with its gaps', () => {
    const data =
      '<row r="2"><c r="B2"><v>1</v></c><c r="AB2"><v>2</v></c></row><row r="4"><c r="A4"><v>3</v></c></row>';
    const table = tableInXlsx(fileOf(data));
    expect(table?.map((row) => row.length)).toEqual([0, 28, 0, 1]);
    expect([table?.[1]?.[1], table?.[1]?.[27], table?.[3]?.[0]]).toEqual(['1', '2', '3']);
  });

  it('may leave out addresses and use prefixes', () => {
    const plain = '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>';
    expect(tableInXlsx(fileOf(plain))).toEqual([['1', '2'], ['3']]);
    const prefixed = `${HEAD}<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    expect(tableInXlsx(fileOf('', { 'xl/worksheets/sheet2.xml': prefixed }))).toEqual([['7']]);
  });

  it('gives back whatever was written in it', () => {
    const escaped = (text: string): string =>
      text.replace(/[&<>]/g, (sign) => `&#${String(sign.charCodeAt(0))};`).replace(/\r/g, '&#13;');
    const said = fc
      .string({ unit: 'grapheme' })
      .filter((text) => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text));
    fc.assert(
      fc.property(fc.array(fc.array(said, { maxLength: 5 }), { maxLength: 6 }), (rows) => {
        const data = rows
          .map(
            (row) =>
              `<row>${row.map((text) => `<c t="inlineStr"><is><t>${escaped(text)}</t></is></c>`).join('')}</row>`,
          )
          .join('');
        const table = tableInXlsx(fileOf(data)) ?? [];
        rows.forEach((row, n) => row.forEach((text, at) => expect(table[n]?.[at] ?? '').toBe(text.trim())));
      }),
    );
  });
});

const ENTRY = [0x50, 0x4b, 0x01, 0x02];
const SIZE_AT = 24;
/** The same archive, whose table of contents says that each part is ten bytes long. */
const lying = (archive: Uint8Array): Uint8Array => {
  const told = Uint8Array.from(archive);
  const view = new DataView(told.buffer);
  for (let at = 0; at < told.length; at += 1)
    if (ENTRY.every((byte, n) => told[at + n] === byte)) view.setUint32(at + SIZE_AT, 10, true);
  return told;
};

describe('a file is refused', () => {
  const sheet = (xml: string) => fileOf('', { 'xl/worksheets/sheet2.xml': xml });
  const bomb = () => fileOf(`<row><c t="inlineStr"><is><t>${' '.repeat(25_000_000)}</t></is></c></row>`);

  it.each<[string, () => Uint8Array]>([
    ['that is no archive', () => strToU8('document;y_tunnus')],
    ['that breaks off', () => fileOf('<row><c><v>1</v></c></row>').slice(0, 300)],
    ['without a workbook', () => zipSync({ 'word/document.xml': strToU8('<w/>') })],
    ['whose sheet is missing', () => fileOf('', { 'xl/_rels/workbook.xml.rels': '<Relationships/>' })],
    ['whose XML is broken', () => sheet('<worksheet><sheetData>')],
    ['that names a document type', () => sheet('<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>')],
    ['that unpacks to too much', bomb],
    ['that unpacks to more than it says', () => lying(bomb())],
    ['with an entity that nobody has declared', () => sheet('<worksheet><c><v>&lol;</v></c></worksheet>')],
    ['with parts beside the workbook alone', () => zipSync({ '../xl/workbook.xml': strToU8(WORKBOOK) })],
    ['with a cell too far away', () => fileOf('<row r="900000"><c r="A900000"><v>1</v></c></row>')],
    ['with a column too far away', () => fileOf('<row r="1"><c r="XFD1"><v>1</v></c></row>')],
  ])('%s', (_what, make) => {
    expect(tableInXlsx(make())).toBeUndefined();
  });
});
