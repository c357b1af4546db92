import {
  type Act,
  type Clock,
  type Done,
  dayInFinland,
  type Id,
  ok,
  type Result,
  type UnitOfWork,
  type WorkError,
} from '@kt/kernel';
import {
  applyGuidance,
  type GuidanceRules,
  type GuidanceVersion,
  guidanceOn,
  setGuidance,
} from '../domain/guidance.ts';
import type { Guidances } from './guidance-ports.ts';
import type { CaseworkRefusal } from './ports.ts';

/** Adds a version to the rules of guidance. */
export const setNewGuidance =
  ({ work, guidances }: { readonly work: UnitOfWork; readonly guidances: Guidances }) =>
  (authority: Id<'authority'>, rules: GuidanceRules, act: Act): Promise<Result<Done, CaseworkRefusal | WorkError>> =>
    work.run<CaseworkRefusal>(act, async (at) => {
      const before = await guidances.load(authority);
      const fact = setGuidance(before?.state, { authority, rules }, at, act.by);
      if (!fact.ok) return fact;
      const part = guidances.save(before, applyGuidance(before?.state, fact.value), fact.value);
      return ok({ done: { id: `guidance:${authority}`, version: (before?.version ?? 0) + 1 }, parts: [part] });
    });

/** The rules that hold today, and every version there has been, the last set first. Version 0 = none was ever set. */
export type GuidanceView = {
  readonly version: number;
  readonly now?: GuidanceVersion;
  readonly versions: readonly GuidanceVersion[];
};

export const viewGuidance =
  ({ clock, guidances }: { readonly clock: Clock; readonly guidances: Pick<Guidances, 'load'> }) =>
  async (authority: Id<'authority'>): Promise<GuidanceView> => {
    const found = await guidances.load(authority);
    const now = guidanceOn(found?.state, dayInFinland(clock.now()));
    const versions = [...(found?.state.versions ?? [])].reverse();
    return { version: found?.version ?? 0, versions, ...(now !== undefined && { now }) };
  };
