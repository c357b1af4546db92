import type { Id } from '@kt/kernel';
import { read } from '../../../../shared/api/answers.ts';
import type { Api } from '../../../../shared/api/api.ts';
import { useRead } from '../../../../shared/api/use-read.ts';
import { useOwnReferrals } from '../../referrals/own-referral.ts';

type Authority = Id<'authority'>;

const STATES = ['claimable', 'reminder', 'submitted', 'in_check'] as const;

/** Claims that may become money: those to send, and those that a verifier has. */
const openClaims = async (api: Api, authority: Authority) => {
  const lists = await Promise.all(
    STATES.map((state) =>
      read(api.casework.provider.authorities[':authority'].claims.$get({ param: { authority }, query: { state } })),
    ),
  );
  return lists.flatMap(({ rows }) => rows);
};

export const useAuthorities = () => useRead(['authorities'], (api) => api.public.authorities.$get());

/** A provider's claims under one authority that are no payments yet; nothing for a role that may not read claims. */
export const useClaims = (authority: Authority, mayRead: boolean) =>
  useRead(
    ['open-claims', authority],
    mayRead
      ? async (api) => {
          const rows = await openClaims(api, authority);
          return { ok: true, json: () => Promise.resolve({ rows }) };
        }
      : undefined,
  );

/** What the clients of referrals are called; nothing for a role that may not read referrals. */
export type Clients = {
  readonly mayKnow: boolean;
  readonly referenceOf: (referral: string) => string | undefined;
};

export const useClients = (mayKnow: boolean): Clients => {
  const { data } = useOwnReferrals(mayKnow);
  const references = new Map(data?.map(({ id, clientReference }): [string, string] => [id, clientReference]));
  return { mayKnow, referenceOf: (referral) => references.get(referral) };
};

export const usePayments = (authority: Authority) =>
  useRead(['payments', authority], (api) =>
    api.provider.authorities[':authority'].payments.$get({ param: { authority }, query: {} }),
  );
export type Payment = NonNullable<ReturnType<typeof usePayments>['data']>['rows'][number];
export type Claim = NonNullable<ReturnType<typeof useClaims>['data']>['rows'][number];
