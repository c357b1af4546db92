import { allowsRejection } from '@kt/purchasing/domain/exclusion.ts';
import type { HearingShown } from '../../hearings/answers.ts';
import type { RequestShown } from '../answers.ts';

type Seen = Pick<HearingShown, 'id' | 'state' | 'provider' | 'about'>;
const OVER: readonly Seen['state'][] = ['accepted', 'excluded', 'dropped'];

export type HeardOn<H extends Seen = Seen> =
  | { readonly is: 'heard' | 'running'; readonly hearing: H }
  | { readonly is: 'none' };

/** Whether an applicant has been heard on its request: excluded, still being heard, or neither. */
export const heardOn = <H extends Seen>(
  hearings: readonly H[],
  request: Pick<RequestShown, 'id' | 'provider'>,
): HeardOn<H> => {
  const heard = hearings.find((one) => allowsRejection(one, request));
  if (heard !== undefined) return { is: 'heard', hearing: heard };
  const running = hearings.find(
    ({ state, about }) => 'request' in about && about.request === request.id && !OVER.includes(state),
  );
  return running === undefined ? { is: 'none' } : { is: 'running', hearing: running };
};
