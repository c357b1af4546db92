import type { Id } from '@kt/kernel';
import type { ServiceType } from '@kt/terms';
import { useEffect } from 'react';
import { allRows } from '../../../shared/api/all-rows.ts';
import { type Held, read } from '../../../shared/api/answers.ts';
import type { Api } from '../../../shared/api/api.ts';
import { useRead } from '../../../shared/api/use-read.ts';
import { useRows } from '../../../shared/api/use-rows.ts';
import { usePathId } from '../../../shared/page/use-path.ts';

type CompetitionId = Id<'competition'>;
type Query = Parameters<Parameters<typeof allRows>[0]>[0];
type Asked = Promise<{ readonly ok: boolean; readonly json: () => Promise<unknown> }>;
type Shown<F extends (api: Api, ...rest: never[]) => Asked> = Held<Awaited<ReturnType<F>>>;

const askOne = (api: Api, competition: CompetitionId) =>
  api.procurement.competitions[':competition'].$get({ param: { competition } });
const askList = (api: Api, query: Query) => api.procurement.competitions.$get(query);
const askColleagues = (api: Api, query: Query) => api.procurement.colleagues.$get(query);
const askTenders = (api: Api, competition: CompetitionId, query: Query) =>
  api.procurement.competitions[':competition'].tenders.$get({ param: { competition }, ...query });
const askOpeningRecord = (api: Api, competition: CompetitionId, query: Query) =>
  api.procurement.competitions[':competition']['opening-record'].$get({ param: { competition }, ...query });
const askInvited = (api: Api, competition: CompetitionId) =>
  api.procurement.competitions[':competition'].invited.$get({ param: { competition } });
const askScoring = (api: Api, competition: CompetitionId) =>
  api.procurement.competitions[':competition'].scoring.$get({ param: { competition } });
const askEvaluation = (api: Api, competition: CompetitionId) =>
  api.procurement.competitions[':competition'].evaluation.$get({ param: { competition } });
const askDraw = (api: Api, competition: CompetitionId) =>
  api.procurement.competitions[':competition'].draw.$get({ param: { competition } });
const askEnquiries = (api: Api, competition: CompetitionId, query: Query) =>
  api.procurement.competitions[':competition'].enquiries.$get({ param: { competition }, ...query });
const askDecision = (api: Api, competition: CompetitionId) =>
  api.procurement.competitions[':competition'].decision.$get({ param: { competition } });
const askNotices = (api: Api, competition: CompetitionId, query: Query) =>
  api.procurement.competitions[':competition'].notices.$get({ param: { competition }, ...query });

const askClaims = (api: Api, competition: CompetitionId, query: Query) =>
  api.procurement.competitions[':competition'].claims.$get({ param: { competition }, ...query });
const askDisclosures = (api: Api, competition: CompetitionId, query: Query) =>
  api.procurement.competitions[':competition'].disclosures.$get({ param: { competition }, ...query });

const askRingCalls = (api: Api, query: Query) => api.procurement['ring-calls'].$get(query);

export type RingCallShown = Shown<typeof askRingCalls>['rows'][number];
export type CompetitionShown = Shown<typeof askOne>;
export type CompetitionRow = Shown<typeof askList>['rows'][number];
export type Colleague = Shown<typeof askColleagues>['rows'][number];
export type TenderShown = Shown<typeof askTenders>['rows'][number];
export type OpeningLineShown = Shown<typeof askOpeningRecord>['rows'][number];
export type MaskedShown = Shown<typeof askScoring>['rows'][number];
export type DrawShown = Shown<typeof askDraw>;
export type EvaluationShown = Shown<typeof askEvaluation>;
export type EnquiryShown = Shown<typeof askEnquiries>['rows'][number];
export type DecisionShown = Shown<typeof askDecision>;
export type NoticeShown = Shown<typeof askNotices>['rows'][number];

export type ClaimShown = Shown<typeof askClaims>['rows'][number];
export type DisclosureShown = Shown<typeof askDisclosures>['rows'][number];

export const readCompetition = (api: Api, id: CompetitionId) => read(askOne(api, id));

/** The authority's competitions, newest first. */
export const readCompetitions = (api: Api): Promise<readonly CompetitionRow[]> =>
  allRows((query) => read(askList(api, query)));

/** Calls that another area leads and this one buys by, newest first. */
export const readRingCalls = (api: Api): Promise<readonly RingCallShown[]> =>
  allRows((query) => read(askRingCalls(api, query)));

