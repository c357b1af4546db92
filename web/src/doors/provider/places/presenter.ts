import { EXCLUSION_GROUNDS, isExclusionGround } from '@kt/terms';
import type { Words } from '../../../shared/language/use-words.ts';
import type { Tone } from '../../../shared/page/parts.tsx';
import type { Place } from './read-places.ts';

type Standing = Pick<Place, 'state' | 'inForce'> & {
  readonly suspended?: { readonly cause: 'renewal' | 'ground' } | undefined;
  readonly reevaluation?: unknown;
};

export type Follows = 'invited' | 'renew' | 'renew_again' | 'stopped' | 'members' | 'removed' | 'exited';

/** What a place means now, as one of a few sentences. */
export const followsOf = ({ state, inForce, suspended, reevaluation }: Standing): Follows => {
  if (state === 'removed' || state === 'exited') return state;
  if (state === 'suspended') return suspended?.cause === 'ground' ? 'stopped' : 'renew_again';
  if (state === 'renewal_due') return inForce ? 'renew' : 'renew_again';
  return reevaluation === undefined ? 'invited' : 'members';
};

export const TONES: Readonly<Record<Follows, Tone>> = {
  invited: 'success',
  renew: 'warning',
  renew_again: 'error',
  stopped: 'error',
  members: 'warning',
  removed: 'neutral',
  exited: 'neutral',
};

export const isOver = ({ state }: Pick<Place, 'state'>): boolean => state === 'removed' || state === 'exited';
export const mayRenew = (place: Standing): boolean => ['renew', 'renew_again'].includes(followsOf(place));

export const placeAt = ({ authority, system, category, id }: Pick<Place, 'authority' | 'system' | 'category' | 'id'>) =>
  `/provider/places/${authority}/${system}/${category}/${id}`;

/** A ground by its name; what older decisions wrote by hand is shown as it was written. */
export const groundName = (ground: string | undefined, { name }: Pick<Words, 'name'>): string => {
  if (ground === undefined) return '';
  return isExclusionGround(ground) ? name(EXCLUSION_GROUNDS[ground].names) : ground;
};

type Declared = { readonly organisation: string; readonly meets: readonly string[] };
type Applied = { readonly category: string; readonly state: string; readonly declarations: readonly Declared[] };

/** What was last declared, requirement by requirement; `isNew` was not among what was declared then. */
export const declarationOf = (
  { category, declared }: { readonly category: string; readonly declared?: { readonly meets: readonly string[] } },
  requests: readonly Applied[],
  requirements: readonly { readonly key: string; readonly text: Readonly<Record<string, string>> }[],
) => {
  const request = requests.find((one) => one.category === category && one.state === 'accepted');
  const meets = new Set(declared?.meets ?? request?.declarations.flatMap((one) => one.meets));
  return requirements.map(({ key, text }) => ({ key, text, isNew: !meets.has(key) }));
};
