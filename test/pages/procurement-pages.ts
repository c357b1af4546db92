import type { Page } from 'playwright-core';
import { filled, neighbour, official, type PageCase, plain } from './page-case.ts';
import type { PagesWorld } from './world.ts';

const officer = official('officer');
const admission = official('admission1');
const decider = official('decider');
const SYSTEM = 'procurement/systems/$system';
const ONE = 'procurement/competitions/$competition';

const system = ({ joined }: PagesWorld) => ({ system: joined.system });
const draftSystem = (world: PagesWorld) => ({ system: world.draftSystem });
const category = ({ joined }: PagesWorld) => ({ system: joined.system, category: joined.category });
const draftCategory = (world: PagesWorld) => ({ system: world.draftSystem, category: world.draftCategory });
const place = (world: PagesWorld) => ({ ...category(world), provider: world.admitted, admission: world.admission });
const waitingRequest = ({ asked }: PagesWorld) => ({ callRequest: asked.waiting });
const drafted = (world: PagesWorld) => ({ competition: world.drafted });
const published = (world: PagesWorld) => ({ competition: world.published });
const sealed = (world: PagesWorld) => ({ competition: world.sealed });
const interrupted = (world: PagesWorld) => ({ competition: world.interrupted });
const evaluating = (world: PagesWorld) => ({ competition: world.evaluating });
const scored = (world: PagesWorld) => ({ competition: world.scored });
const decided = ({ competition }: PagesWorld) => ({ competition });

/** A minimum requirement that is not met, and where the reason goes. */
const findUnmet = (page: Page): Promise<void> => page.locator('main input[type="radio"][value="no"]').first().check();

/** A file that begins as an XLSX does and is none: the reader is told what to do. */
const chooseUnreadable = async (page: Page): Promise<void> => {
  const buffer = Buffer.from('PK\u0003\u0004');
  await page.locator('main input[type="file"]').setInputFiles({ name: 'sopimukset.xlsx', mimeType: '', buffer });
  await page.locator('main button[type="submit"]').click();
  await page.locator('main .aksel-alert').waitFor();
};

const SYSTEMS: readonly PageCase[] = [
  plain('procurement/systems', officer),
  plain('procurement/systems/new', officer),
  plain('procurement/planned', officer),
  plain('procurement/planned/new', officer),
  filled('procurement/planned/$need', officer, ({ need }) => ({ need })),
  filled('procurement/planned/$need', officer, ({ draftNeed }) => ({ need: draftNeed }), 'draft'),
  filled(SYSTEM, admission, system),
  filled(SYSTEM, officer, draftSystem, 'draft'),
  filled(`${SYSTEM}/value`, officer, system),
  filled(`${SYSTEM}/value/$category`, officer, category),
  filled(`${SYSTEM}/questions`, officer, system),
  filled(`${SYSTEM}/rules`, officer, system),
  filled(`${SYSTEM}/rules`, officer, draftSystem, 'loosened'),
  filled(`${SYSTEM}/describe`, officer, draftSystem),
  filled(`${SYSTEM}/categories/new`, officer, draftSystem),
  filled(`${SYSTEM}/categories/$category`, officer, category),
  filled(`${SYSTEM}/categories/$category/edit`, officer, draftCategory),
  filled(`${SYSTEM}/categories/$category/admissions/$provider/$admission`, admission, place),
  filled(`${SYSTEM}/categories/$category/renewal`, admission, category),
  {
    ...filled(`${SYSTEM}/categories/$category/providers/$provider/ground`, admission, place),
    path: (world) =>
      `/procurement/systems/${world.joined.system}/categories/${world.joined.category}/providers/${world.admitted}/ground?admission=${world.admission}`,
  },
  filled('procurement/hearings/$hearing', admission, ({ hearing }) => ({ hearing })),
  plain('procurement/providers', admission),
  filled('procurement/providers/$provider/log', admission, ({ joined }) => ({ provider: joined.bidders[0].id })),
  filled('procurement/providers/$provider/letter', admission, ({ joined }) => ({ provider: joined.bidders[0].id })),
  filled('procurement/providers/$provider/services', admission, ({ joined }) => ({ provider: joined.bidders[0].id })),
  filled('procurement/providers/$provider/services/$service', admission, ({ joined, service }) => ({
    provider: joined.bidders[0].id,
    service,
  })),
  filled('procurement/providers/$provider', admission, ({ joined }) => ({ provider: joined.bidders[0].id })),
  plain('procurement/requests', admission),
  plain('procurement/requests/together', admission),
  plain('procurement/requests/practice', decider),
  filled('procurement/providers/$provider/wallet', admission, ({ joined }) => ({ provider: joined.bidders[0].id })),
  filled('procurement/requests/$request', admission, ({ request }) => ({ request })),
  filled('procurement/requests/$request', admission, ({ sentTogether }) => ({ request: sentTogether }), 'together'),
  filled(
    `${SYSTEM}/categories/$category/admissions/$provider/$admission`,
    admission,
    (world) => ({ ...category(world), provider: world.changed.lead.id, admission: world.changed.admission }),
    'changed',
  ),
];

