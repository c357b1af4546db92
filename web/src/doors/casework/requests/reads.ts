import type { Id } from '@kt/kernel';
import { type Held, read } from '../../../shared/api/answers.ts';
import type { Api } from '../../../shared/api/api.ts';
import { useRead } from '../../../shared/api/use-read.ts';
import { useRows } from '../../../shared/api/use-rows.ts';
import type { Tone } from '../../../shared/page/parts.tsx';

const askOne = (api: Api, request: Id<'callRequest'>) =>
  api.casework.worker['service-requests'][':request'].$get({ param: { request } });
export type RequestShown = Held<Awaited<ReturnType<typeof askOne>>>;

/** Every request of the authority, the newest first. */
export const useRequests = () =>
  useRows(['service-requests'], (api) => (query) => read(api.casework.worker['service-requests'].$get(query)));
export const useRequest = (request: Id<'callRequest'>) =>
  useRead(['service-request', request], (api) => askOne(api, request));

export const TONES: { readonly [S in RequestShown['state']]: Tone } = {
  sent: 'warning',
  taken: 'info',
  called: 'success',
  ended: 'warning',
  declined: 'neutral',
  withdrawn: 'neutral',
};
