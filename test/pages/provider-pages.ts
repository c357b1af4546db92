import type { Page } from 'playwright-core';
import { bidder, filled, official, type PageCase, plain } from './page-case.ts';
import type { PagesWorld } from './world.ts';

const CALL = 'provider/calls/$authority/$competition';

const at =
  (of: (world: PagesWorld) => Readonly<Record<string, string>>) =>
  (world: PagesWorld): Readonly<Record<string, string>> => ({ authority: world.world.authority, ...of(world) });
const published = at((world) => ({ competition: world.published }));
const evaluating = at((world) => ({ competition: world.evaluating }));
const decided = at(({ competition }) => ({ competition }));

/** Whoever serves the first client, or was offered the last one. */
const server = (world: PagesWorld): string => world.served[0]?.provider.signatory ?? '';
const asked = (world: PagesWorld): string => world.offered.provider.signatory;
/** Whoever is heard on a ground for exclusion. */
const heard = ({ world, admitted }: PagesWorld): string =>
  world.providers.find(({ id }) => id === admitted)?.signatory ?? '';
const newcomer = ({ world }: PagesWorld): string => world.providers[3]?.signatory ?? '';

const lead = ({ lead: { signatory } }: PagesWorld): string => signatory;
const joiner = ({ changed }: PagesWorld): string => changed.joiner.signatory;
const groupLead = ({ group }: PagesWorld): string => group.lead.signatory;
const partner = ({ partner: { signatory } }: PagesWorld): string => signatory;

const referral = at(({ served }) => ({ referral: served[0]?.referral ?? '' }));
const claim = at(({ submitted }) => ({ claim: submitted[0] ?? '' }));
const offered = at(({ offered: one }) => ({ referral: one.referral }));
type Way = keyof PagesWorld['onTheWay'];
const wayOf =
  (turn: Way) =>
  ({ onTheWay }: PagesWorld): string =>
    onTheWay[turn].provider.signatory;
const way = (turn: Way) => at(({ onTheWay }) => ({ referral: onTheWay[turn].referral }));

/** Trade secrets and the cash flow of a tender. */
const openPanels = async (page: Page): Promise<void> => {
  for (const panel of await page.locator('main .aksel-read-more__button').all()) await panel.click();
};
/** The first of what was said before. */
const takeOver = (page: Page): Promise<void> =>
  page.locator('main form button[type="button"][aria-label]').first().click();
/** A no to the first minimum requirement, and what it leads to. */
const answerNo = (page: Page): Promise<void> => page.locator('main input[type="radio"][value="no"]').first().check();
const pressLast = (page: Page): Promise<void> => page.locator('main button').last().click();

