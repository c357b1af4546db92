import { type Act, type Id, id } from '@kt/kernel';
import type { Db } from '@kt/platform/db/db.ts';
import type * as fc from 'fast-check';
import {
  AGREEMENT,
  AUTHORITY,
  COACH,
  evidenceId,
  morning,
  must,
  OTHER_PROVIDER,
  PROVIDER,
  REFERRAL,
  VERIFIER,
} from './builders.ts';
import { anEmployment, day } from './work-builders.ts';
import { activated, aWorld, offered, referral, reserved, stored, type World } from './world.ts';

const ULID = (n: number): string => String(n).padStart(26, '0');
/** The same client at two providers, under an agreement each. */
export const FIRST = { referral: REFERRAL, agreement: AGREEMENT, provider: PROVIDER } as const;
export const SECOND = {
  referral: id('referral', `ref_${ULID(2)}`),
  agreement: id('agreement', `agr_${ULID(2)}`),
  provider: OTHER_PROVIDER,
} as const;
export type One = typeof FIRST | typeof SECOND;

export const judge = { own: [] } as const;
export const by = (who: string): Act => ({ by: who, operation: 'test' });
export const sideOf = ({ provider }: One) => ({ side: 'provider', organisation: provider }) as const;
export const periodOf = ({ referral: of }: One) => ({ authority: AUTHORITY, referral: of });

/** Tells a fact of one of the services; a refusal is a mistake of the story. */
export const tellOf = async ({ tell }: World, one: One, fact: Readonly<Record<string, unknown>> & { type: string }) => {
  for (const answer of await tell({ ...fact, ...one })) must(answer);
};

export const begun = async (world: World, one: One, on: string): Promise<void> => {
  await tellOf(world, one, activated());
  await tellOf(world, one, offered());
  await tellOf(world, one, reserved());
  await tellOf(world, one, referral('started', { startedOn: on }));
};

export const works = async ({ app }: World, one: One, from: string): Promise<void> => {
  const employment = anEmployment({ start: day(from) });
  must(await app.changePeriod(periodOf(one), sideOf(one), { type: 'report_employment', employment }, by(COACH)));
};

/** The claim on a step of one of the services. */
export const claimOn = async ({ app }: World, one: One, step: string) => {
  const { steps } = must(await app.viewPeriod(periodOf(one), sideOf(one)));
  const claim: Id<'claim'> | undefined = steps.find((row) => row.step === step)?.claims[0]?.claim;
  if (claim === undefined) throw new TypeError(`no claim on ${step}`);
  return { authority: AUTHORITY, claim };
};

/** Sends the claim on a step with evidence from a register, and takes it for checking. */
export const inCheck = async (world: World, one: One, step: string) => {
  const evidence = evidenceId(one === FIRST ? 1 : 2);
  await tellOf(world, one, stored(evidence, 'register'));
  const ref = await claimOn(world, one, step);
  must(await world.app.submitClaim(ref, sideOf(one), { evidence: [evidence] }, by(COACH)));
  must(await world.app.changeClaim(ref, { side: 'authority' }, { type: 'take', ...judge }, by(VERIFIER)));
  return ref;
};

/** Storage whose calls wait, while `isOn`, until the scheduler lets them go on in any order. */
export const shuffling = (scheduler: fc.Scheduler) => {
  const state = { isOn: false };
  const over = (inner: Db): Db => {
    const later =
      <A extends readonly unknown[], T>(name: string, call: (...args: A) => Promise<T>) =>
      async (...args: A): Promise<T> => {
        if (state.isOn) await scheduler.schedule(Promise.resolve(), name);
        return call(...args);
      };
    return {
      ...inner,
      get: later('get', inner.get),
      getMany: later('getMany', inner.getMany),
      transact: later('transact', inner.transact),
    };
  };
  return { state, over };
};

/** Both serve the client at once, and both have the first month of one job in check on 20 February 2026. */
export const bothInCheck = async (over?: (db: Db) => Db) => {
  const world = await aWorld(morning('2026-01-01'), over);
  await begun(world, FIRST, '2026-01-01');
  world.at(morning('2026-01-06'));
  await begun(world, SECOND, '2026-01-05');
  world.at(morning('2026-02-20'));
  await works(world, FIRST, '2026-01-10');
  await works(world, SECOND, '2026-01-12');
  const refs = [await inCheck(world, FIRST, 'work-1m'), await inCheck(world, SECOND, 'work-1m')] as const;
  return { world, refs };
};
