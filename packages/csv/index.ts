export { type FileRow, recordsOfText, rowsOfText, separatorOf, textOfFile } from './read.ts';
export { textOfRows } from './write.ts';
