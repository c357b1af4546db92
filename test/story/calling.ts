import { seasonCard } from '@kt/local-platform/world/rate-cards.ts';
import { COST_CENTRES } from '@kt/local-platform/world/volume.ts';
import * as z from 'zod';
import type { Joined } from './joining.ts';
import { type Season, versionAt } from './season.ts';

/** When one mini-competition is drafted, published and closed, and for which time it buys. */
export type Round = {
  readonly drafted: string;
  readonly published: string;
  readonly deadline: string;
  readonly start: string;
  readonly end: string;
  /** Rights of the buyer to prolong, where the call says some. */
  readonly options?: readonly { readonly key: string; readonly noticeBy: string; readonly extendsTo: string }[];
};

const rates = (oneMonth: number, threeMonths: number, sixMonths: number) => ({
  start: 10_000,
  'work-trial': 4_000,
  'work-1m': oneMonth,
  'work-3m': threeMonths,
  'work-6m': sixMonths,
});

const years = ({ start, end }: Round): string => `${start.slice(0, 4)}–${end.slice(0, 4)}`;

export const contentOf = ({ world }: Season, { system, category }: Joined, round: Round) => ({
  system,
  category,
  serviceType: 'work_coaching',
  title: {
    fi: `Työhönvalmennus ${years(round)}`,
    sv: `Arbetsträning ${years(round)}`,
    en: `Work coaching ${years(round)}`,
  },
  need: {
    fi: 'Valmennusta pitkään työttömänä olleille, tulokseen asti.',
    sv: 'Träning för långtidsarbetslösa, ända till resultat.',
    en: 'Coaching for people long out of work, all the way to a result.',
  },
  criteria: [
    {
      key: 'price',
      publishedKey: 'price',
      kind: 'price',
      title: { fi: 'Vertailuhinta', sv: 'Jämförelsepris', en: 'Comparison price' },
      weight: 40,
      scale: 10,
    },
    {
      key: 'path',
      publishedKey: 'path',
      kind: 'quality',
      title: { fi: 'Asiakkaan polku työhön', sv: 'Kundens väg till arbete', en: 'The client’s path to work' },
      weight: 60,
      scale: 10,
    },
  ],
  mustHaves: [
    {
      key: 'both-languages',
      title: {
        fi: 'Asiakas saa palvelun suomeksi ja ruotsiksi.',
        sv: 'Kunden får servicen på finska och svenska.',
        en: 'The client gets the service in Finnish and in Swedish.',
      },
    },
    {
      key: 'first-meeting',
      title: {
        fi: 'Ensimmäinen tapaaminen on viiden työpäivän kuluessa lähetteestä.',
        sv: 'Det första mötet hålls inom fem arbetsdagar från hänvisningen.',
        en: 'The first meeting takes place within five weekdays of the referral.',
      },
    },
  ],
  rateCard: seasonCard,
  assumptions: {
    groups: [
      { group: 'B', clients: 30, rates: rates(4_500, 3_000, 2_000) },
      { group: 'C', clients: 20, rates: rates(3_000, 2_000, 1_200) },
    ],
  },
  places: 40,
  ceilingCents: 24_000_000,
  winners: 2,
  start: round.start,
  end: round.end,
  ...(round.options !== undefined && { options: round.options }),
  deadline: round.deadline,
  costCentre: COST_CENTRES.coaching,
  languages: ['fi', 'sv'],
  municipalities: ['905', '499', '946', '475', '280', '545', '399', '893', '231'],
  evaluators: [world.personOf('evaluator1'), world.personOf('evaluator2')],
});

/** Where the area's officials find a competition. */
export const at = (competition: string): string => `/api/procurement/v1/competitions/${competition}`;

/** An officer's draft of what is bought; nobody else sees it yet. */
export const draft = async (season: Season, joined: Joined, round: Round): Promise<string> => {
  await season.until(round.drafted);
  const officer = await season.by('officer');
  const { id } = await officer.post('/api/procurement/v1/competitions', contentOf(season, joined, round));
  return id;
};

/** From the draft on: approved by another, published to everyone admitted. */
const bringOut = async (season: Season, joined: Joined, competition: string, round: Round): Promise<void> => {
  const { by, tell, settle, until } = season;
  const officer = await by('officer');
  await officer.post(`${at(competition)}/review`, {}, await versionAt(officer, at(competition)));
  const second = await by('officer2');
  await second.post(`${at(competition)}/approval`, {}, await versionAt(second, at(competition)));
  await settle();
  tell('mini-competition approved by a second person; the opening worker made its key pair');
  await until(round.published);
  await officer.post(`${at(competition)}/publication`, {}, await versionAt(officer, at(competition)));
  await settle();
  tell('everyone admitted invited at once', { invited: joined.bidders.length, tenderDays: 15 });
};

/** Drafted by one, approved by another, published to everyone admitted. */
export const publish = async (season: Season, joined: Joined, round: Round): Promise<string> => {
  const competition = await draft(season, joined, round);
  await bringOut(season, joined, competition, round);
  return competition;
};

const zBundle = z.looseObject({ lots: z.array(z.string()).min(2) });

/** A draft divided into lots, all of them published by one act; their ids in order. */
export const publishLots = async (season: Season, joined: Joined, round: Round): Promise<readonly string[]> => {
  const competition = await draft(season, joined, round);
  const officer = await season.by('officer');
  const titles = [
    { fi: 'Vaasa ja Mustasaari', sv: 'Vasa och Korsholm' },
    { fi: 'Rannikko', sv: 'Kusten' },
  ];
  await officer.post(`${at(competition)}/lots`, { titles }, await versionAt(officer, at(competition)));
  const { lots } = await officer.get(at(competition), zBundle);
  await bringOut(season, joined, competition, round);
  return lots;
};
