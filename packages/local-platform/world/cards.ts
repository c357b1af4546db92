import type { Language, Texts } from '@kt/kernel';
import type { Accessibility, PauseReason, ServiceMethod, ServiceType, TargetGroup } from '@kt/terms';

/** Where clients come; named by its key within its card. */
type WorldSite = {
  readonly key: string;
  readonly name: string;
  readonly street?: string;
  readonly municipality: string;
  readonly languages: readonly Language[];
  readonly accessibility: readonly Accessibility[];
};

/** A service that one of the providers offers; a text may lack a language, as it does in real life. */
export type WorldCard = {
  /** Index into `WORLD_PROVIDERS`. */
  readonly provider: number;
  readonly card: {
    readonly serviceType: ServiceType;
    readonly names: Texts;
    readonly summary: Texts;
    readonly languages: readonly Language[];
    readonly municipalities: readonly string[];
    readonly targetGroups: readonly TargetGroup[];
    readonly remote: boolean;
    readonly remoteLanguages: readonly Language[];
    readonly sites: readonly WorldSite[];
    readonly methods: readonly ServiceMethod[];
  };
  readonly free: number;
  /** How many days from the seeding a new client could begin. */
  readonly startsIn: number;
  readonly waitingWeeks?: number;
  readonly paused?: PauseReason;
};

const site = (
  key: string,
  name: string,
  [municipality, street]: readonly [string, string?],
  languages: readonly Language[],
  accessibility: readonly Accessibility[] = ['step_free', 'accessible_toilet'],
): WorldSite => ({ key, name, municipality, languages, accessibility, ...(street !== undefined && { street }) });

const ALL = ['905', '499', '946', '475', '280', '545', '399', '893', '231'];

