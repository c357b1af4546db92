import type { Agreed } from '../story/agreeing.ts';
import { type Season, versionAt } from '../story/season.ts';
import { refer, type Served, type StoryClient, start, WORKER } from '../story/serving.ts';

/** How clients were received: by enough of them that figures show, and by some too late or not at all. */
export type Received = {
  /** Taken, and no first meeting within its time. Its provider has not read what the case worker asks. */
  readonly unmet: Served;
  /** Left to lapse within the last week. */
  readonly silent: Served;
};

/** Figures of fewer than five people are hidden: more of both winners, and all of one group. */
const MET: Readonly<Record<StoryClient['picks'], readonly string[]>> = {
  0: ['Aino', 'Elias', 'Helmi', 'Ilmari', 'Kerttu'],
  1: ['Lauri', 'Maija', 'Niilo', 'Pihla', 'Rasmus'],
};

const called = (first: string, picks: StoryClient['picks']): StoryClient => ({
  name: `${first} Esimerkki`,
  language: 'fi',
  municipality: '905',
  group: 'B',
  picks,
});

/** Ten are met at once; one is taken, and then nothing happens. */
export const met = async (season: Season, agreed: readonly Agreed[]): Promise<Served> => {
  for (const picks of [0, 1] as const)
    for (const first of MET[picks])
      await start(season, await refer(season, called(first, picks), agreed), season.today());
  const unmet = await refer(season, called('Saara', 0), agreed);
  const provider = await season.chair(unmet.provider);
  const own = `/api/casework/v1/provider/authorities/${season.world.authority}/referrals/${unmet.referral}`;
  await provider.post(`${own}/acceptance`, {}, await versionAt(provider, own));
  await season.settle();
  return unmet;
};

/** Nobody answers this one. */
export const unanswered = (season: Season, agreed: readonly Agreed[]): Promise<Served> =>
  refer(season, called('Tuomas', 1), agreed);

/** The case worker asks after the one whom nobody has met. */
export const askedAfter = async (season: Season, { referral }: Served): Promise<void> => {
  const guide = await season.by('caseworker');
  await guide.post(`${WORKER}/referrals/${referral}/messages`, {
    text: 'Hei!\n\nEnsitapaamista ei ole vielä kirjattu. Milloin se on?',
  });
  await season.settle();
};
