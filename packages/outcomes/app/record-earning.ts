import { andThen, type Cents, type Id, type Instant, ok, type Result, type TxPart } from '@kt/kernel';
import { applyCopy, decideCopy } from '../domain/agreement-copy.ts';
import type { Claim } from '../domain/claim.ts';
import { withClaim } from '../domain/client-record.ts';
import { claimRow } from '../domain/client-record-rows.ts';
import { applyPeriod } from '../domain/service-period-apply.ts';
import { decidePeriod } from '../domain/service-period-decide.ts';
import type { Background } from './assess-claim.ts';
import type { ClientRecords, Copies, OutcomesError, Periods } from './ports.ts';

export type NoteClaimDeps = { readonly clients: Pick<ClientRecords, 'save'> };
export type RecordEarningDeps = NoteClaimDeps & {
  readonly periods: Pick<Periods, 'save'>;
  readonly copies: Pick<Copies, 'save'>;
};

type Earning = { readonly cents: Cents; readonly at: Instant; readonly by: string; readonly correction?: Id<'claim'> };
type Parts = Result<readonly TxPart[], OutcomesError>;

/** A correction counts against the claim it corrects. */
const earnedBy = (claim: Claim): Id<'claim'> => claim.corrects ?? claim.claim;

const onPeriod = (deps: RecordEarningDeps, { period }: Background, claim: Claim, earning: Earning): Parts => {
  const { cents, at, by, correction } = earning;
  const noted = correction === undefined ? {} : { correction };
  const command = { type: 'record_earning', claim: earnedBy(claim), step: claim.step, cents, ...noted } as const;
  const decided = decidePeriod(period.state, command, at, by);
  return andThen(decided, (facts) => ok([deps.periods.save(period, applyPeriod(period.state, facts), facts)]));
};

const onCopy = (deps: RecordEarningDeps, { period, copy }: Background, claim: Claim, earning: Earning): Parts => {
  const step = period.state.terms.rateCard.steps.find((one) => one.key === claim.step);
  if (step?.capPerAgreementCents === undefined || copy.state.state === 'closed') return ok([]);
  const command = { type: 'count', step: claim.step, claim: earnedBy(claim), cents: earning.cents } as const;
  const decided = decideCopy(copy.state, command, earning.at, earning.by);
  return andThen(decided, (facts) => ok([deps.copies.save(copy, facts.reduce(applyCopy, copy.state), facts)]));
};

/** What the client's other services know of the claim, where the period says whose it is. */
export const noteClaim =
  ({ clients }: NoteClaimDeps) =>
  ({ period, record }: Background, claim: Claim, paid: boolean): readonly TxPart[] => {
    const { authority, terms } = period.state;
    if (record === undefined || terms.client === undefined) return [];
    const row = claimRow(period.state, { ...claim, claim: earnedBy(claim) }, paid);
    return [clients.save({ authority, client: terms.client }, withClaim(record, row))];
  };

/** Whether anything is left of what the claim has earned. */
const staysPaid = ({ period }: Background, claim: Claim, change: Cents): boolean => {
  const before = period.state.earnings.find((one) => one.claim === earnedBy(claim));
  return (before?.cents ?? 0) + change > 0;
};

/**
 * What a verified amount changes beside the claim: the client's earnings, and the agreement's count of a step that has
 * a ceiling, and what the client's other services know. All are written on condition of what was read, so two
 * verifications never pass a ceiling together, nor pay one outcome twice.
 */
export const recordEarning =
  (deps: RecordEarningDeps) =>
  (background: Background, claim: Claim, earning: Earning): Parts =>
    andThen(onPeriod(deps, background, claim, earning), (period) =>
      andThen(onCopy(deps, background, claim, earning), (copy) =>
        ok([...period, ...copy, ...noteClaim(deps)(background, claim, staysPaid(background, claim, earning.cents))]),
      ),
    );
