import { plusDays } from '@kt/kernel';
import { writeStatement } from '@kt/local-platform/bank/write-statement.ts';
import { PAYER } from '@kt/local-platform/world/payer.ts';
import * as z from 'zod';
import { BIDS } from '../story/bid.ts';
import { tender } from '../story/buying.ts';
import { at, publish, type Round } from '../story/calling.ts';
import { demandingCategory, description, type Joined } from '../story/joining.ts';
import { type Season, versionAt } from '../story/season.ts';
import { type Planned, planNeeds } from './planning.ts';

/** Ids of what a page needs and no chapter of the season names. */
export type LooseEnds = Planned & {
  /** A purchasing system that is not published yet. */
  readonly draftSystem: string;
  /** The one category of that system. */
  readonly draftCategory: string;
  readonly admission: string;
  readonly admitted: string;
  /** A hearing of the admitted provider that waits for its answer. */
  readonly hearing: string;
  /** A payment line that waits for an approver. */
  readonly line: string;
  readonly statement: string;
  /** A bank entry that matches nothing. */
  readonly exception: string;
  /** A published service card of the first bidder. */
  readonly service: string;
  /** A tender of the mini-competition that is being scored. */
  readonly tender: string;
};

const F = '/api/finance/v1';
const SYSTEMS = '/api/procurement/v1/systems';
const rowsOf = <T extends z.ZodType>(row: T) => z.looseObject({ rows: z.array(row).min(1) });
const zId = z.looseObject({ id: z.string() });
const zAdmission = z.looseObject({ id: z.string(), provider: z.string() });

const SEALED: Round = {
  drafted: '2026-05-18',
  published: '2026-05-19',
  deadline: '2026-06-15T10:00:00.000Z',
  start: '2026-11-01',
  end: '2028-11-01',
};

/** A call with two tenders; once its deadline is over, it waits for its openers. */
export const toBeOpened = async (season: Season, joined: Joined): Promise<string> => {
  const competition = await publish(season, joined, SEALED);
  for (const n of [0, 1] as const) {
    const bid = BIDS[n];
    if (bid !== undefined) await tender(season, competition, joined.bidders[n], bid);
  }
  return competition;
};

/** One of the two openers has said yes. */
export const halfOpened = async ({ by }: Season, competition: string): Promise<void> => {
  const opener = await by('opener1');
  const body = { declaresNoConflict: true };
  await opener.post(`${at(competition)}/opening-approvals`, body, await versionAt(opener, at(competition)));
};

const unknownPayment = async (season: Season): Promise<void> => {
  const transfer = {
    endToEndId: 'TUNTEMATON',
    cents: 123_45,
    name: 'Muu Oy',
    iban: PAYER.iban,
    reference: '',
    message: 'x',
  };
  const statement = writeStatement({
    orders: [{ messageId: 'X', payerIban: PAYER.iban, transfers: [transfer] }],
    iban: PAYER.iban,
    openingCents: 1_000_000_00,
    day: season.today(),
    at: season.machine.clock.now(),
    number: 9,
  });
  await (await season.by('finance1')).post(`${F}/statements`, statement);
  await season.settle();
};

const SERVICE = {
  serviceType: 'work_coaching',
  names: { fi: 'Työhönvalmennus työpajalla', sv: 'Arbetsträning på verkstaden' },
  summary: {
    fi: 'Oma valmentaja ja työpaja kolmesti viikossa.',
    sv: 'Egen handledare och verkstad tre gånger i veckan.',
  },
  languages: ['fi', 'sv'],
  municipalities: ['905', '499'],
  targetGroups: ['young'],
  remote: true,
  remoteLanguages: ['sv'],
  methods: ['individual', 'workshop'],
  sites: [
    {
      key: 'vaasa',
      name: 'Rannikon työpaja',
      street: 'Rantakatu 1',
      municipality: '905',
      languages: ['fi', 'sv'],
      accessibility: ['step_free', 'accessible_toilet', 'public_transport'],
    },
    { key: 'vora', name: 'Vöyrin työpaja', municipality: '946', languages: ['sv'], accessibility: [] },
  ],
};

