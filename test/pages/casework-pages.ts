import type { Page } from 'playwright-core';
import { filled, official, type PageCase, plain } from './page-case.ts';
import type { PagesWorld } from './world.ts';

const worker = official('caseworker');
const verifier = official('verifier');
const CLIENT = 'casework/clients/$client';
const REQUEST = 'casework/requests/$callRequest';

const served =
  (n: number) =>
  (world: PagesWorld): Readonly<Record<string, string>> => {
    const one = world.served[n];
    return one === undefined ? {} : { client: one.clientId, referral: one.referral };
  };
const offered = ({ offered: one }: PagesWorld) => ({ client: one.clientId, referral: one.referral });

const way =
  (turn: keyof PagesWorld['onTheWay']) =>
  ({ onTheWay }: PagesWorld) => ({ client: onTheWay[turn].clientId, referral: onTheWay[turn].referral });

/** The same page with something asked in its address. */
const asking = (one: PageCase, question: (world: PagesWorld) => string): PageCase => ({
  ...one,
  path: (world) => `${one.path(world)}?${question(world)}`,
});
const MESSAGES = 'casework/referrals/$referral/messages';
/** Sends a message with nothing in it. */
const pressLast = (page: Page): Promise<void> => page.locator('main button').last().click();
const agreementsOf = ({ agreed }: PagesWorld): readonly string[] => agreed.map(({ agreement }) => agreement);

/** Asks for what nobody offers, where letting go of one filter would find something. */
const askInVain = async (page: Page): Promise<void> => {
  await page.locator('#text').fill('uravalmennus');
  await page.locator('main form[role="search"] button').click();
  await page.locator('main .aksel-read-more__button').first().click();
  await page.locator('main select:has(option[value="lift"])').selectOption('lift');
  await page.locator('main select:has(option[value="sv"])').selectOption('sv');
};

