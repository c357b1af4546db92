import type { Held } from '../../../shared/api/answers.ts';
import type { Api } from '../../../shared/api/api.ts';
import type { Tone } from '../../../shared/page/parts.tsx';

/** A planned need as officials see it. */
export type NeedShown = Held<Awaited<ReturnType<Api['procurement']['needs'][':need']['$get']>>>;

export const NEED_TONE: Readonly<Record<NeedShown['state'], Tone>> = {
  draft: 'neutral',
  announced: 'info',
  closed: 'success',
  dropped: 'neutral',
};
