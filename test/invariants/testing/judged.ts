import { checkInvariants, type Invariants } from '../check-invariants.ts';
import type { Observed } from '../observed.ts';
import { resealed } from './resealed.ts';
import type { SoundWorld } from './sound-world.ts';
import type { Tampering } from './tampering.ts';

/** Names of the invariants that do not hold. */
export const brokenIn = (invariants: Invariants): readonly string[] =>
  Object.entries(invariants).flatMap(([name, { ok }]) => (ok ? [] : [name]));

/** What is broken once items were tampered with by somebody who could make the audit trail fit again. */
export const brokenBy = async ({ observed, signer }: SoundWorld, tamper: Tampering): Promise<readonly string[]> =>
  brokenIn(await checkInvariants({ ...observed, items: await resealed(tamper([...observed.items]), signer) }));

/** What is broken once something beside the tables is otherwise. */
export const brokenWith = async ({ observed }: SoundWorld, change: Partial<Observed>): Promise<readonly string[]> =>
  brokenIn(await checkInvariants({ ...observed, ...change }));