const PLACES = {
  free: 5,
  waitingWeeks: 2,
  bySite: [
    { site: 'vaasa', free: 3 },
    { site: 'vora', free: 2, waitingWeeks: 2 },
  ],
};

const publishedService = async ({ chair }: Season, provider: Joined['bidders'][number]): Promise<string> => {
  const own = await chair(provider);
  const { id, version } = await own.post('/api/provider/v1/services', SERVICE);
  const at = `/api/provider/v1/services/${id}`;
  const published = await own.post(`${at}/publication`, {}, version);
  const summary = { ...SERVICE.summary, en: 'Your own coach, and the workshop three times a week.' };
  const edited = await own.post(`${at}/card`, { ...SERVICE, summary }, published.version);
  await own.post(`${at}/places`, PLACES, edited.version);
  return id;
};

const zCategories = z.looseObject({ categories: z.array(zId).min(1) });

const LOOSENING = {
  key: 'tenderPeriodDays',
  value: 7,
  reason: 'Pieni ryhmä, ja palvelulle on kiire.',
  decision: 'Viranhaltijapäätös 12 §',
};

const draftWithCategory = async (officer: Awaited<ReturnType<Season['by']>>) => {
  const { id: draftSystem, version } = await officer.post(SYSTEMS, { ...description, profile: 'annex_e' });
  const added = await officer.post(`${SYSTEMS}/${draftSystem}/categories`, demandingCategory, version);
  await officer.post(`${SYSTEMS}/${draftSystem}/loosenings`, LOOSENING, added.version);
  const { categories } = await officer.get(`${SYSTEMS}/${draftSystem}`, zCategories);
  return { draftSystem, draftCategory: categories[0]?.id ?? '' };
};

const FLAG = {
  ground: 'poor_performance',
  occurredOn: '2026-03-02',
  claim: 'Ensitapaamiset jäivät pitämättä helmikuussa 2026 kolmen asiakkaan kohdalla.',
};
const MONTH_DAYS = 30;

/** An officer has raised a ground against an admission and asked its provider to answer. */
const beHeard = async (season: Season, category: string, provider: string, admission: string): Promise<string> => {
  const officer = await season.by('admission1');
  const of = `${category}/providers/${provider}/hearings`;
  const { id } = await officer.post(of, { ...FLAG, about: { admission } });
  const deadline = plusDays(season.today(), MONTH_DAYS);
  await officer.post(`/api/procurement/v1/hearings/${id}/asking`, { deadline }, 1);
  return id;
};

/** Makes what is missing, and finds the rest in the lists that the pages show. */
export const looseEnds = async (
  season: Season,
  { system, category, bidders }: Joined,
  evaluating: string,
): Promise<LooseEnds> => {
  const officer = await season.by('officer');
  const draft = await draftWithCategory(officer);
  const admissions = rowsOf(zAdmission);
  const inCategory = `${SYSTEMS}/${system}/categories/${category}`;
  const admitted = await officer.get(`${inCategory}/admissions`, admissions);
  const place = { admission: admitted.rows[0]?.id ?? '', admitted: admitted.rows[0]?.provider ?? '' };
  await unknownPayment(season);
  const finance = await season.by('finance1');
  const first = async (list: string, of = finance): Promise<string> => {
    const { rows } = await of.get(`${F}/${list}`, rowsOf(zId));
    return rows[0]?.id ?? '';
  };
  const { rows: tenders } = await officer.get(`${at(evaluating)}/tenders`, rowsOf(zId));
  return {
    service: await publishedService(season, bidders[0]),
    tender: tenders[0]?.id ?? '',
    ...draft,
    ...(await planNeeds(season, { bidders })),
    ...place,
    hearing: await beHeard(season, inCategory, place.admitted, place.admission),
    line: await first('lines?waiting=to_approve', await season.by('approver')),
    statement: await first('statements'),
    exception: await first('exceptions'),
  };
};
