import type { Tone } from '../../../shared/page/parts.tsx';
import type { AwardListRow } from './reads.ts';

export const TONES: { readonly [S in AwardListRow['state']]: Tone } = {
  gathering: 'neutral',
  due: 'warning',
  sent: 'success',
};
