import { cents } from '@kt/kernel';
import type { SeededProvider } from '@kt/local-platform/world/joining-providers.ts';
import { seasonCard } from '@kt/local-platform/world/rate-cards.ts';
import * as z from 'zod';
import { type Season, versionAt } from './season.ts';

export type Joined = {
  readonly system: string;
  readonly category: string;
  readonly bidders: readonly [SeededProvider, SeededProvider, SeededProvider];
};

/** What gives the officers the power to decide. */
export const DECISION = { delegation: 'Hallintosääntö § 12, viranhaltijapäätös 3/2026' };
/** Keys of what the area's first category asks of its providers. */
export const REQUIREMENTS = ['references', 'bilingual'];
/** What the area's first purchasing system is. */
export const description = {
  names: {
    fi: 'Työllistymistä tukevat palvelut',
    sv: 'Tjänster som stöder sysselsättningen',
    en: 'Services that support employment',
  },
  profile: 'eu_dps',
  lastDay: '2030-12-31',
  estimatedValueCents: 400_000_000,
  languages: ['fi', 'sv'],
};
/** What the area buys first: coaching, all the way to a job. */
export const coachingCategory = {
  summary: {
    fi: 'Valmentaja kulkee työnhakijan rinnalla palveluun tulosta työpaikkaan ja puoli vuotta sen jälkeen.',
    sv: 'En handledare går vid den arbetssökandes sida från starten till en arbetsplats och ett halvår därefter.',
    en: 'A coach walks beside the jobseeker from the first day to a job and half a year after it.',
  },
  sites: {
    fi: 'Esteettömät tilat enintään 500 metriä pysäkiltä.',
    sv: 'Tillgängliga lokaler högst 500 meter från en hållplats.',
    en: 'Step-free rooms at most 500 metres from a stop.',
  },
  volume: { guaranteedPerYear: 0, expectedPerYear: 120 },
  name: { fi: 'Työhönvalmennus', sv: 'Arbetsträning', en: 'Work coaching' },
  serviceTypes: ['work_coaching'],
  municipalities: ['905', '499', '946', '475', '280', '545', '399', '893', '231'],
  targetGroups: [],
  requirements: [
    {
      key: 'references',
      kind: 'references',
      count: 2,
      text: {
        fi: 'Kaksi toteutettua valmennusta viiden vuoden ajalta',
        sv: 'Två genomförda träningar under fem år',
        en: 'Two coaching services carried out in five years',
      },
    },
    {
      key: 'bilingual',
      kind: 'language',
      text: {
        fi: 'Palvelu suomeksi ja ruotsiksi',
        sv: 'Service på finska och svenska',
        en: 'Service in Finnish and Swedish',
      },
    },
  ],
  criteria: [
    {
      key: 'price',
      kind: 'price',
      title: { fi: 'Vertailuhinta', sv: 'Jämförelsepris', en: 'Comparison price' },
      minWeight: 2_000,
      maxWeight: 5_000,
    },
    {
      key: 'path',
      kind: 'quality',
      title: { fi: 'Asiakkaan polku työhön', sv: 'Kundens väg till arbete', en: 'The client’s path to work' },
      minWeight: 5_000,
      maxWeight: 8_000,
    },
  ],
  rateCard: seasonCard,
  estimatedValueCents: 120_000_000,
};

/** A category that demands more turnover than is proportionate, with the reason that this needs. */
export const demandingCategory = {
  ...coachingCategory,
  requirements: [
    ...coachingCategory.requirements,
    {
      key: 'turnover',
      kind: 'turnover',
      text: {
        fi: 'Vuosittainen liikevaihto vähintään 900 000 euroa',
        sv: 'Årlig omsättning minst 900 000 euro',
        en: 'A yearly turnover of at least 900 000 euros',
      },
      turnoverCents: 90_000_000,
      turnoverReason:
        'Palvelu maksetaan tuloksista vasta vuoden kuluttua, ja palveluntuottaja kantaa kulut siihen asti.',
    },
  ],
};

