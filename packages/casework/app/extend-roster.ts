import { type Act, type Done, ok, type Result, type UnitOfWork, type WorkError } from '@kt/kernel';
import { applyRoster, extendRoster } from '../domain/option-roster.ts';
import type { CaseworkRefusal } from './ports.ts';
import type { Rosters } from './sending-ports.ts';

export type ExtendRosterDeps = { readonly work: UnitOfWork; readonly rosters: Rosters };

/**
 * Enters in the roster what an event named because the roster did not hold it: the next one needs bits alone.
 *
 * @param facts of the event that sent a referral.
 */
export const extendOptionRoster =
  ({ work, rosters }: ExtendRosterDeps) =>
  async (facts: readonly unknown[], act: Act): Promise<Result<Done | undefined, CaseworkRefusal | WorkError>> => {
    const named = rosters.namedIn(facts);
    if (named === undefined) return ok(undefined);
    return work.run<CaseworkRefusal>(act, async (at) => {
      const before = await rosters.load(named);
      const fact = extendRoster(before?.state, named, at, act.by);
      if (!fact.ok) return fact;
      const version = before?.version ?? 0;
      const done = { id: `${named.authority}:${named.serviceType}`, version };
      if (fact.value === undefined) return ok({ done, parts: [] });
      const part = rosters.save(before, applyRoster(before?.state, fact.value), fact.value);
      return ok({ done: { ...done, version: version + 1 }, parts: [part] });
    });
  };
