import type { Act, Id } from '@kt/kernel';
import { flagsOf } from '../domain/clean.ts';
import type { ParticipationRequest } from '../domain/request.ts';
import type { RequestCommand } from '../domain/request-commands.ts';
import type { Hearings, Practices, PurchasingError, RequestRef, Requests } from './ports.ts';
import type { CommandFor, changeRequest } from './requests.ts';

type Deps = {
  readonly practices: Pick<Practices, 'load'>;
  readonly requests: Pick<Requests, 'load'>;
  readonly hearings: Pick<Hearings, 'inCategory'>;
  readonly change: ReturnType<typeof changeRequest>;
  readonly newAdmissionId: () => Id<'admission'>;
};
/** Requests as the official saw them; `delegation` is what all the decisions rest on. */
export type Together = {
  readonly delegation: string;
  readonly requests: readonly { readonly request: Id<'request'>; readonly version: number }[];
};
/** What became of one of them: its new state, or why it was left as it was. */
export type Accepted = { readonly request: Id<'request'> } & (
  | { readonly state: ParticipationRequest['state'] }
  | ({ readonly code: string } & object)
);

type Way = { readonly practice: 'one_person' | 'two_persons'; readonly delegation: string };

/** The next step towards acceptance: the first person's, the second's, or both in one where one decides. */
const stepOf = (
  { state }: ParticipationRequest,
  { practice, delegation }: Way,
  admission: Id<'admission'>,
): RequestCommand => {
  const proposal = { outcome: 'accept' } as const;
  if (state === 'proposed') return { command: 'accept', admission, delegation };
  return practice === 'one_person'
    ? { command: 'settle', proposal, practice, admission, delegation }
    : { command: 'propose', proposal };
};

const stepFor =
  ({ hearings, newAdmissionId }: Deps, way: Way): CommandFor =>
  async ({ required, request }): Promise<RequestCommand | PurchasingError> => {
    const { found } = await hearings.inCategory(request, request.provider);
    const flags = flagsOf(request, { required, hearings: found.map(({ state }) => state) });
    return flags.length > 0 ? { code: 'purchasing.needs_a_look', flags } : stepOf(request, way, newAdmissionId());
  };

/** The act on one of several: it repeats by itself, on the version that was seen. */
const actOn = (act: Act, { request, version }: Together['requests'][number]): Act => ({
  ...act,
  ...(act.idempotency && { idempotency: { ...act.idempotency, key: `${act.idempotency.key}#${request}` } }),
  expectedVersion: version,
});

/**
 * Takes several clean requests a step towards acceptance, each in its own transaction: what one of them is refused for
 * holds up none of the others.
 */
export const acceptTogether =
  (deps: Deps) =>
  async (
    authority: RequestRef['authority'],
    belongsTo: readonly string[],
    { delegation, requests }: Together,
    act: Act,
  ): Promise<{ readonly rows: readonly Accepted[] }> => {
    const { decision: practice } = (await deps.practices.load(authority)).state;
    const rows: Accepted[] = [];
    for (const one of requests) {
      const ref = { authority, id: one.request };
      const party = { side: 'authority', belongsTo } as const;
      const done = await deps.change(ref, party, stepFor(deps, { practice, delegation }), actOn(act, one));
      const state = done.ok ? (await deps.requests.load(ref))?.state.state : undefined;
      if (done.ok && state !== undefined) rows.push({ request: one.request, state });
      if (!done.ok) rows.push({ request: one.request, ...done.error });
    }
    return { rows };
  };
