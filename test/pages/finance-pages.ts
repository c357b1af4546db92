import { filled, official, type PageCase, plain } from './page-case.ts';

const finance = official('finance1');
const approver = official('approver');

/** The pages of those who approve and pay. */
export const FINANCE: readonly PageCase[] = [
  plain('finance/lines', approver),
  filled('finance/lines/$line', approver, ({ line }) => ({ line })),
  plain('finance/runs', finance),
  filled('finance/runs/$run', approver, ({ run }) => ({ run })),
  plain('finance/statements', finance),
  filled('finance/statements/$statement', finance, ({ statement }) => ({ statement })),
  filled('finance/exceptions/$exception', finance, ({ exception }) => ({ exception })),
  plain('finance/budgets', finance),
  filled('finance/budgets/$year/$costCentre', finance, () => ({ year: '2026', costCentre: '4120' })),
  plain('finance/agreements', finance),
  filled('finance/agreements/$agreement', finance, ({ agreed }) => ({ agreement: agreed[0]?.agreement ?? '' })),
  plain('finance/payer', finance),
  plain('finance/rules', finance),
  plain('finance/shares', finance),
  plain('finance/ledger', finance),
];