const COMPETITIONS: readonly PageCase[] = [
  plain('procurement/competitions', officer),
  plain('procurement/call-requests', officer),
  filled('procurement/call-requests/$callRequest/join', officer, waitingRequest),
  filled('procurement/call-requests/$callRequest/decline', officer, waitingRequest),
  {
    ...plain('procurement/competitions/new', officer),
    name: 'procurement-competitions-new-asked',
    path: ({ joined, asked }) =>
      `/procurement/competitions/new?requests=${asked.waiting}&system=${joined.system}&category=${joined.category}`,
  },
  plain('procurement/competitions/new', officer),
  {
    ...plain('procurement/competitions/new', officer),
    name: 'procurement-competitions-new-category',
    path: ({ joined }) => `/procurement/competitions/new?system=${joined.system}&category=${joined.category}`,
  },
  {
    ...plain('procurement/competitions/new', officer),
    name: 'procurement-competitions-new-earlier',
    path: ({ competition }) => `/procurement/competitions/new?from=${competition}`,
  },
  filled(ONE, officer, drafted, 'draft'),
  filled(ONE, officer, published, 'published'),
  filled(ONE, official('evaluator1'), evaluating, 'evaluating'),
  filled(ONE, decider, decided, 'decided'),
  filled(`${ONE}/edit`, officer, drafted),
  filled(`${ONE}/test-copy`, officer, drafted),
  filled(`${ONE}/test-copy`, officer, published, 'published'),
  filled(`${ONE}/lots`, officer, drafted),
  filled(ONE, officer, ({ lots }) => ({ competition: lots[1] ?? '' }), 'lot'),
  filled(`${ONE}/addendum`, officer, published),
  filled(`${ONE}/questions`, officer, published),
  filled(`${ONE}/questions`, decider, decided, 'answered'),
  filled(`${ONE}/questions/$enquiry`, officer, ({ published: competition, enquiry }) => ({ competition, enquiry })),
  filled(`${ONE}/questions/$enquiry/decline`, officer, ({ published: competition, enquiry }) => ({
    competition,
    enquiry,
  })),
  filled(`${ONE}/return`, decider, decided),
  filled(`${ONE}/cancel`, officer, published),
  filled(`${ONE}/none-suitable`, decider, evaluating),
  filled(`${ONE}/scoring`, official('evaluator1'), evaluating),
  filled(`${ONE}/consensus`, official('evaluator1'), evaluating),
  filled(`${ONE}/draw`, official('opener1'), ({ drawn }) => ({ competition: drawn })),
  filled(`${ONE}/tenders`, officer, evaluating),
  filled(`${ONE}/tenders/$tender`, officer, (world) => ({ ...evaluating(world), tender: world.tender })),
  {
    ...filled(`${ONE}/tenders/$tender`, officer, (world) => ({ ...evaluating(world), tender: world.tender }), 'unmet'),
    first: findUnmet,
  },
  filled(`${ONE}/decide`, decider, scored),
  filled(`${ONE}/decision`, officer, decided),
  filled(
    `${ONE}/letters/$decision/$provider/$letter/$in`,
    officer,
    (world) => ({
      ...decided(world),
      decision: '1',
      provider: world.joined.bidders[0].id,
      letter: 'decision',
      in: 'sv',
    }),
    'decision',
  ),
  filled(
    `${ONE}/letters/$decision/$provider/$letter/$in`,
    officer,
    (world) => ({
      ...decided(world),
      decision: '1',
      provider: world.joined.bidders[0].id,
      letter: 'feedback',
      in: 'fi',
    }),
    'feedback',
  ),
  filled(`${ONE}/ended`, officer, interrupted),
  filled(`${ONE}/secrecy`, officer, decided),
  filled(`${ONE}/secrecy`, officer, scored, 'claimed'),
  filled(`${ONE}/secrecy/$document`, officer, ({ competition, document }) => ({ competition, document })),
  filled(`${ONE}/rectify`, decider, decided),
  filled(`${ONE}/record`, official('opener1'), evaluating),
  filled(`${ONE}/substitute`, officer, evaluating),
  filled(`${ONE}/ties`, official('opener2'), sealed),
  filled(`${ONE}/opening`, official('opener2'), sealed),
  filled(`${ONE}/opening`, official('opener1'), published, 'early'),
];

