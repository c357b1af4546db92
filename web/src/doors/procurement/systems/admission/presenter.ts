import { EXCLUSION_GROUNDS, isExclusionGround } from '@kt/terms';
import type { Words } from '../../../../shared/language/use-words.ts';
import type { AdmissionShown } from '../answers.ts';

type AdmissionAct = 'ask_renewal' | 'lift' | 'flag';
type Has = (...roles: readonly string[]) => boolean;

/** What somebody may do to an admission as it stands. It is suspended and removed on a ground by a hearing alone. */
export const actsOn = (
  { state, suspended }: Pick<AdmissionShown, 'state' | 'suspended'>,
  has: Has,
): readonly AdmissionAct[] => {
  if (state === 'removed' || state === 'exited' || !has('admission_officer')) return [];
  const acts: AdmissionAct[] = [];
  if (suspended?.cause === 'ground') acts.push('lift');
  if (state === 'active') acts.push('ask_renewal');
  acts.push('flag');
  return acts;
};

/** A ground by its name; what older decisions wrote by hand is shown as it was written. */
export const groundName = (ground: string | undefined, { name }: Pick<Words, 'name'>): string => {
  if (ground === undefined) return '';
  return isExclusionGround(ground) ? name(EXCLUSION_GROUNDS[ground].names) : ground;
};
