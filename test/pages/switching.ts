import type { Agreed } from '../story/agreeing.ts';
import { claimDue, reportResult, storeEvidence } from '../story/proving.ts';
import { type Season, versionAt } from '../story/season.ts';
import { refer, type Served, type StoryClient, start, WORKER } from '../story/serving.ts';

export type Switched = {
  /** The client has moved from the first to the second, and both claim the same result. */
  readonly former: Served;
  readonly next: Served;
  /** The second one's claim, which waits for the verifier. */
  readonly alike: string;
  /** Its provider proposes to end it. */
  readonly ending: Served;
};

const clientNamed = (name: string): StoryClient => ({
  name,
  language: 'fi',
  municipality: '905',
  group: 'B',
  picks: 0,
});

const MILESTONE = 'work-trial';

const claimed = async (season: Season, served: Served): Promise<string> => {
  await reportResult(season, served, MILESTONE, season.today());
  const evidence = [
    await storeEvidence(season, served, 'service_report'),
    await storeEvidence(season, served, 'employer'),
  ];
  const claims = await claimDue(season, served, evidence);
  return claims.at(-1) ?? '';
};

const moved = async (season: Season, former: Served, to: Agreed): Promise<Served> => {
  const guide = await season.by('caseworker');
  const on = season.today();
  const { id: referral } = await guide.post(`${WORKER}/referrals/${former.referral}/switch`, { on });
  const at = `${WORKER}/referrals/${referral}`;
  const choice = { agreement: to.agreement, mode: 'client', informedOn: on, informationLanguages: ['fi'] };
  await guide.post(`${at}/choice`, choice, await versionAt(guide, at));
  await guide.post(`${at}/offer`, {}, await versionAt(guide, at));
  await season.settle();
  return { ...former, ...to, referral };
};

/** A client between two providers, and a service that has proved wrong for another. */
export const switched = async (season: Season, agreed: readonly Agreed[]): Promise<Switched> => {
  const [, second] = agreed;
  if (second === undefined) throw new RangeError('nobody to move to');
  const former = await refer(season, clientNamed('Vilma Esimerkki'), agreed);
  await start(season, former, season.today());
  await claimed(season, former);
  const next = await moved(season, former, second);
  await start(season, next, season.today());
  const alike = await claimed(season, next);
  const ending = await refer(season, clientNamed('Onni Esimerkki'), agreed);
  await start(season, ending, season.today());
  const worker = await season.chair(ending.provider);
  const own = `/api/casework/v1/provider/authorities/${season.world.authority}/referrals/${ending.referral}`;
  const end = { kind: 'service_end', day: season.today(), reason: 'other_service_needed' };
  await worker.post(`${own}/corrections`, end, await versionAt(worker, own));
  await season.settle();
  return { former, next, alike, ending };
};
