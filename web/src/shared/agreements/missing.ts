import { CERTIFICATES } from '@kt/terms';
import type { Refusal } from '../api/refusal.ts';
import type { Words } from '../language/use-words.ts';
import type { AgreementShown } from './answers.ts';

export type Missing = AgreementShown['missingChecks'][number];
export type EvidenceRow = AgreementShown['evidence'][number];

export type EvidenceLine = {
  readonly kind: string;
  readonly state: string;
  readonly issued: string;
  readonly isMissing: boolean;
};

const isAbout = (one: unknown, { organisation, kind }: EvidenceRow): boolean =>
  typeof one === 'object' &&
  one !== null &&
  'kind' in one &&
  'organisation' in one &&
  one.kind === kind &&
  one.organisation === organisation;

/** What blocks signing as the page was read, and what a signature was refused for since. */
export const missingNow = (
  { missingChecks, evidence }: Pick<AgreementShown, 'missingChecks' | 'evidence'>,
  refusal: Pick<Refusal, 'facts'> | undefined,
): readonly Missing[] => {
  const told = refusal?.facts['missing'];
  if (!Array.isArray(told)) return missingChecks;
  return evidence.filter((row) => told.some((one) => isAbout(one, row)));
};

/** Every report that is asked of the parties, as their wallets show it: one may count there and be too old to sign upon. */
export const evidenceLines = (
  { evidence, missingChecks }: Pick<AgreementShown, 'evidence' | 'missingChecks'>,
  { t, day, name }: Pick<Words, 't' | 'day' | 'name'>,
): readonly EvidenceLine[] =>
  evidence.map((row) => {
    const isMissing = missingChecks.some((one) => isAbout(one, row));
    const isOld = isMissing && (row.state === 'valid' || row.state === 'expiring');
    return {
      kind: name(CERTIFICATES[row.kind].names),
      state: isOld ? t('agr.check.too_old') : t(`wallet.state.${row.state}`),
      issued: row.issuedOn === undefined ? '' : day(row.issuedOn),
      isMissing,
    };
  });
