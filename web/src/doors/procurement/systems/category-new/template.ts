import type { Step } from '@kt/terms';

/** The steps of the area's common rate card. */
export const TEMPLATE_KEYS = ['start', 'work-trial', 'work-1m', 'work-3m', 'work-6m', 'work-12m'] as const;
export type TemplateKey = (typeof TEMPLATE_KEYS)[number];
type Fixed = Omit<Step, 'key' | 'title' | 'price' | 'uplift' | 'after'> & { readonly after?: TemplateKey };

const WINDOW = { earliestDays: 0, latestDays: 60, graceDays: 0, trackingDaysAfterService: 240 } as const;
const HOURS = { weeklyHours: 18, weeklyHoursPartialAbility: 9 } as const;

const employment = (kind: Step['kind'], days: number, after?: TemplateKey): Fixed => ({
  kind,
  evidence: ['employer', 'register'],
  window: WINDOW,
  perClient: 1,
  threshold: {
    days,
    ...HOURS,
    counting: 'cumulative',
    permittedBreakDays: 14,
    subsidisedWork: 'half',
    selfEmployment: true,
    agencyWork: true,
    ownGroupEmployer: false,
    leaveFreezesClock: true,
  },
  exclusive: { group: 'job', topUp: true },
  ...(after !== undefined && { after }),
});

const TEMPLATES: Readonly<Record<TemplateKey, Fixed>> = {
  start: { kind: 'start_fee', evidence: ['service_report'], window: WINDOW, perClient: 1 },
  'work-trial': { kind: 'milestone', evidence: ['employer', 'service_report'], window: WINDOW, perClient: 1 },
  'work-1m': employment('employment_1m', 30),
  'work-3m': employment('employment_3m', 91, 'work-1m'),
  'work-6m': employment('employment_6m', 182, 'work-3m'),
  'work-12m': {
    ...employment('retention_12m', 365, 'work-6m'),
    window: { ...WINDOW, trackingDaysAfterService: 420 },
  },
};

/** How a step of the area's common rate card is proved, counted and claimed. */
export const template = (key: TemplateKey): Fixed => TEMPLATES[key];