/** A file with somebody new, and with somebody opened by hand who is called otherwise. */
const chooseClients = async (page: Page): Promise<void> => {
  const text = [
    'external_reference;updated_at;name;language;municipality;municipality_from;reference',
    'TMT-900;2026-01-01;Uusi Asiakas;fi;905;2020-01-01;',
    'TMT-901;2026-01-01;Toinen Asiakas;fi;905;2020-01-01;VAA-2026-000000',
  ].join('\r\n');
  const file = { name: 'asiakkaat.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
  await page.locator('#system-file').setInputFiles(file);
  await page.locator('main tbody td').first().waitFor();
};

/** Chooses to whom the client moves, and sees the fees of both. */
const chooseProvider = async (page: Page): Promise<void> => {
  await page.locator('main input[type=radio]').first().check();
  await page.locator('main .kt-side-by-side tbody td').first().waitFor();
};

const ASKED_OPTIONS = '**/options?**';
/** The form as it was opened before the place went, sent now: the house answers as it stands. */
const sendLate = async (page: Page, { losing: { before } }: PagesWorld): Promise<void> => {
  const held = [{ contentType: 'application/json', body: before }];
  await page.route(ASKED_OPTIONS, (route) => {
    const options = held.pop();
    return options === undefined ? route.continue() : route.fulfill(options);
  });
  await page.reload({ waitUntil: 'load' });
  await page.locator('main form button').last().click();
  await page.locator('main [role="alert"]').first().waitFor();
};

/** What is left when what was chosen, or something beside it, has gone since it was shown. */
const late = (look: string, of: 'lost' | 'other'): PageCase => ({
  ...asking(
    filled(`${CLIENT}/refer`, worker, ({ losing }) => ({ client: losing.client }), look),
    ({ losing }) => `type=${losing.serviceType}&agreement=${losing[of]}`,
  ),
  first: sendLate,
  // Not at once: a call that is on its way while the browser stops holding calls up is never answered.
  after: (page) => page.unroute(ASKED_OPTIONS),
  refused: 409,
});

/** The case worker's and the verifier's pages. */
export const CASEWORK: readonly PageCase[] = [
  plain('casework/clients', worker),
  plain('casework/clients/new', worker),
  filled(CLIENT, worker, served(0)),
  filled(CLIENT, worker, offered, 'offered'),
  filled(`${CLIENT}/details`, worker, served(0)),
  filled(`${CLIENT}/move`, worker, served(1)),
  filled(`${CLIENT}/hand-over`, worker, served(1)),
  filled(`${CLIENT}/separation`, worker, ({ tied }) => ({ client: tied.alone })),
  filled(`${CLIENT}/separation`, official('supervisor'), ({ tied }) => ({ client: tied.served }), 'asked'),
  filled(CLIENT, worker, ({ tied }) => ({ client: tied.served }), 'joined'),
  filled(`${CLIENT}/reads`, worker, served(0)),
  { ...filled(`${CLIENT}/reads`, worker, served(0), 'printed'), isPrinted: true },
  plain('casework/deputies', worker),
  plain('casework/client-system', worker),
  { ...filled('casework/client-system', worker, () => ({}), 'joining'), first: chooseClients },
  filled(`${CLIENT}/options`, worker, served(2)),
  asking(filled(`${CLIENT}/compare`, worker, served(2)), (world) => `of=${agreementsOf(world).join(',')}`),
  asking(filled(`${CLIENT}/plain`, worker, served(2)), (world) => `of=${agreementsOf(world).join(',')}&in=sv`),
  asking(filled(`${CLIENT}/refer`, worker, served(2)), (world) => `agreement=${agreementsOf(world)[0] ?? ''}`),
  plain('casework/find', worker),
  filled('casework/find/$client', worker, served(0)),
  { ...filled('casework/find', worker, () => ({}), 'none'), first: askInVain },
  { ...filled('casework/find/$client', worker, served(0), 'none'), first: askInVain },
  asking(filled(`${CLIENT}/refer`, worker, served(2), 'open'), () => 'open=yes'),
  late('lost', 'lost'),
  late('changed', 'other'),
  plain('casework/guidance', official('supervisor')),
  filled('casework/approvals/$referral', official('supervisor'), way('asked')),
  filled('casework/referrals/$referral', worker, served(0)),
  filled('casework/referrals/$referral', worker, offered, 'offered'),
  filled('casework/referrals/$referral', worker, way('acknowledged'), 'acknowledged'),
  filled('casework/referrals/$referral', worker, way('arranged'), 'arranged'),
  filled('casework/referrals/$referral', worker, way('returned'), 'returned'),
  filled('casework/referrals/$referral', worker, ({ unmet }) => ({ referral: unmet.referral }), 'unmet'),
  filled('casework/referrals/$referral', worker, ({ silent }) => ({ referral: silent.referral }), 'lapsed'),
  filled('casework/referrals/$referral/next', worker, way('returned')),
  filled('casework/referrals/$referral/switch', worker, served(2)),
  { ...filled('casework/referrals/$referral/switch', worker, served(2), 'chosen'), first: chooseProvider },
  filled('casework/referrals/$referral', worker, ({ ending }) => ({ referral: ending.referral }), 'ending'),
  filled('casework/referrals/$referral', worker, ({ former }) => ({ referral: former.referral }), 'switched'),
  filled(MESSAGES, worker, served(0)),
  { ...filled(MESSAGES, worker, served(0), 'empty'), first: pressLast },
  filled(MESSAGES, worker, served(1), 'none'),
  filled(MESSAGES, worker, ({ unmet }) => ({ referral: unmet.referral }), 'unread'),
  filled(MESSAGES, worker, offered, 'not-yet'),
  plain('casework/refused', official('supervisor')),
  plain('casework/supervision', official('supervisor')),
  asking(
    { ...plain('casework/supervision', official('supervisor')), name: 'casework-supervision-empty' },
    () => 'year=2024',
  ),
  plain('casework/waiting', worker),
  filled(`${CLIENT}/waiting`, worker, ({ queued }) => ({ client: queued })),
  plain('casework/requests', worker),
  plain('casework/requests/new', worker),
  asking(
    { ...plain('casework/requests/new', worker), name: 'casework-requests-new-filled' },
    () => 'type=career_coaching&language=sv&municipality=499&why=full',
  ),
  filled(REQUEST, worker, ({ asked }) => ({ callRequest: asked.waiting })),
  filled(REQUEST, worker, ({ asked }) => ({ callRequest: asked.taken }), 'taken'),
  filled(REQUEST, worker, ({ asked }) => ({ callRequest: asked.declined }), 'declined'),
  filled(REQUEST, worker, ({ askedInVain }) => ({ callRequest: askedInVain }), 'ended'),
  plain('casework/claims', verifier),
  filled('casework/claims/$claim', verifier, ({ submitted }) => ({ claim: submitted[0] ?? '' })),
  filled('casework/claims/$claim', verifier, ({ alike }) => ({ claim: alike }), 'alike'),
];
