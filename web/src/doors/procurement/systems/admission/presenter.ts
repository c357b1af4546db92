import type { AdmissionShown } from '../answers.ts';

type AdmissionAct = 'ask_renewal' | 'lift' | 'suspend' | 'remove';
type Has = (...roles: readonly string[]) => boolean;

/** What somebody may do to an admission as it stands. */
export const actsOn = (
  { state, suspended }: Pick<AdmissionShown, 'state' | 'suspended'>,
  has: Has,
): readonly AdmissionAct[] => {
  if (state === 'removed' || state === 'exited') return [];
  const acts: AdmissionAct[] = [];
  if (has('admission_officer')) {
    if (state === 'active') acts.push('ask_renewal');
    if (suspended?.cause === 'ground') acts.push('lift');
    acts.push('suspend');
  }
  if (has('decision_maker')) acts.push('remove');
  return acts;
};
