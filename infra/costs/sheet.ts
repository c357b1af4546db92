import type { Counts } from './count.ts';
import { CLIENTS, type SeasonParts, TENDERS, type Used } from './season.ts';

type Prices = {
  readonly date: string;
  readonly currency: string;
  readonly region: string;
  readonly note: string;
  readonly prices: Readonly<Record<string, number>>;
};
type Volume = Readonly<Record<string, { readonly value: number; readonly why: string }>>;

export type SheetParts = {
  readonly prices: Prices;
  readonly volume: Volume;
  readonly season: SeasonParts;
  readonly counts: Counts;
};

/** One line of the sheet: how many of what in a month, and at which price. */
type Line = { readonly what: string; readonly amount: number; readonly unit: string; readonly price: number };

const MONTHS = 12;
const MINUTES = 43_800;
const MILLION = 1_000_000;
const THOUSAND = 1_000;
/** Each event lies in its table, in the log and in the inboxes: streams are read by functions without a price of theirs. */
const SHARDS_OF_DUE = 4;
const READ_OF_EMPTY = 0.5;
const DOOR_GB = 1;
const WORKER_GB = 0.5;

const cost = ({ amount, price }: Line): number => amount * price;

const monthly = (season: SeasonParts, value: (name: string) => number) => {
  const competitions = value('competitionsPerYear') / MONTHS;
  const clients = value('clientsPerYear') / MONTHS;
  const bidders = value('tendersPerCompetition') / TENDERS;
  const sum = (pick: (used: Used) => number): number =>
    competitions * bidders * pick(season.competition) + (clients / CLIENTS) * pick(season.clients);
  const people = value('officials') + value('providerPeople');
  const pageCalls = people * value('pagesPerPersonMonth') * value('callsPerPage');
  return { sum, people, pageCalls };
};

const linesOf = ({ prices: { prices }, volume, season, counts }: SheetParts): readonly Line[] => {
  const value = (name: string): number => volume[name]?.value ?? Number.NaN;
  const price = (name: string): number => prices[name] ?? Number.NaN;
  const { sum, people, pageCalls } = monthly(season, value);
  const wakeUps = counts.timers * MINUTES;
  const doorCalls = pageCalls + sum((used) => used.doorCalls);
  const workerCalls = sum((used) => used.workerCalls);
  const reads =
    pageCalls * value('readUnitsPerCall') + sum((used) => used.readUnits) + wakeUps * SHARDS_OF_DUE * READ_OF_EMPTY;
  const visits = value('publicVisitsMonth');
  const reports = value('reportsPerYear') / MONTHS;
  const siteRequests = doorCalls + visits * value('requestsPerVisit');
  const seconds =
    doorCalls * value('secondsPerDoorCall') * DOOR_GB +
    (workerCalls * value('secondsPerWorkerCall') + wakeUps * value('secondsPerWakeUp')) * WORKER_GB;
  const line = (what: string, amount: number, unit: string, priced: string): Line => ({
    what,
    amount,
    unit,
    price: price(priced),
  });
  return [
    line('tables: written', sum((used) => used.writeUnits) / MILLION, 'M units', 'writeUnitsMillion'),
    line('tables: read', reads / MILLION, 'M units', 'readUnitsMillion'),
    line('tables: stored', value('gigabytesStored'), 'GB', 'tableGigabyteMonth'),
    line('tables: restorable to any second', value('gigabytesStored'), 'GB', 'recoveryGigabyteMonth'),
    line('functions: calls', (doorCalls + workerCalls + wakeUps) / MILLION, 'M', 'functionCallsMillion'),
    line('functions: time', seconds, 'GB-s', 'functionGigabyteSecond'),
    line('schedules: wake-ups', wakeUps / MILLION, 'M', 'wakeUpsMillion'),
    line('API: calls', doorCalls / MILLION, 'M', 'apiCallsMillion'),
    line('keys', counts.keys, 'keys', 'keyMonth'),
    line('keys: calls', (sum((used) => used.keyCalls) + doorCalls / THOUSAND) / MILLION, 'M', 'keyCallsMillion'),
    line('files: stored', value('gigabytesOfFiles'), 'GB', 'fileGigabyteMonth'),
    line('files: written', sum((used) => used.filesWritten) / THOUSAND, 'k', 'fileWritesThousand'),
    line('files: read', sum((used) => used.filesRead) / THOUSAND, 'k', 'fileReadsThousand'),
    line('reports: looked through', reports / THOUSAND, 'k files', 'scannedFilesThousand'),
    line('reports: looked through', (reports * value('megabytesPerReport')) / THOUSAND, 'GB', 'scannedGigabyte'),
    line('site: sent', (visits * value('megabytesPerVisit')) / THOUSAND, 'GB', 'siteGigabyte'),
    line('site: requests', siteRequests / MILLION, 'M', 'siteRequestsMillion'),
    line('firewall', 1, '', 'firewallMonth'),
    line('firewall: rules', counts.firewallRules, 'rules', 'firewallRuleMonth'),
    line('firewall: requests', siteRequests / MILLION, 'M', 'firewallRequestsMillion'),
    line('sign-in with threat protection', people, 'people', 'personMonth'),
    line('messages', sum((used) => used.messages) / THOUSAND, 'k', 'messagesThousand'),
    line('logs: taken in', value('gigabytesLoggedMonth'), 'GB', 'logGigabyte'),
    line('logs: kept 13 months', value('gigabytesLoggedMonth') * 13, 'GB', 'logGigabyteMonth'),
    line('alarms', counts.alarms, 'alarms', 'alarmMonth'),
    line('metrics from logs', counts.logMetrics, 'metrics', 'metricMonth'),
  ];
};

