import { at, publish, type Round } from '../story/calling.ts';
import type { Joined } from '../story/joining.ts';
import { type Season, versionAt } from '../story/season.ts';
import { asksFor } from './talking.ts';

const REASON = 'Määrärahaa ei saatu. / Anslaget beviljades inte.';

export type Interrupted = {
  /** Interrupted while it was open. */
  readonly interrupted: string;
  /** What a case worker had asked of it. */
  readonly askedInVain: string;
};

/** A call that an officer interrupts while it is open: everyone invited has a letter about it. */
export const interrupted = async (season: Season, joined: Joined, round: Round): Promise<Interrupted> => {
  const competition = await publish(season, joined, round);
  const askedInVain = await asksFor(season, competition);
  const officer = await season.by('officer');
  const version = await versionAt(officer, at(competition));
  await officer.post(`${at(competition)}/cancellation`, { reason: REASON }, version);
  await season.settle();
  // Opened once: two windows of one organisation that look at the same moment would both tell it.
  const chair = await season.chair(joined.bidders[0]);
  const { authority } = season.world;
  await chair.post(`/api/provider/v1/authorities/${authority}/tenders/notice/opening`, { competition }, 1);
  return { interrupted: competition, askedInVain };
};