/** Ten services over the nine municipalities: some in one language only, one that takes nobody for now. */
export const WORLD_CARDS: readonly WorldCard[] = [
  {
    provider: 0,
    card: {
      serviceType: 'in_work_support',
      names: { fi: 'Tuki uuden työn alkuun', sv: 'Stöd i det nya jobbet' },
      summary: {
        fi: 'Valmentaja on tukena työpaikalla ensimmäiset kuukaudet. Sovimme tapaamisista sinun ja esihenkilösi kanssa.',
        sv: 'En handledare stöder dig på arbetsplatsen de första månaderna. Vi kommer överens om möten med dig och din chef.',
      },
      languages: ['fi', 'sv'],
      municipalities: ['905', '499'],
      targetGroups: ['partial_work_ability', 'long_term_unemployed'],
      remote: false,
      remoteLanguages: [],
      sites: [
        site('paja', 'Rannikon työpaja', ['905', 'Teollisuuskatu 4'], ['fi', 'sv'], ['step_free', 'public_transport']),
      ],
      methods: ['individual', 'workplace'],
    },
    free: 6,
    startsIn: 7,
  },
  {
    provider: 1,
    card: {
      serviceType: 'job_search_coaching',
      names: { fi: 'Työnhakuryhmä omaan tahtiin', sv: 'Jobbsökargrupp i egen takt' },
      summary: {
        fi: 'Pieni ryhmä kokoontuu kahdesti viikossa. Teemme hakemukset yhdessä ja harjoittelemme haastatteluja.',
        sv: 'En liten grupp träffas två gånger i veckan. Vi skriver ansökningar tillsammans och övar intervjuer.',
      },
      languages: ['sv', 'fi'],
      municipalities: ['499', '905'],
      targetGroups: ['long_term_unemployed', 'partial_work_ability'],
      remote: true,
      remoteLanguages: ['sv'],
      sites: [site('smedsby', 'Kvarkens hus', ['499', 'Gamla Karlebyvägen 33'], ['sv', 'fi'])],
      methods: ['group', 'peer_support', 'job_search'],
    },
    free: 4,
    startsIn: 14,
    waitingWeeks: 2,
  },
  {
    provider: 2,
    card: {
      serviceType: 'career_coaching',
      names: { fi: 'Uravalmennus alanvaihtajalle' },
      summary: { fi: 'Viisi tapaamista valmentajan kanssa: mitä osaat, mitä haluat ja mistä aloitat.' },
      languages: ['fi', 'en'],
      municipalities: ALL,
      targetGroups: ['laid_off', 'newcomers'],
      remote: true,
      remoteLanguages: ['fi', 'en'],
      sites: [site('vaasa', 'Botnia Valmennus', ['905', 'Hovioikeudenpuistikko 19'], ['fi', 'en'], ['lift'])],
      methods: ['individual'],
    },
    free: 12,
    startsIn: 3,
  },
  {
    provider: 3,
    card: {
      serviceType: 'integration_training',
      names: { fi: 'Suomen kieli ja työelämä', en: 'Finnish and working life' },
      summary: {
        fi: 'Kieltä neljänä päivänä viikossa ja yksi päivä työpaikalla.',
        en: 'Finnish four days a week, and one day a week at a workplace.',
      },
      languages: ['fi', 'en'],
      municipalities: ['905', '399'],
      targetGroups: ['newcomers'],
      remote: false,
      remoteLanguages: [],
      sites: [site('palosaari', 'Silta-talo', ['905', 'Wolffintie 36'], ['fi', 'en'], ['step_free', 'lift'])],
      methods: ['group', 'language_support', 'workplace'],
    },
    free: 9,
    startsIn: 26,
  },
  {
    provider: 5,
    card: {
      serviceType: 'in_work_support',
      names: { sv: 'Språkstöd på jobbet' },
      summary: { sv: 'Vi hjälper dig med svenskan på din arbetsplats: ord, säkerhet och samtal med kolleger.' },
      languages: ['sv'],
      municipalities: ['545', '280', '231'],
      targetGroups: ['newcomers'],
      remote: true,
      remoteLanguages: ['sv'],
      sites: [site('narpes', 'Språkstigen', ['545', 'Närpesvägen 16'], ['sv'])],
      methods: ['workplace', 'language_support'],
    },
    free: 5,
    startsIn: 5,
  },
  {
    provider: 7,
    card: {
      serviceType: 'job_search_coaching',
      names: {
        fi: 'Nuorten työnhakupaja',
        sv: 'Jobbsökarverkstad för unga',
        en: 'Job-search workshop for young people',
      },
      summary: {
        fi: 'Alle 30-vuotiaille: tutustumme työpaikkoihin, ja jokaisella on oma ohjaaja.',
        sv: 'För dig under 30: vi besöker arbetsplatser, och alla har en egen handledare.',
        en: 'For people under 30: we visit workplaces, and everybody has a coach of their own.',
      },
      languages: ['fi', 'sv', 'en'],
      municipalities: ['946', '893', '499'],
      targetGroups: ['young'],
      remote: false,
      remoteLanguages: [],
      sites: [
        site('vora', 'Vöyrin nuorisotila', ['946', 'Vöyrintie 18'], ['fi', 'sv']),
        site('nykarleby', 'Työpolku Uusikaarlepyy', ['893', 'Topeliusesplanadi 7'], ['sv', 'fi', 'en'], []),
      ],
      methods: ['group', 'workshop', 'job_search'],
    },
    free: 8,
    startsIn: 12,
  },
  {
    provider: 8,
    card: {
      serviceType: 'career_coaching',
      names: { sv: 'Karriärvägledning i skärgården', en: 'Career coaching in the archipelago' },
      summary: {
        sv: 'Vi träffas hemma hos dig eller på nätet och gör upp en plan för arbete nära hemmet.',
        en: 'We meet at your home or online, and make a plan for work near where you live.',
      },
      languages: ['sv', 'en'],
      municipalities: ['475', '280', '499'],
      targetGroups: ['laid_off', 'young'],
      remote: true,
      remoteLanguages: ['sv', 'en'],
      sites: [],
      methods: ['individual', 'outreach'],
    },
    free: 2,
    startsIn: 21,
    waitingWeeks: 3,
  },
  {
    provider: 10,
    card: {
      serviceType: 'expert_assessment',
      names: { sv: 'Kartläggning i arbetsverkstaden', fi: 'Kartoitus työpajalla' },
      summary: {
        sv: 'Fyra veckor i verkstaden: vi ser vad du kan och skriver ett utlåtande.',
        fi: 'Neljä viikkoa työpajalla: näemme, mitä osaat, ja kirjoitamme lausunnon.',
      },
      languages: ['sv', 'fi'],
      municipalities: ['893', '946'],
      targetGroups: ['long_term_unemployed'],
      remote: false,
      remoteLanguages: [],
      sites: [site('jakobstadsvagen', 'Driftiga verkstaden', ['893', 'Jeppovägen 2'], ['sv', 'fi'], ['parking'])],
      methods: ['workshop'],
    },
    free: 0,
    startsIn: 50,
    paused: 'staff',
  },
  {
    provider: 11,
    card: {
      serviceType: 'in_work_support',
      names: { fi: 'Työpari satamassa', sv: 'Arbetspar i hamnen' },
      summary: {
        fi: 'Ensimmäiset kolme kuukautta työparisi on kokenut ohjaaja.',
        sv: 'Under de tre första månaderna är ditt arbetspar en erfaren handledare.',
      },
      languages: ['fi', 'sv'],
      municipalities: ['231', '545'],
      targetGroups: ['partial_work_ability'],
      remote: false,
      remoteLanguages: [],
      sites: [site('satama', 'Satamapaja', ['231', 'Satamakatu 1'], ['fi', 'sv'], ['step_free', 'parking'])],
      methods: ['workplace', 'individual'],
    },
    free: 3,
    startsIn: 6,
  },
  {
    provider: 16,
    card: {
      serviceType: 'expert_assessment',
      names: { fi: 'Kielitaidon arviointi', sv: 'Bedömning av språkkunskaper', en: 'Assessment of language skills' },
      summary: {
        fi: 'Puhuminen, ymmärtäminen ja kirjoittaminen yhdellä käynnillä. Tulos viikossa.',
        sv: 'Tala, förstå och skriva under ett besök. Resultatet kommer inom en vecka.',
        en: 'Speaking, understanding and writing in one visit. The result comes within a week.',
      },
      languages: ['fi', 'sv', 'en'],
      municipalities: ALL,
      targetGroups: ['newcomers'],
      remote: true,
      remoteLanguages: ['fi', 'sv', 'en'],
      sites: [
        site('keskus', 'Arviointikeskus', ['905', 'Kauppapuistikko 13'], ['fi', 'sv', 'en'], ['lift', 'hearing_loop']),
      ],
      methods: ['individual'],
    },
    free: 20,
    startsIn: 2,
  },
];
