import * as z from 'zod';
import { type Season, versionAt } from './season.ts';
import type { Served } from './serving.ts';

const zClaims = z.looseObject({
  rows: z.array(z.looseObject({ claim: z.string(), step: z.string(), referral: z.string() })),
});

/** Stores a file that proves something, as its provider; gives the evidence's id. */
export const storeEvidence = async (season: Season, served: Served, kind: string): Promise<string> => {
  const { chair, world, today } = season;
  const worker = await chair(served.provider);
  const own = `/api/casework/v1/provider/authorities/${world.authority}/referrals/${served.referral}`;
  const bytes = new TextEncoder().encode(`%PDF-1.4\n% ${kind} ${served.referral}\n%%EOF\n`);
  const { id } = await worker.post(`${own}/evidence?kind=${kind}&obtainedOn=${today()}`, bytes);
  await season.settle();
  return id;
};

/** Whatever of the client's steps is claimable now is claimed with its evidence; gives the claims. */
export const claimDue = async (
  season: Season,
  served: Served,
  evidence: readonly string[],
): Promise<readonly string[]> => {
  const { chair, world, settle } = season;
  const worker = await chair(served.provider);
  const base = `/api/casework/v1/provider/authorities/${world.authority}/claims`;
  const { rows: claims } = await worker.get(`${base}?state=claimable`, zClaims);
  const own = claims.filter(({ referral }) => referral === served.referral);
  for (const { claim: id } of own)
    await worker.post(`${base}/${id}/submission`, { evidence }, await versionAt(worker, `${base}/${id}`));
  await settle();
  return own.map(({ claim }) => claim);
};

const verify = async (season: Season, claims: readonly string[]): Promise<void> => {
  const verifier = await season.by('verifier');
  for (const claim of claims) {
    const at = `/api/casework/v1/verifier/claims/${claim}`;
    await verifier.post(`${at}/check`, {}, await versionAt(verifier, at));
    await verifier.post(`${at}/verification`, {}, await versionAt(verifier, at));
  }
  await season.settle();
};

/** The client's claimable steps proved with one kind of evidence, claimed, and verified by an official. */
export const prove = async (season: Season, served: Served, kind: string): Promise<readonly string[]> => {
  const evidence = [await storeEvidence(season, served, kind)];
  const claims = await claimDue(season, served, evidence);
  if (claims.length === 0) throw new Error(`nothing of ${served.referral} could be claimed`);
  await verify(season, claims);
  return claims;
};

const outcomesOf = ({ world }: Season, served: Served): string =>
  `/api/casework/v1/provider/authorities/${world.authority}/outcomes/${served.referral}`;

/** The provider reports that a milestone was reached. */
export const reportResult = async (season: Season, served: Served, step: string, achievedOn: string): Promise<void> => {
  const worker = await season.chair(served.provider);
  const at = outcomesOf(season, served);
  await worker.post(`${at}/results`, { step, achievedOn }, await versionAt(worker, at));
  await season.settle();
};

/** The provider reports a job: typed facts, the employer by a code of its own. */
export const reportWork = async (season: Season, served: Served, start: string, weeklyHours: number): Promise<void> => {
  const worker = await season.chair(served.provider);
  const at = outcomesOf(season, served);
  const job = { employer: 'E-1', start, weeklyHours, traits: [], leaves: [] };
  await worker.post(`${at}/employments`, job, await versionAt(worker, at));
  await season.settle();
};
