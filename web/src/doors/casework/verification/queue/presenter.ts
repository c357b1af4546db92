import type { ClaimState } from '@kt/outcomes/domain/claim.ts';
import type { Words } from '../../../../shared/language/use-words.ts';

type Ask = Pick<Words, 'name' | 'day' | 'moment' | 'euros'>;

export type WaitingRow = {
  readonly claim: string;
  readonly provider: string;
  readonly state: ClaimState;
  readonly stepTitle: Readonly<Record<string, string | undefined>>;
  readonly earnedOn: string;
  readonly priceCents: number;
  readonly submission?: { readonly at: string } | undefined;
};
export type WaitingLine = {
  readonly claim: string;
  readonly step: string;
  readonly provider: string;
  readonly earned: string;
  readonly sent: string;
  readonly price: string;
};

/** What waits, in the order it was given: the longest waiting first. */
export const waitingLines = (
  rows: readonly WaitingRow[],
  nameOf: (provider: string) => string,
  { name, day, moment, euros }: Ask,
): readonly WaitingLine[] =>
  rows.map(({ claim, provider, stepTitle, earnedOn, priceCents, submission }) => ({
    claim,
    step: name(stepTitle),
    provider: nameOf(provider),
    earned: day(earnedOn),
    sent: submission === undefined ? '' : moment(submission.at),
    price: euros(priceCents),
  }));
