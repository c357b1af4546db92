export type { Block, DocumentTree } from './document.ts';
export { type Fonts, fontsIn, installedFonts } from './fonts.ts';
export { renderPdf } from './render-pdf.ts';
