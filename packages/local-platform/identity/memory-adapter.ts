import type { Adapter, AdapterPayload } from 'oidc-provider';

type Kept = { readonly payload: AdapterPayload; readonly endsAt: number };

/** Keeps sign-ins under way, codes and grants in memory: a restart forgets them and nobody is signed out of the product. */
export const memoryAdapter = (nowMs: () => number = Date.now): ((kind: string) => Adapter) => {
  const kept = new Map<string, Kept>();
  const find = (key: string): AdapterPayload | undefined => {
    const found = kept.get(key);
    if (found === undefined || found.endsAt > nowMs()) return found?.payload;
    kept.delete(key);
    return undefined;
  };
  const removeWhere = (matches: (payload: AdapterPayload) => boolean): void => {
    for (const [key, { payload }] of kept) if (matches(payload)) kept.delete(key);
  };
  return (kind) => {
    const keyOf = (id: string): string => `${kind}:${id}`;
    const findWhere = (matches: (payload: AdapterPayload) => boolean): AdapterPayload | undefined => {
      for (const [key, { payload }] of kept) if (key.startsWith(`${kind}:`) && matches(payload)) return find(key);
      return undefined;
    };
    return {
      upsert: (id, payload, expiresIn) => {
        kept.set(keyOf(id), { payload, endsAt: nowMs() + (expiresIn ?? Infinity) * 1000 });
        return Promise.resolve(undefined);
      },
      find: (id) => Promise.resolve(find(keyOf(id))),
      findByUid: (uid) => Promise.resolve(findWhere((payload) => payload.uid === uid)),
      findByUserCode: (userCode) => Promise.resolve(findWhere((payload) => payload.userCode === userCode)),
      consume: (id) => {
        const found = kept.get(keyOf(id));
        const consumed = Math.floor(nowMs() / 1000);
        if (found !== undefined) kept.set(keyOf(id), { ...found, payload: { ...found.payload, consumed } });
        return Promise.resolve(undefined);
      },
      destroy: (id) => {
        kept.delete(keyOf(id));
        return Promise.resolve(undefined);
      },
      revokeByGrantId: (grantId) => {
        removeWhere((payload) => payload.grantId === grantId);
        return Promise.resolve(undefined);
      },
    };
  };
};
