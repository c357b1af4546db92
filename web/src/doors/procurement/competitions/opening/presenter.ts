import { openableFrom } from '@kt/competition/domain/opening-gate.ts';
import type { Instant } from '@kt/kernel';
import type { CompetitionShown } from '../reads.ts';
import { turnOf } from '../turn.ts';

export type OpeningStage = 'early' | 'waits_a_moment' | 'mine' | 'other' | 'under_way' | 'done' | 'never';

type Looked = Parameters<typeof turnOf>[0] & Pick<CompetitionShown, 'opened'>;

const NEVER: readonly Looked['state'][] = ['draft', 'in_review', 'ready', 'cancelled'];

/** How far the opening is, for the one who looks: `mine` waits for the reader's word, `other` for somebody else's. */
export const openingStage = (shown: Looked, me: string, now: Instant): OpeningStage => {
  if (shown.opened !== undefined) return 'done';
  if (NEVER.includes(shown.state)) return 'never';
  if (now < shown.deadline) return 'early';
  if (now < openableFrom(shown)) return 'waits_a_moment';
  const { key, people } = turnOf(shown, now);
  if (key === 'opening') return 'under_way';
  return key === 'second_opener' && people.includes(me) ? 'other' : 'mine';
};
