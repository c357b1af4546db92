import type { Trilingual } from '@kt/kernel';
import type { ServiceType } from './service-types.ts';
import type { TargetGroup } from './target-groups.ts';

/** One step of a path: what happens, and the kinds of services that do it. */
export type PathStep = { readonly says: Trilingual; readonly types: readonly ServiceType[] };

/** How services follow each other for a group of clients. A proposal to begin a talk with: nobody is bound to its order. */
export type ServicePath = {
  readonly names: Trilingual;
  /** Whose path it is; empty for one that is told by what is aimed at. */
  readonly groups: readonly TargetGroup[];
  readonly steps: readonly PathStep[];
};

const step = (fi: string, sv: string, en: string, ...types: readonly ServiceType[]): PathStep => ({
  says: { fi, sv, en },
  types,
});

const staying = (): PathStep =>
  step(
    'Tuki työssä tai opinnoissa',
    'Stöd i arbetet eller studierna',
    'Support at work or in studies',
    'in_work_support',
  );

const young = (): ServicePath => ({
  names: { fi: 'Nuoret', sv: 'Unga', en: 'Young people' },
  groups: ['young'],
  steps: [
    step('Mikä kiinnostaa', 'Vad intresserar', 'What interests you', 'career_coaching', 'expert_assessment'),
    step('Arki ja työ haltuun', 'Rytm i dagarna och arbete', 'Daily life and work', 'work_coaching'),
    step('Ammatti tai tutkinto', 'Yrke eller examen', 'A trade or a qualification', 'labour_training'),
    step('Oma työpaikka', 'Ett eget jobb', 'A job of your own', 'job_search_coaching'),
    staying(),
  ],
});

const longAway = (): ServicePath => ({
  names: {
    fi: 'Pitkään työttömänä olleet ja osatyökykyiset',
    sv: 'Långtidsarbetslösa och partiellt arbetsföra',
    en: 'Long-term unemployed people and people with partial work ability',
  },
  groups: ['long_term_unemployed', 'partial_work_ability'],
  steps: [
    step('Mihin voimat riittävät', 'Vad krafterna räcker till', 'What your strength allows', 'work_ability'),
    step('Mitä osaan', 'Vad jag kan', 'What you can do', 'expert_assessment'),
    step('Pienin askelin työhön', 'Med små steg till arbete', 'Small steps to work', 'work_coaching'),
    step('Työpaikan etsiminen', 'Jobbsökning', 'Looking for a job', 'job_search_coaching'),
    staying(),
  ],
});

const newcomers = (): ServicePath => ({
  names: {
    fi: 'Maahanmuuttaneet ja kansainväliset osaajat',
    sv: 'Invandrade och internationella experter',
    en: 'Immigrants and international professionals',
  },
  groups: ['newcomers'],
  steps: [
    step('Kieli ja osaaminen näkyviin', 'Språk och kunnande', 'Language and skills', 'expert_assessment'),
    step(
      'Suomi tai ruotsi ja arki',
      'Svenska eller finska och livet här',
      'Finnish or Swedish',
      'integration_training',
    ),
    step('Ammatti Suomessa', 'Yrket i Finland', 'Your trade in Finland', 'labour_training', 'career_coaching'),
    step('Työpaikka', 'Ett jobb', 'A job', 'job_search_coaching', 'work_coaching'),
    staying(),
  ],
});

const starting = (): ServicePath => ({
  names: {
    fi: 'Oma yritys tai uusi työntekijä',
    sv: 'Eget företag eller ny arbetstagare',
    en: 'A business of your own, or a new employee',
  },
  groups: [],
  steps: [
    step('Idea ja oma osaaminen', 'Idén och kunnandet', 'The idea and your skills', 'entrepreneur_coaching'),
    step('Lausunto starttirahaa varten', 'Utlåtande för startpeng', 'A start-up statement', 'startup_statement'),
    step('Osaajia yritykselle', 'Kunnande till företaget', 'Skills for a firm', 'joint_training', 'labour_training'),
    step('Rekrytointi ja alku', 'Rekrytering och start', 'Recruiting and the start', 'work_coaching'),
    staying(),
  ],
});

/**
 * The four paths of the catalogue, each as its steps in order. The groups are those of the area's own plan; the order of
 * the steps is this system's own proposal.
 */
export const SERVICE_PATHS = {
  young: /* @__PURE__ */ young(),
  long_away: /* @__PURE__ */ longAway(),
  newcomers: /* @__PURE__ */ newcomers(),
  starting: /* @__PURE__ */ starting(),
} as const satisfies { readonly [code: string]: ServicePath };

export type ServicePathCode = keyof typeof SERVICE_PATHS;

const isServicePath = (text: string): text is ServicePathCode => Object.hasOwn(SERVICE_PATHS, text);

const codesOfPaths = (): readonly ServicePathCode[] => Object.keys(SERVICE_PATHS).filter(isServicePath);
export const SERVICE_PATH_CODES = /* @__PURE__ */ codesOfPaths();

/** The paths of a client's groups; all of them where none is known. */
export const pathsOf = (groups: readonly TargetGroup[]): readonly ServicePathCode[] => {
  const own = SERVICE_PATH_CODES.filter((code) => {
    return SERVICE_PATHS[code].groups.some((group) => groups.includes(group));
  });
  return own.length === 0 ? SERVICE_PATH_CODES : own;
};