const publishSystem = async ({ by, tell }: Season) => {
  const officer = await by('officer');
  const { id: system } = await officer.post('/api/procurement/v1/systems', description);
  const path = `/api/procurement/v1/systems/${system}`;
  await officer.post(`${path}/categories`, coachingCategory, 1);
  await officer.post(`${path}/publication`, { notice: 'HILMA 2026-000001' }, 2);
  const { categories } = await officer.get(
    path,
    z.looseObject({ categories: z.array(z.looseObject({ id: z.string() })) }),
  );
  tell('purchasing system published with one category', { estimatedCents: cents(description.estimatedValueCents) });
  return { system, category: categories[0]?.id ?? '' };
};

/** A provider's request to join a category, sent. */
export const apply = async (
  { chair, world }: Season,
  provider: SeededProvider,
  to: { system: string; category: string },
) => {
  const applicant = await chair(provider);
  const base = `/api/provider/v1/authorities/${world.authority}/requests`;
  const { id } = await applicant.post(base, { ...to, language: provider.language === 'sv' ? 'sv' : 'fi' });
  const own = { organisation: provider.id, role: 'applicant', noExclusionGrounds: true, meets: REQUIREMENTS };
  await applicant.put(`${base}/${id}`, { declarations: [own] }, 1);
  await applicant.post(`${base}/${id}/submission`, {}, 2);
  return id;
};

const zClock = z.looseObject({ clock: z.looseObject({ decideBy: z.string(), workingDaysLeft: z.int() }) });

export const admit = async ({ by, tell, settle }: Season, provider: SeededProvider, request: string): Promise<void> => {
  const path = `/api/procurement/v1/requests/${request}`;
  const first = await by('admission1');
  await first.post(`${path}/taking`, {}, 3);
  const { clock } = await first.get(path, zClock);
  await first.post(`${path}/proposal`, { outcome: 'accept' }, 4);
  const second = await by('admission2');
  await second.post(`${path}/acceptance`, DECISION, await versionAt(second, path));
  await settle();
  tell(`${provider.fi} admitted by two persons`, { workingDaysLeft: clock.workingDaysLeft });
};

const QUESTION = {
  question: {
    fi: 'Kelpaako referenssiksi valmennus, joka on vielä kesken?',
    sv: 'Duger en träning som ännu pågår som referens?',
  },
  answer: {
    fi: 'Kelpaa, kun vähintään puolet jaksosta on toteutettu hakemusta jätettäessä.',
    sv: 'Ja, när minst hälften av perioden har genomförts då ansökan lämnas.',
  },
};

/** One provider asks; everybody reads the answer, and nobody who asked. */
const askInPublic = async ({ by, chair, world, tell, settle }: Season, provider: SeededProvider, system: string) => {
  const asker = await chair(provider);
  const path = `/api/provider/v1/authorities/${world.authority}/systems/${system}/questions`;
  const { id, version } = await asker.post(path, {
    text: `Kelpaako ${provider.fi}n keskeneräinen valmennus referenssiksi?`,
  });
  const officer = await by('officer');
  await officer.post(`/api/procurement/v1/questions/${id}/answer`, QUESTION, version);
  await asker.post(path, { text: 'Montako asiakasta ryhmässä voi olla kerrallaan?' });
  await settle();
  tell('a question answered in public, another one waits', { questions: 2 });
};

/** A system is published, three providers ask to join, and two officers admit each within the working-day clock. */
export const joining = async (season: Season): Promise<Joined> => {
  const { world, tell, until } = season;
  const [first, second, third] = [world.providers[0], world.providers[1], world.providers[2]];
  if (first === undefined || second === undefined || third === undefined) throw new RangeError('three providers bid');
  const to = await publishSystem(season);
  const bidders = [first, second, third] as const;
  await askInPublic(season, second, to.system);
  await until('2026-01-12');
  const requests: string[] = [];
  for (const provider of bidders) requests.push(await apply(season, provider, to));
  tell('three requests to participate received', { requests: requests.length });
  await until('2026-01-19');
  for (const [n, provider] of bidders.entries()) await admit(season, provider, requests[n] ?? '');
  return { ...to, bidders };
};
