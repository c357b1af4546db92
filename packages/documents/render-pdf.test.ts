import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { DocumentTree } from './document.ts';
import { installedFonts } from './fonts.ts';
import { renderPdf } from './render-pdf.ts';

const TREE: DocumentTree = {
  title: 'Päätös hakemuksesta',
  language: 'fi-FI',
  author: 'Vaasan kaupunki',
  at: '2026-01-19T08:00:00.000Z',
  blocks: [
    { kind: 'facts', rows: [['Hakija', 'Österbottens Jobbstöd r.f.']] },
    { kind: 'heading', text: 'Perustelut' },
    { kind: 'list', items: ['vaatimus ei täyty'] },
    { kind: 'paragraph', text: 'Ensimmäinen rivi\ntoinen rivi – 100 €, § 12' },
  ],
};
const fonts = installedFonts();
const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** Everything that a reader of the file finds: its objects, and the insides of its packed streams. */
const readBack = (bytes: Uint8Array): string => {
  const raw = latin1(bytes);
  const packed = [...raw.matchAll(/\/FlateDecode[^]*?stream\n([^]*?)\nendstream/g)].map(([, body = '']) => {
    try {
      return latin1(inflateSync(Buffer.from(body, 'latin1')));
    } catch {
      return '';
    }
  });
  return [raw, ...packed].join('\n');
};

describe('a tagged PDF', () => {
  it('says that it is tagged, in which language, and what it is called', async () => {
    const file = readBack(await renderPdf(TREE, fonts));
    expect(file.startsWith('%PDF-1.7')).toBe(true);
    expect(file).toContain('/Marked true');
    expect(file).toMatch(/\/Lang \(fi-FI\)/);
    expect(file).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(file).toContain('DisplayDocTitle true');
  });

  it('marks every part by what it is', async () => {
    const file = readBack(await renderPdf(TREE, fonts));
    const kinds = [...file.matchAll(/\/S \/(\w+)/g)].map(([, kind]) => kind);
    expect(kinds.filter((kind) => kind !== 'Transparency').sort()).toEqual(
      ['Document', 'H1', 'H2', 'L', 'LBody', 'LI', 'P', 'TD', 'TH', 'TR', 'Table'].sort(),
    );
  });

  it('sets a table with its caption, a head and a name for each row, whole rows on a page', async () => {
    const rows = Array.from({ length: 60 }, (_, n) => [
      `${String(n)}. Österbottens Jobbstöd r.f.`,
      '1 200,00',
      'Voitti',
    ]);
    const columns = [{ title: 'Tarjoaja' }, { title: 'Hinta', figures: true as const }, { title: 'Tulos' }];
    const block = { kind: 'table' as const, caption: 'Vertailu', columns, rows };
    const file = readBack(await renderPdf({ ...TREE, blocks: [block] }, fonts));
    const count = (kind: string): number => file.match(new RegExp(`/S /${kind}\\b`, 'g'))?.length ?? 0;
    expect([count('Table'), count('Caption'), count('TR')]).toEqual([1, 1, 61]);
    expect([count('TH'), count('TD')]).toEqual([3 + 60, 120]);
    expect(file).toContain('/Scope /Column');
    expect(file.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(1);
    const opened = file.match(/\bB(?:DC|MC)\b/g)?.length;
    expect(opened).toBe(file.match(/\bEMC\b/g)?.length);
  });

  it('has a bookmark for its title and each of its headings', async () => {
    const file = latin1(await renderPdf(TREE, fonts));
    expect(file.match(/\/Dest \[/g)).toHaveLength(2);
    expect(file).toContain('/Outlines');
  });

  it('gives the same bytes for the same tree, and others for another', async () => {
    const [one, same] = [await renderPdf(TREE, fonts), await renderPdf(TREE, fonts)];
    expect(Buffer.compare(one, same)).toBe(0);
    const other = await renderPdf({ ...TREE, title: 'Toinen' }, fonts);
    expect(Buffer.compare(one, other)).not.toBe(0);
  });

  it('draws each letter in a face that has it, in one paragraph', async () => {
    const names = (text: string): DocumentTree => ({ ...TREE, blocks: [{ kind: 'paragraph', text }] });
    const facesIn = async (text: string) =>
      new Set(
        [...readBack(await renderPdf(names(text), fonts)).matchAll(/\/FontName \/(\S+)/g)].map(([, name]) => name),
      ).size;
    expect(await facesIn('Rannikon Työpaja')).toBe(2);
    expect(await facesIn('Łódź Жук Ωμ')).toBe(5);
    const file = readBack(await renderPdf(names('Łódź Жук'), fonts));
    expect(file.match(/\/S \/P\b/g)).toHaveLength(1);
  });

  it('goes on over pages', async () => {
    const blocks = Array.from({ length: 120 }, (_, n) => ({
      kind: 'paragraph' as const,
      text: `Kappale ${String(n)}`,
    }));
    const file = latin1(await renderPdf({ ...TREE, blocks }, fonts));
    expect(file.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(2);
  });
});
