import { parseId } from '@kt/kernel';
import type { Refusal } from '../../../../shared/api/refusal.ts';
import type { Tone } from '../../../../shared/page/parts.tsx';
import type { Admission, Request } from '../read-joining.ts';

type OwnRequest = Pick<Request, 'id' | 'authority' | 'category' | 'state'>;
type OwnAdmission = Pick<Admission, 'category' | 'state'>;

export type Standing =
  | { readonly is: 'new'; readonly to: undefined }
  | { readonly is: 'request'; readonly state: Request['state']; readonly to: string; readonly tone: Tone }
  | { readonly is: 'admission'; readonly state: Admission['state']; readonly to: string; readonly tone: Tone };

const OVER: readonly Request['state'][] = ['rejected', 'withdrawn', 'lapsed'];

const REQUEST_TONES: Readonly<Record<Request['state'], Tone>> = {
  draft: 'warning',
  submitted: 'info',
  in_review: 'info',
  returned: 'warning',
  proposed: 'info',
  accepted: 'success',
  rejected: 'error',
  withdrawn: 'neutral',
  lapsed: 'neutral',
};
const ADMISSION_TONES: Readonly<Record<Admission['state'], Tone>> = {
  active: 'success',
  renewal_due: 'warning',
  suspended: 'error',
  removed: 'error',
  exited: 'neutral',
};

/** Where the request lies on which a refused new one would have been the second; `undefined` for any other refusal. */
export const liveRequestAt = (
  authority: string,
  refusal: Pick<Refusal, 'code' | 'facts'> | undefined,
): string | undefined => {
  const named = refusal?.code === 'purchasing.already_applied' ? refusal.facts['request'] : undefined;
  const request = typeof named === 'string' ? parseId('request', named) : undefined;
  return request && `/provider/join/${authority}/${request}`;
};

/** How the organisation stands to a category: its place there, its live request, or nothing yet. */
export const standingIn = (
  category: string,
  requests: readonly OwnRequest[],
  admissions: readonly OwnAdmission[],
): Standing => {
  const own = requests.filter((one) => one.category === category).toSorted((a, b) => b.id.localeCompare(a.id));
  const request = own.find(({ state }) => !OVER.includes(state));
  if (request === undefined) return { is: 'new', to: undefined };
  const to = `/provider/join/${request.authority}/${request.id}`;
  const places = admissions.filter((one) => one.category === category);
  const place = places.find(({ state }) => state !== 'exited' && state !== 'removed');
  if (request.state !== 'accepted')
    return { is: 'request', state: request.state, to, tone: REQUEST_TONES[request.state] };
  if (place === undefined && places.length > 0) return { is: 'new', to: undefined };
  const state = place?.state ?? 'active';
  return { is: 'admission', state, to, tone: ADMISSION_TONES[state] };
};
