import { filled, official, plain } from './page-case.ts';

const finance = official('finance1');
const approver = official('approver');

/** The pages of those who approve and pay. */
export const FINANCE = [
  plain('finance/lines', approver),
  filled('finance/lines/$line', approver, ({ line }) => ({ line })),
  plain('finance/runs', finance),
  filled('finance/runs/$run', approver, ({ run }) => ({ run })),
];
