import type { SeededProvider } from '@kt/local-platform/world/joining-providers.ts';
import * as z from 'zod';
import type { Agreed } from './agreeing.ts';
import { type Season, versionAt } from './season.ts';

/** A client of the season, by the names of the seed document's people. */
export type StoryClient = {
  readonly name: string;
  readonly language: 'fi' | 'sv' | 'en';
  readonly municipality: string;
  readonly group: 'A' | 'B' | 'C' | 'D';
  /** Which winner the client picks: 0 or 1. */
  readonly picks: 0 | 1;
};
export type Served = {
  readonly client: StoryClient;
  readonly clientId: string;
  readonly referral: string;
  readonly provider: SeededProvider;
  readonly agreement: string;
};

const CLIENTS: readonly StoryClient[] = [
  { name: 'Anna Esimerkki', language: 'fi', municipality: '905', group: 'B', picks: 0 },
  { name: 'Ebba Exempel', language: 'sv', municipality: '499', group: 'B', picks: 1 },
  { name: 'Syad Esimerkki', language: 'en', municipality: '545', group: 'C', picks: 0 },
];

export const WORKER = '/api/casework/v1/worker';
const W = WORKER;

const zClient = z.looseObject({ reference: z.string() });
const zOptions = z.looseObject({
  mark: z.string(),
  selectable: z.array(z.looseObject({ agreement: z.string(), freePlaces: z.int() })).min(2),
});

const openClient = async (season: Season, one: StoryClient): Promise<string> => {
  const worker = await season.by('caseworker');
  const body = {
    contact: { name: one.name, phone: '+358 40 0000000' },
    profile: {
      language: one.language === 'en' ? 'fi' : one.language,
      ...(one.language === 'en' && { interpreter: 'en' }),
      targetGroups: [],
      partialWorkAbility: false,
      distanceGroup: one.group,
      nonDisclosure: false,
    },
    home: { municipality: one.municipality, from: '2024-01-01', source: 'population_register' },
  };
  const { id } = await worker.post(`${W}/clients`, body);
  return id;
};

/** Opens a client and looks through the options with them: what the client names is among them. */
const looksThrough = async (season: Season, one: StoryClient, agreed: readonly Agreed[]) => {
  const worker = await season.by('caseworker');
  const client = await openClient(season, one);
  const { reference } = await worker.get(`${W}/clients/${client}?purpose=guidance`, zClient);
  const options = await worker.get(`${W}/clients/${client}/options?serviceType=work_coaching`, zOptions);
  const chosen = agreed[one.picks];
  if (chosen === undefined || !options.selectable.some((option) => option.agreement === chosen.agreement))
    throw new Error('what the client picks is not among the options');
  const informed = { informedOn: season.today(), informationLanguages: [one.language] };
  const choice = { agreement: chosen.agreement, mode: 'client', ...informed };
  const need = { serviceType: 'work_coaching', distanceGroup: one.group };
  const { mark, selectable } = options;
  return { worker, client, reference, chosen, choice, need, mark, options: selectable.length };
};

/** Opens a client, shows the options and records the choice. `at` is the draft's path, `options` how many there were. */
export const choose = async (season: Season, one: StoryClient, agreed: readonly Agreed[]) => {
  const { worker, client, reference, chosen, choice, need, options } = await looksThrough(season, one, agreed);
  const { id: referral } = await worker.post(`${W}/clients/${client}/referrals`, need);
  const at = `${W}/referrals/${referral}`;
  await worker.post(`${at}/choice`, choice, await versionAt(worker, at));
  const served: Served = { client: one, clientId: client, referral, ...chosen };
  return { at, reference, options, served };
};

/** A client chooses, and the referral is sent with place and money in one act. */
export const refer = async (season: Season, one: StoryClient, agreed: readonly Agreed[]): Promise<Served> => {
  const { worker, client, reference, chosen, choice, need, mark, options } = await looksThrough(season, one, agreed);
  const sending = { ...need, choice, mark };
  const { id: referral } = await worker.post(`${W}/clients/${client}/referrals/sending`, sending);
  await season.settle();
  const told = `${reference} chose ${chosen.provider.fi} among ${String(options)}; place and money taken at once`;
  season.tell(told, { options });
  return { client: one, clientId: client, referral, ...chosen };
};

export const start = async (season: Season, served: Served, on: string): Promise<void> => {
  const { chair, world, settle } = season;
  const worker = await chair(served.provider);
  const own = `/api/casework/v1/provider/authorities/${world.authority}/referrals/${served.referral}`;
  await worker.post(`${own}/acceptance`, {}, await versionAt(worker, own));
  await worker.get(`${own}/client`, z.looseObject({}));
  await worker.post(`${own}/start`, { on }, await versionAt(worker, own));
  await settle();
};

/** What the first client's case worker and provider write to each other: theirs alone. */
export const WRITTEN = {
  asked: 'Asiakas pääsee bussilla vasta kello 8.40. Sopiiko aloitus yhdeksältä?',
  answered: 'Sopii hyvin. Lähetämme viikko-ohjelman maanantaina.',
} as const;

const zMessages = z.looseObject({ rows: z.array(z.looseObject({ text: z.string(), isRead: z.boolean() })) });

/** The case worker writes to the provider about a referral, the provider reads it and answers, and the answer is read. */
const write = async (season: Season, { client, referral, provider }: Served): Promise<void> => {
  const { by, chair, world, settle, tell } = season;
  const [guide, server] = [await by('caseworker'), await chair(provider)];
  const theirs = `${W}/referrals/${referral}/messages`;
  const own = `/api/casework/v1/provider/authorities/${world.authority}/referrals/${referral}/messages`;
  await guide.post(theirs, { text: WRITTEN.asked });
  await settle();
  await server.get(own, zMessages);
  await server.post(own, { text: WRITTEN.answered });
  await settle();
  const { rows } = await guide.get(theirs, zMessages);
  if (rows.at(0)?.isRead !== true || rows.at(-1)?.text !== WRITTEN.answered) throw new Error('nobody was answered');
  const first = client.name.split(' ')[0] ?? '';
  tell(`about ${first}'s service the case worker wrote to ${provider.fi} and was answered`, { messages: rows.length });
};

/** Three clients choose between two services, are referred by pseudonym, accepted and met; one more thing is asked in a message. */
export const serving = async (season: Season, agreed: readonly Agreed[]): Promise<readonly Served[]> => {
  const { tell, until, today } = season;
  const served: Served[] = [];
  for (const [n, one] of CLIENTS.entries()) {
    await until(`2026-03-${String(19 + n * 4)}`);
    const referred = await refer(season, one, agreed);
    await until(`2026-03-${String(20 + n * 4)}`);
    await start(season, referred, today());
    if (n === 0) await write(season, referred);
    served.push(referred);
  }
  tell('names revealed after acceptance only, each reading on record; services started', { services: served.length });
  return served;
};