export const useRingCalls = () => useRows(['ring-calls'], (api) => (query) => read(askRingCalls(api, query)));

export const useCompetitions = () => useRows(['competitions'], (api) => (query) => read(askList(api, query)));

/** The competition in the page's address. */
export const useCompetition = () => {
  const id = usePathId('competition');
  return useRead(['competition', id], (api) => askOne(api, id));
};

/** Who may read whom a call would reach. */
export const REACH_READERS = ['procurement_officer', 'decision_maker'] as const;

type InCategory = { readonly system: Id<'system'>; readonly category: Id<'category'> };

/** Whom a call for a service in a category would reach, counted. */
export const useReach = ({ system, category }: InCategory, serviceType: ServiceType) =>
  useRead(['reach', category, serviceType], (api) =>
    api.procurement.systems[':system'].categories[':category'].reach[':serviceType'].$get({
      param: { system, category, serviceType },
    }),
  );

export const useColleagues = () => useRows(['colleagues'], (api) => (query) => read(askColleagues(api, query)));

/** The opened tenders of the competition in the address; `false` waits. */
export const useTenders = (isReady: boolean) => {
  const id = usePathId('competition');
  return useRows(['tenders', id], isReady ? (api) => (query) => read(askTenders(api, id, query)) : undefined);
};

/** The questions about the competition in the address, the oldest first. */
export const useEnquiries = () => {
  const id = usePathId('competition');
  return useRows(['enquiries', id], (api) => (query) => read(askEnquiries(api, id, query)));
};

/** The envelopes as the opening found them; `false` waits. */
export const useOpeningRecord = (isReady: boolean) => {
  const id = usePathId('competition');
  return useRows(
    ['opening-record', id],
    isReady ? (api) => (query) => read(askOpeningRecord(api, id, query)) : undefined,
  );
};

/** Everyone invited to the competition in the address. */
export const useInvited = () => {
  const id = usePathId('competition');
  return useRead(['invited', id], (api) => askInvited(api, id));
};

/** The masked tenders; `false` waits. */
export const useScoring = (isReady: boolean) => {
  const id = usePathId('competition');
  return useRead(['scoring', id], isReady ? (api) => askScoring(api, id) : undefined);
};

/** The ranking with its inputs; `false` waits. */
export const useEvaluation = (isReady = true) => {
  const id = usePathId('competition');
  return useRead(['evaluation', id], isReady ? (api) => askEvaluation(api, id) : undefined);
};

/** The draw of the locked evaluation; `false` waits. */
export const useDraw = (isReady: boolean) => {
  const id = usePathId('competition');
  return useRead(['draw', id], isReady ? (api) => askDraw(api, id) : undefined);
};

export const useDecision = () => {
  const id = usePathId('competition');
  return useRead(['decision', id], (api) => askDecision(api, id));
};

/** Who was given notice of the decision in the address. */
export const useNotices = () => {
  const id = usePathId('competition');
  return useRows(['notices', id], (api) => (query) => read(askNotices(api, id, query)));
};

/** Claims of trade secrets in the tenders of the competition in the address, with the rulings on them. */
export const useClaims = () => {
  const id = usePathId('competition');
  return useRows(['claims', id], (api) => (query) => read(askClaims(api, id, query)));
};

/** Who was given what of the tenders. */
export const useDisclosures = () => {
  const id = usePathId('competition');
  return useRows(['disclosures', id], (api) => (query) => read(askDisclosures(api, id, query)));
};

/** What providers are called, by id; empty while it is on its way. */
export const useProviderNames = (ids: readonly Id<'organisation'>[]) => {
  const asked = [...new Set(ids)].sort().join(',');
  const { data } = useRead(
    ['provider-names', asked],
    asked === '' ? undefined : (api) => api.procurement['provider-names'].$get({ query: { ids: asked } }),
  );
  return new Map((data?.rows ?? []).map(({ id, names }) => [id, names]));
};

const POLL_MS = 2_000;

/** Looks again every other second while something is under way elsewhere. */
export const usePolling = ({ refetch }: { readonly refetch: () => unknown }, isUnderWay: boolean): void => {
  useEffect(() => {
    if (!isUnderWay) return undefined;
    const timer = setInterval(() => void refetch(), POLL_MS);
    return () => clearInterval(timer);
  }, [isUnderWay, refetch]);
};
