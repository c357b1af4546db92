import { plusHours, startOfDay } from '@kt/kernel';
import type { Agreed } from '../story/agreeing.ts';
import { type Season, versionAt } from '../story/season.ts';
import { choose, refer, type Served, type StoryClient } from '../story/serving.ts';

/** Referrals at the turns that the chapters of the season pass by in one go. */
type OnTheWay = {
  /** Its provider has seen it and has not answered. */
  readonly acknowledged: Served;
  /** Taken, and the first meeting is agreed. */
  readonly arranged: Served;
  /** Given back as unsuitable. */
  readonly returned: Served;
  /** Chosen, and put before the supervisor. */
  readonly asked: Served;
};

export type Referred = {
  /** A referral that its provider has not answered. */
  readonly offered: Served;
  readonly onTheWay: OnTheWay;
};

const LEYLA: StoryClient = { name: 'Leyla Esimerkki', language: 'fi', municipality: '946', group: 'C', picks: 1 };

const clientNamed = (name: string): StoryClient => ({
  name,
  language: 'fi',
  municipality: '905',
  group: 'B',
  picks: 1,
});

export const referred = async (season: Season, agreed: readonly Agreed[]): Promise<Referred> => {
  const offered = await refer(season, LEYLA, agreed);
  const acknowledged = await refer(season, clientNamed('Aada Esimerkki'), agreed);
  const arranged = await refer(season, clientNamed('Eetu Esimerkki'), agreed);
  const returned = await refer(season, clientNamed('Iida Esimerkki'), agreed);
  const tell = async ({ referral, provider }: Served, what: string, body: object): Promise<void> => {
    const worker = await season.chair(provider);
    const own = `/api/casework/v1/provider/authorities/${season.world.authority}/referrals/${referral}`;
    await worker.post(`${own}/${what}`, body, await versionAt(worker, own));
  };
  await tell(acknowledged, 'acknowledgement', {});
  await tell(arranged, 'acceptance', {});
  await tell(arranged, 'first-meeting', { meetingAt: plusHours(startOfDay(season.today()), 13), place: 'remote' });
  await tell(returned, 'return', { reason: 'other_service_needed' });
  const { at, served: asked } = await choose(season, clientNamed('Oona Esimerkki'), agreed);
  const guide = await season.by('caseworker');
  await guide.post(`${at}/approval/asking`, { reason: 'only_fitting' }, await versionAt(guide, at));
  await season.settle();
  return { offered, onTheWay: { acknowledged, arranged, returned, asked } };
};
