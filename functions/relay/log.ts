/** Of the transparency context what writes, and nothing of what answers: what is not named here stays out of the bundle. */
export { composeLog } from '@kt/transparency/compose.ts';
