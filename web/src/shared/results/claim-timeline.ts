import type { Words } from '../language/use-words.ts';

type Ask = Pick<Words, 't' | 'moment'>;
type At = { readonly at: string } | undefined;

/** The stamps of a claim that people ask about. */
export type Stamped = {
  readonly drafted: { readonly at: string };
  readonly submission?: At;
  readonly check?: At;
  readonly returned?: At;
  readonly rejection?: At;
  readonly dispute?: At;
  readonly verification?: At;
  readonly payment?: At;
};

export type ClaimMoment = {
  readonly key: string;
  readonly title: string;
  readonly detail: string;
  readonly done: true;
};

/** What has happened to a claim, in order of time. */
export const claimTimeline = (claim: Stamped, { t, moment }: Ask): readonly ClaimMoment[] => {
  const stamps: readonly (readonly [string, string, At])[] = [
    ['drafted', t('claim.at.drafted'), claim.drafted],
    ['submitted', t('claim.at.submitted'), claim.submission],
    ['checked', t('claim.at.checked'), claim.check],
    ['returned', t('claim.at.returned'), claim.returned],
    ['rejected', t('claim.at.rejected'), claim.rejection],
    ['disputed', t('claim.at.disputed'), claim.dispute],
    ['verified', t('claim.at.verified'), claim.verification],
    ['paid', t('claim.at.paid'), claim.payment],
  ];
  return stamps
    .flatMap(([key, title, stamp]) => (stamp === undefined ? [] : [{ key, title, at: stamp.at }]))
    .toSorted((a, b) => a.at.localeCompare(b.at))
    .map(({ key, title, at }) => ({ key, title, detail: moment(at), done: true }));
};
