import type { Claim } from '@kt/outcomes/domain/claim.ts';

/** What the official may do with the claim, and what hinders. */
export type Judging =
  | 'take'
  | 'take_over'
  | 'check'
  | 'dispute'
  | 'dispute_by_another'
  | 'plea_new'
  | 'plea_supported'
  | 'plea_supported_by_you'
  | 'no_plea'
  | 'correct'
  | 'nothing';

type Judged = Pick<Claim, 'state'> & {
  readonly check?: { readonly by: string } | undefined;
  readonly rejection?: { readonly by: string } | undefined;
  readonly plea?: { readonly supported?: { readonly by: string } | undefined } | undefined;
};
type Reader = { readonly person: string | undefined; readonly verifies: boolean; readonly supervises: boolean };

const pleaOf = ({ plea }: Judged, person: string | undefined): Judging => {
  if (plea === undefined) return 'no_plea';
  if (plea.supported === undefined) return 'plea_new';
  return plea.supported.by === person ? 'plea_supported_by_you' : 'plea_supported';
};

const checkOf = ({ check }: Judged, person: string | undefined): Judging =>
  check?.by === person ? 'check' : 'take_over';

const disputeOf = ({ rejection }: Judged, person: string | undefined): Judging =>
  rejection?.by === person ? 'dispute_by_another' : 'dispute';

type ByState = { readonly [S in Judged['state']]?: (claim: Judged, person: string | undefined) => Judging };

/** For verifiers alone, and for supervisors too. */
const CHECKING: ByState = { submitted: () => 'take', in_check: checkOf };
const JUDGING: ByState = { disputed: disputeOf, lapsed: pleaOf, paid: () => 'correct' };

/** Whose turn it is, by the claim's state, who has touched it, and the reader's role. */
export const judging = (claim: Judged, { person, verifies, supervises }: Reader): Judging => {
  const checked = verifies ? CHECKING[claim.state] : undefined;
  const judged = verifies || supervises ? JUDGING[claim.state] : undefined;
  return (checked ?? judged)?.(claim, person) ?? 'nothing';
};