const agreement = ({ agreed }: PagesWorld) => ({ agreement: agreed[0]?.agreement ?? '' });

const shared = ({ shared: id }: PagesWorld) => ({ agreement: id });
/** Opens every form of the agreement. */
const openForms = async (page: Page): Promise<void> => {
  for (const panel of await page.locator('main .aksel-read-more__button').all()) await panel.click();
  await page.locator('main fieldset').first().waitFor();
};

const together = ({ draftTogether: id }: PagesWorld) => ({ agreement: id });
const ringCall = ({ ringCall: competition }: PagesWorld) => ({ competition });

const RING: readonly PageCase[] = [
  filled('procurement/agreements/$agreement', official('agreements'), shared, 'ring'),
  { ...filled('procurement/agreements/$agreement', official('agreements'), shared, 'ring-forms'), first: openForms },
  filled('procurement/agreements/$agreement', neighbour('agreements'), shared, 'ring-member'),
  filled('procurement/agreements/$agreement/card', neighbour('agreements'), shared, 'ring-member'),
  { ...plain('procurement/agreements', neighbour('agreements')), name: 'procurement-agreements-member' },
  { ...filled('procurement/agreements/$agreement', official('agreements'), together, 'ring-draft'), first: openForms },
  filled(ONE, officer, ringCall, 'ring'),
  { ...filled(ONE, officer, drafted, 'ring-form'), first: openForms },
  plain('procurement/ring-calls', neighbour('decider')),
];

const prolonged = ({ prolonged: { agreement: id } }: PagesWorld) => ({ agreement: id });

const CHANGED: readonly PageCase[] = [
  filled('procurement/agreements/$agreement', official('agreements'), prolonged, 'prolonged'),
  {
    ...filled(
      'procurement/agreements/$agreement',
      official('agreements'),
      ({ draftTogether }) => ({ agreement: draftTogether }),
      'supplement',
    ),
    first: openForms,
  },
];

const PEOPLE: readonly PageCase[] = [
  plain('procurement/people', official('admin1')),
  plain('procurement/people/invite', official('admin1')),
  plain('procurement/people/attempts', official('admin1')),
  filled('procurement/people/$person', official('admin1'), ({ world }) => ({ person: world.personOf('verifier') })),
];

/** The pages of those who buy. */
export const PROCUREMENT: readonly PageCase[] = [
  ...SYSTEMS,
  ...COMPETITIONS,
  ...PEOPLE,
  ...RING,
  ...CHANGED,
  plain('procurement/award-notices', officer),
  filled('procurement/award-notices/$quarter', officer, () => ({ quarter: '2026-Q1' })),
  plain('procurement/agreements', official('agreements')),
  plain('procurement/agreements/import', official('agreements')),
  {
    ...plain('procurement/agreements/import', official('agreements')),
    name: 'procurement-agreements-import-unreadable',
    first: chooseUnreadable,
  },
  plain('procurement/agreements/new', official('agreements')),
  filled('procurement/agreements/$agreement', official('agreements'), agreement),
  filled('procurement/agreements/$agreement/card', official('agreements'), agreement),
  filled('procurement/agreements/$agreement/card/$figure', official('agreements'), (world) => ({
    ...agreement(world),
    figure: 'money.reserved',
  })),
];
