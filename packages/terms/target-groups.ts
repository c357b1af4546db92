import type { Trilingual } from '@kt/kernel';

/** Whom a service is meant for. A service may serve several groups; nothing about one client is inferred from them. */
export const TARGET_GROUPS = {
  long_term_unemployed: { fi: 'Pitkäaikaistyöttömät', sv: 'Långtidsarbetslösa', en: 'Long-term unemployed people' },
  partial_work_ability: { fi: 'Osatyökykyiset', sv: 'Partiellt arbetsföra', en: 'People with partial work ability' },
  young: { fi: 'Nuoret', sv: 'Unga', en: 'Young people' },
  newcomers: {
    fi: 'Maahanmuuttaneet ja kansainväliset osaajat',
    sv: 'Invandrade och internationella experter',
    en: 'Immigrants and international professionals',
  },
  laid_off: { fi: 'Irtisanotut ja lomautetut', sv: 'Uppsagda och permitterade', en: 'People given notice or laid off' },
} as const satisfies { readonly [code: string]: Trilingual };

export type TargetGroup = keyof typeof TARGET_GROUPS;

export const isTargetGroup = (text: string): text is TargetGroup => Object.hasOwn(TARGET_GROUPS, text);

export const TARGET_GROUP_CODES: readonly TargetGroup[] = Object.keys(TARGET_GROUPS).filter(isTargetGroup);
