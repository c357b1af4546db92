export type { Block, DocumentTree, TableBlock } from './document.ts';
export { FONT_FILES, type Fonts, fontsIn, installedFonts } from './fonts.ts';
export { renderPdf } from './render-pdf.ts';
