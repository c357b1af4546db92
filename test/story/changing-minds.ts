import type { Agreed } from './agreeing.ts';
import { type Season, versionAt } from './season.ts';
import { refer, type StoryClient, WORKER } from './serving.ts';

/** A client whose service never begins: what is kept of her must go by itself. */
export const LEYLA: StoryClient = {
  name: 'Leyla Esimerkki',
  language: 'fi',
  municipality: '946',
  group: 'C',
  picks: 1,
};

/** The day from which nobody may be shown her name: six months after her referral was over, and a day. */
export const LEYLA_FORGOTTEN = '2026-10-09T08:00:00.000Z';

/** A provider declines, the next one is chosen, then the need changes: place and money come back each time. */
export const changingMinds = async (season: Season, agreed: readonly Agreed[]): Promise<readonly string[]> => {
  const { by, chair, world, tell, until, settle } = season;
  await until('2026-04-01');
  const first = await refer(season, LEYLA, agreed);
  const provider = await chair(first.provider);
  const own = `/api/casework/v1/provider/authorities/${world.authority}/referrals/${first.referral}`;
  await provider.post(`${own}/decline`, { reason: 'no_staff' }, await versionAt(provider, own));
  await settle();
  tell('a referral declined with a reason; its place and its money are free again');
  const worker = await by('caseworker');
  const again = { serviceType: 'work_coaching', distanceGroup: LEYLA.group, previous: first.referral };
  const { id } = await worker.post(`${WORKER}/clients/${first.clientId}/referrals`, again);
  const at = `${WORKER}/referrals/${id}`;
  const other = agreed[0]?.agreement ?? '';
  const choice = { agreement: other, mode: 'client', informedOn: season.today(), informationLanguages: ['fi'] };
  await worker.post(`${at}/choice`, choice, await versionAt(worker, at));
  await worker.post(`${at}/offer`, {}, await versionAt(worker, at));
  await settle();
  await until('2026-04-02');
  await worker.post(`${at}/cancellation`, { reason: 'need_changed' }, await versionAt(worker, at));
  await settle();
  tell('chosen anew, then cancelled: the client’s name will be erased in half a year');
  return [world.personOf('caseworker')];
};
