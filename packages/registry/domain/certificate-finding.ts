import { type CertificateKind, certificateDetails, isTaxObstacle, taxStatesOf } from '@kt/terms';
import type { CertificateError, Finding } from './certificate-commands.ts';

const taxError = (kind: CertificateKind, { tax, result }: Finding): CertificateError | undefined => {
  const states = taxStatesOf(kind);
  if (tax === undefined) return states.length > 0 ? { code: 'registry.tax_state_missing' } : undefined;
  const isFit = states.includes(tax) && isTaxObstacle(tax) === (result === 'rejected');
  return isFit ? undefined : { code: 'registry.tax_state_unfit' };
};

/**
 * Why an officer's finding cannot be written down. A rejection needs a reason unless the tax state tells it; of a
 * criminal record nothing is written but that it was looked at.
 */
export const findingError = (kind: CertificateKind, finding: Finding): CertificateError | undefined => {
  const hasNote = (finding.note ?? '').trim() !== '';
  if (certificateDetails(kind).toldBy === 'officer') return hasNote ? { code: 'registry.no_note_for_kind' } : undefined;
  const tax = taxError(kind, finding);
  if (tax !== undefined) return tax;
  const needsReason = finding.result === 'rejected' && finding.tax === undefined;
  return needsReason && !hasNote ? { code: 'registry.reason_missing' } : undefined;
};