const figure = (amount: number): string =>
  amount.toLocaleString('en-GB', { maximumSignificantDigits: 4, useGrouping: false });
const dollars = (amount: number): string => amount.toFixed(2);

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const usedRow = (name: string, used: Used): readonly string[] => [
  name,
  ...[used.doorCalls, used.workerCalls, used.readUnits, used.writeUnits, used.keyCalls, used.messages].map(figure),
];

/** The cost sheet as it stands in `docs/costs.md`. */
export const sheet = (parts: SheetParts): string => {
  const { prices, volume, season } = parts;
  const lines = linesOf(parts);
  const total = lines.reduce((sum, line) => sum + cost(line), 0);
  const moving = lines.filter(({ what }) =>
    /^(tables: (written|read)|functions|API|keys: calls|files: (w|r))/.test(what),
  );
  return `# What it costs to run

Generated by \`npm run costs\`; a guard says when it is stale. **About ${dollars(total)} ${prices.currency} a month** at the volume
of the area below, of which ${dollars(moving.reduce((sum, line) => sum + cost(line), 0))} follow from use; the rest is there with nobody using it.

Prices: ${prices.region}, ${prices.date}. **${prices.note}**

## A month

${table(
  ['what', 'amount', '', prices.currency],
  lines.map((line) => [line.what, figure(line.amount), line.unit, dollars(cost(line))]),
)}

## Measured

The season of fourteen months, played through the deployed bundles over the embedded engine with its exact meter
(\`npm run measure\`). Inboxes, the log and indexes are in it; timers that find nothing are not.

${table(
  ['part', 'calls of doors', 'of workers', 'read units', 'write units', 'calls of keys', 'messages'],
  [
    usedRow('founding: area, 18 people, 17 providers, 52 agreements (once)', season.founding),
    usedRow(`a purchasing system and a competition with ${String(TENDERS)} tenders`, season.competition),
    usedRow(`${String(CLIENTS)} clients from referral to the last payment`, season.clients),
  ],
)}

## Assumed

${table(
  ['assumption', 'value', 'why'],
  Object.entries(volume).map(([name, { value, why }]) => [name, String(value), why]),
)}
`;
};
