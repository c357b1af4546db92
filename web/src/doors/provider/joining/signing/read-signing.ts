import { parseId } from '@kt/kernel';
import { allRows } from '../../../../shared/api/all-rows.ts';
import { type Held, read } from '../../../../shared/api/answers.ts';
import type { Api } from '../../../../shared/api/api.ts';

/** What waits for the organisation's second signature. */
export const readWaiting = (api: Api) => allRows((query) => read(api.provider.countersignatures.$get(query)));
export type Signing = Held<Awaited<ReturnType<Api['provider']['countersignatures'][':countersignature']['$get']>>>;

/** Where a second signature is given. */
export const signingAt = (id: string): string => `/provider/signatures/${id}`;

/** Where the signature is given that an act still waits for; `undefined` when the act is done. */
export const waitsAt = ({ id }: { readonly id: string }): string | undefined =>
  parseId('countersignature', id) === undefined ? undefined : signingAt(id);