/** The pages of associations and companies. */
export const PROVIDER: readonly PageCase[] = [
  filled('provider/ask/$authority/$system', bidder(0), ({ world, joined }) => ({
    authority: world.authority,
    system: joined.system,
  })),
  filled(
    'provider/planned/$authority/$need',
    bidder(0),
    at(({ need }) => ({ need })),
  ),
  plain('provider/join', newcomer),
  plain('provider/partners', newcomer),
  { ...plain('provider/partners', lead), name: 'provider-partners-lead' },
  filled('provider/partners/$consortium', lead, ({ unfinished }) => ({ consortium: unfinished }), 'unfinished'),
  filled('provider/partners/$consortium', partner, ({ proposed }) => ({ consortium: proposed }), 'asked'),
  filled('provider/partners/$consortium', lead, ({ consortium }) => ({ consortium }), 'complete'),
  filled('provider/partners/$consortium', partner, ({ consortium }) => ({ consortium }), 'member'),
  filled('provider/partners/$consortium/dissolve', lead, ({ consortium }) => ({ consortium })),
  filled('provider/partners/$consortium', joiner, ({ changed }) => ({ consortium: changed.consortium }), 'changed'),
  filled('provider/partners/$consortium/change/$admission', joiner, ({ changed: { consortium, admission } }) => ({
    consortium,
    admission,
  })),
  filled(
    'provider/places/$authority/$system/$category/$admission',
    ({ changed }) => changed.lead.signatory,
    at(({ changed: { admission }, joined: { system, category } }) => ({ admission, system, category })),
    'asked-of-change',
  ),
  filled(
    'provider/join/$authority/$request/part',
    partner,
    at(({ ownPart }) => ({ request: ownPart })),
  ),
  filled(
    'provider/join/$authority/$request',
    lead,
    at(({ ownPart }) => ({ request: ownPart })),
    'together',
  ),
  filled(
    'provider/join/$authority/$request',
    newcomer,
    at(({ request }) => ({ request })),
  ),
  filled(
    'provider/join/$authority/$request/receipt',
    newcomer,
    at(({ request }) => ({ request })),
  ),
  plain('provider/calls', bidder(1)),
  filled(CALL, bidder(1), published, 'open'),
  filled(CALL, bidder(0), published, 'changed'),
  filled(CALL, bidder(0), decided, 'decided'),
  filled(
    CALL,
    bidder(0),
    at(({ interrupted }) => ({ competition: interrupted })),
    'interrupted',
  ),
  filled(`${CALL}/ask`, bidder(1), published),
  filled(`${CALL}/ask`, bidder(1), decided, 'closed'),
  filled(CALL, bidder(1), ({ world, lots }) => ({ authority: world.authority, competition: lots[1] ?? '' }), 'lot'),
  filled(`${CALL}/tender`, bidder(1), published),
  { ...filled(`${CALL}/tender`, bidder(1), published, 'open'), first: openPanels },
  { ...filled(`${CALL}/tender`, bidder(1), published, 'taken'), first: takeOver },
  { ...filled(`${CALL}/tender`, bidder(1), published, 'no'), first: answerNo },
  filled(`${CALL}/tender`, groupLead, published, 'group'),
  filled(`${CALL}/check`, bidder(1), published),
  filled(`${CALL}/check`, groupLead, published, 'group'),
  filled(`${CALL}/receipt`, bidder(0), published),
  { ...filled(`${CALL}/receipt`, bidder(0), decided, 'copy'), first: pressLast },
  filled(`${CALL}/clarifications`, bidder(0), evaluating, 'open'),
  filled(`${CALL}/clarifications`, bidder(1), evaluating, 'answered'),
  filled(`${CALL}/clarifications`, bidder(2), evaluating, 'none'),
  filled(`${CALL}/result`, bidder(0), decided),
  filled(`${CALL}/result/others`, bidder(0), decided),
  filled(
    `${CALL}/result/$letter/$in`,
    bidder(0),
    at(({ competition }) => ({ competition, letter: 'feedback', in: 'sv' })),
    'own',
  ),
  filled(
    'provider/agreements/$authority/$agreement',
    ({ world }) => world.providers[0]?.signatory ?? '',
    at(({ shared }) => ({ agreement: shared })),
    'ring',
  ),
  plain('provider/agreements', server),
  filled(
    'provider/agreements/$authority/$agreement',
    server,
    at(({ served }) => ({ agreement: served[0]?.agreement ?? '' })),
  ),
  filled(
    'provider/agreements/$authority/$agreement',
    ({ prolonged }) => prolonged.provider.signatory,
    at(({ prolonged: { agreement } }) => ({ agreement })),
    'prolonged',
  ),
  filled(
    'provider/agreements/$authority/$agreement/card',
    server,
    at(({ served }) => ({ agreement: served[0]?.agreement ?? '' })),
  ),
  filled(
    'provider/agreements/$authority/$agreement/card/$figure',
    server,
    at(({ served }) => ({ agreement: served[0]?.agreement ?? '', figure: 'money.claimed' })),
  ),
  plain('provider/referrals', server),
  filled('provider/referrals/$authority/$referral', server, referral),
  filled('provider/referrals/$authority/$referral', asked, offered, 'offered'),
  filled('provider/referrals/$authority/$referral', wayOf('acknowledged'), way('acknowledged'), 'acknowledged'),
  filled('provider/referrals/$authority/$referral', wayOf('arranged'), way('arranged'), 'arranged'),
  filled('provider/referrals/$authority/$referral', wayOf('returned'), way('returned'), 'returned'),
  filled('provider/referrals/$authority/$referral/messages', server, referral),
  filled('provider/referrals/$authority/$referral/messages', asked, offered, 'not-yet'),
  filled('provider/referrals/$authority/$referral/results', server, referral),
  filled(
    'provider/referrals/$authority/$referral/results',
    ({ former }) => former.provider.signatory,
    at(({ former }) => ({ referral: former.referral })),
    'switched',
  ),
  filled(
    'provider/referrals/$authority/$referral',
    ({ ending }) => ending.provider.signatory,
    at(({ ending }) => ({ referral: ending.referral })),
    'ending',
  ),
  filled('provider/referrals/$authority/$referral/employment', server, referral),
  filled('provider/referrals/$authority/claims/$claim', server, claim),
  plain('provider/places', heard),
  plain('provider/why-not', newcomer),
  filled(
    'provider/places/$authority/$system/$category/$admission',
    heard,
    at(({ joined, admission }) => ({ system: joined.system, category: joined.category, admission })),
  ),
  filled(
    'provider/hearings/$authority/$hearing',
    heard,
    at(({ hearing }) => ({ hearing })),
  ),
  plain('provider/money', server),
  plain('provider/register', official('supervisor')),
  plain('provider/organisation', bidder(0)),
  plain('provider/organisation/details', bidder(0)),
  plain('provider/organisation/payee', bidder(0)),
  plain('provider/organisation/invoicing', bidder(0)),
  plain('provider/organisation/log', bidder(0)),
  plain('provider/organisation/invite', bidder(0)),
  filled('provider/organisation/members/$person', bidder(0), (world) => ({ person: bidder(0)(world) })),
  filled(
    'provider/signatures/$countersignature',
    ({ cosigner }) => cosigner,
    ({ signing }) => ({ countersignature: signing }),
    'second',
  ),
  filled(
    'provider/signatures/$countersignature',
    ({ cosigned }) => cosigned.signatory,
    ({ signing }) => ({ countersignature: signing }),
    'first',
  ),
  filled(
    'provider/join/$authority/$request',
    ({ cosigner }) => cosigner,
    at(({ unsigned }) => ({ request: unsigned })),
    'unsigned',
  ),
  plain('provider/organisation/board', bidder(0)),
  plain('provider/organisation/mandate', bidder(0)),
  plain('provider/wallet', bidder(0)),
  filled('provider/wallet/$kind', bidder(0), () => ({ kind: 'pension_insurance' })),
  plain('provider/services', bidder(0)),
  plain('provider/services/new', bidder(0)),
  filled('provider/services/$service', bidder(0), ({ service }) => ({ service })),
  filled('provider/services/$service/what', bidder(0), ({ service }) => ({ service })),
  filled('provider/services/$service/whom', bidder(0), ({ service }) => ({ service })),
  filled('provider/services/$service/where', bidder(0), ({ service }) => ({ service })),
  filled('provider/services/$service/site', bidder(0), ({ service }) => ({ service })),
  filled('provider/services/$service/preview', bidder(0), ({ service }) => ({ service })),
  filled('provider/services/$service/editions', bidder(0), ({ service }) => ({ service })),
];
