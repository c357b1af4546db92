import { COACHING_BUDGET_CENTS, TRAINING_BUDGET_CENTS, WORLD_AGREEMENTS } from './agreements.ts';
import type { Caller } from './caller.ts';
import type { SeededProvider } from './joining-providers.ts';
import { takenOverCard } from './rate-cards.ts';

export const COST_CENTRES = { training: '4110', coaching: '4120' } as const;

/** The two budgets of a year: labour-market training; coaching and trials. */
export const openBudgets = async (finance: Caller, year: number): Promise<void> => {
  const budgets = [
    { costCentre: COST_CENTRES.training, amountCents: TRAINING_BUDGET_CENTS },
    { costCentre: COST_CENTRES.coaching, amountCents: COACHING_BUDGET_CENTS },
  ];
  for (const budget of budgets) await finance.post('/api/finance/v1/budgets', { year, ...budget });
};

/** Who drafts an agreement, and who puts it in force. */
type TwoOfTheArea = { readonly manager: Caller; readonly decider: Caller };

/** Two more years, one at a time: notice by the end of June before the end. */
const oneAndOne = (end: number) =>
  [end, end + 1].map((year, n) => ({
    key: `option-${String(n + 1)}`,
    noticeBy: `${String(year - 1)}-06-30`,
    extendsTo: `${String(year + 1)}-01-01`,
  }));

const takeOver = async (
  { manager, decider }: TwoOfTheArea,
  provider: SeededProvider,
  n: number,
  year: number,
): Promise<void> => {
  const agreement = WORLD_AGREEMENTS[n];
  if (agreement === undefined) return;
  const { serviceType, ceilingCents, places } = agreement;
  const isTraining = serviceType.includes('training') || serviceType === 'entrepreneur_coaching';
  const terms = {
    provider: provider.id,
    serviceType,
    rateCard: takenOverCard,
    start: `${String(year)}-01-01`,
    end: `${String(year + 3)}-01-01`,
    places,
    ceilingCents,
    costCentre: isTraining ? COST_CENTRES.training : COST_CENTRES.coaching,
    languages: provider.language === 'sv' ? ['sv', 'fi'] : ['fi'],
    municipalities: ['905', provider.municipality].filter((code, at, all) => all.indexOf(code) === at),
    volume: { expected: places * 4 },
  };
  const document = `VAA/TO/${String(n + 1).padStart(3, '0')}`;
  const { id, version } = await manager.post('/api/procurement/v1/agreements', { terms, options: oneAndOne(year + 3) });
  const body = { document, dataProtection: `${document}/DPA` };
  await decider.post(`/api/procurement/v1/agreements/${id}/taking-over`, body, version);
};

/** The agreements that moved to the area with the services: drafted by one, taken over by another. */
export const takeOverAll = async (
  two: TwoOfTheArea,
  providers: readonly SeededProvider[],
  year: number,
): Promise<void> => {
  for (const [n, { provider }] of WORLD_AGREEMENTS.entries()) {
    const holder = providers[provider];
    if (holder !== undefined) await takeOver(two, holder, n, year);
  }
};
