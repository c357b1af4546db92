import { dumpAll } from '@kt/local-platform/dump.ts';
import type { Answer, Call, Caller } from '@kt/local-platform/world/caller.ts';
import * as z from 'zod';
import { versionAt } from '../../story/season.ts';
import { filesIn } from '../sealed/machines.ts';
import { agreementWith, type Market, sent, W, type Wanted } from './market.ts';

const FORMS = ['150499-901H', '150499\u2013901h', '150499 - 901H', '150499\ufe0f-901H', '150499-\n901H'] as const;
const WORD = 'Kanarialintu';
/** What is left of a planted code wherever it lies. Half of one is no sign: hashes and ids hold four letters by chance. */
export const CODE = /Kanarialintu|150499[^]{0,8}901H/i;
/** A word of a file that may be stored. */
export const KEPT = /Muuttolintu/;

/** A code of nobody, as people type it and as it may be hidden; the word beside it tells where it came to lie. */
export const CODES: readonly string[] = FORMS.map((one) => `${WORD} ${one} tulee`);

const HEAD = 'external_reference;updated_at;name;language;municipality;municipality_from;phone;email;interpreter';
const ROW = ['TMT-901', '2026-03-01', 'Bo Exempel', 'sv', '499', '2019-05-01', '', '', ''];
const AGREEMENTS = '/api/procurement/v1/agreements';
const text = (of: string): Uint8Array => new TextEncoder().encode(of);
const zRows = z.looseObject({ rows: z.array(z.looseObject({ outcome: z.string(), fault: z.string().optional() })) });
const zCode = z.looseObject({ code: z.string() });

/** How a call with a planted code was answered. */
export type Planted = { readonly what: string; readonly status: number; readonly code: string };

const answerOf = (what: string, { status, body }: Answer): Planted => {
  const code = zCode.safeParse(body);
  return { what, status, code: code.success ? code.data.code : '' };
};

type Try = readonly [what: string, by: Caller, call: Call];
const post = (path: string, body: object | Uint8Array, version?: number): Call => ({
  method: 'POST',
  path,
  body,
  ...(version !== undefined && { version }),
});

const contact = { name: 'Aune Esimerkki' };
const profile = { language: 'sv', targetGroups: [], partialWorkAbility: false, nonDisclosure: false };
const home = { municipality: '905', from: '2024-01-01', source: 'client' };
const need = {
  serviceType: 'work_coaching',
  targetGroups: [],
  clients: 3,
  start: '2026-09-01',
  municipalities: ['905'],
  languages: ['sv'],
  shortfalls: ['full'],
};

/** Everywhere that somebody of casework writes freely. */
const inCasework = async ({ season }: Market, { client, referral }: Wanted, said: string): Promise<readonly Try[]> => {
  const [worker, supervisor] = [await season.by('caseworker'), await season.by('supervisor')];
  const version = await versionAt(worker, `${W}/clients/${client}?purpose=guidance`);
  const evidence = `${W}/referrals/${referral}/evidence?kind=employer&obtainedOn=2026-03-04`;
  return [
    ['a name', worker, post(`${W}/clients`, { contact: { name: said }, profile, home })],
    ['a wish', worker, post(`${W}/clients`, { contact, profile: { ...profile, wishText: said }, home })],
    ['a telephone', worker, post(`${W}/clients/${client}/contact`, { ...contact, phone: said }, version)],
    ['a language', worker, post(`${W}/clients/${client}/profile`, { ...profile, interpreter: said }, version)],
    ['a legal hold', supervisor, post(`${W}/clients/${client}/hold`, { reason: said }, version)],
    ['a message', worker, post(`${W}/referrals/${referral}/messages`, { text: said })],
    ['a request for a call', worker, post(`${W}/service-requests`, { ...need, note: said })],
    ['a file of evidence', worker, post(evidence, text(said))],
  ];
};

/** Where those who serve and those who agree write freely. */
const beside = async (market: Market, { referral }: Wanted, agreement: string, said: string) => {
  const { season, provider } = market;
  const [chair, manager] = [await season.chair(provider(13)), await season.by('agreements')];
  const one = `/api/casework/v1/provider/authorities/${season.world.authority}/referrals/${referral}`;
  const at = `${AGREEMENTS}/${agreement}`;
  const version = await versionAt(manager, at);
  const evidence = `${one}/evidence?kind=service_report&obtainedOn=2026-03-04`;
  const tries: readonly Try[] = [
    ['a message of the provider', chair, post(`${one}/messages`, { text: said })],
    ['evidence of the provider', chair, post(evidence, text(said))],
    ['why orders are suspended', manager, post(`${at}/suspension`, { reason: said }, version)],
    ['why checks are waived', manager, post(`${at}/checks-waiver`, { reason: said }, version)],
    ['a row of a file of agreements', manager, post('/api/procurement/v1/agreement-imports', { document: said })],
  ];
  return tries;
};

/** Plants a code in every free text, in every form. Gives how each was answered. */
export const plantedIn = async (market: Market): Promise<readonly Planted[]> => {
  const { season, provider } = market;
  const agreement = await agreementWith(market, 13, { places: 3 });
  const wanted = await sent(market, agreement);
  const chair = await season.chair(provider(13));
  const own = `/api/casework/v1/provider/authorities/${season.world.authority}/referrals/${wanted.referral}`;
  await chair.post(`${own}/acceptance`, {}, await versionAt(chair, own));
  await season.settle();
  await chair.post(`${own}/evidence?kind=service_report&obtainedOn=2026-03-04`, text('Muuttolintu tuli töihin.'));
  const answers: Planted[] = [];
  for (const said of CODES)
    for (const [what, by, call] of [
      ...(await inCasework(market, wanted, said)),
      ...(await beside(market, wanted, agreement, said)),
    ])
      answers.push(answerOf(`${what}: ${said}`, await by.send(call)));
  return answers;
};

/** A row of a file of clients for each column and form, looked through and taken in. Gives what became of each. */
export const importedWith = async ({ season }: Market): Promise<readonly string[]> => {
  const worker = await season.by('caseworker');
  const outcomes: string[] = [];
  for (const said of CODES)
    for (const [at, column] of HEAD.split(';').entries()) {
      const row = ROW.map((cell, n) => (n === at ? `"${said}"` : cell)).join(';');
      for (const act of ['checks', 'imports']) {
        const file = text(`${HEAD}\r\n${row}\r\n`);
        const { body } = await worker.send(post(`${W}/client-system/${act}`, file));
        const [one] = zRows.parse(body).rows;
        outcomes.push(`${act} ${column}: ${one?.outcome ?? ''} ${one?.fault ?? ''}`);
      }
    }
  return outcomes;
};

/** Where a word lies: items of tables, files, mail, letters, lines of the log. */
export const placesOf = async ({ machine, dir, lines }: Market, word: RegExp): Promise<readonly string[]> => {
  await machine.runner.settle();
  const items = (await dumpAll(machine.engine)).filter(({ item }) => word.test(JSON.stringify(item)));
  const files = [...filesIn(dir, '.')].filter(([path, content]) => word.test(path) || word.test(content));
  return [
    ...items.map(({ table, item }) => `${table} ${String(item['pk'])} ${String(item['sk'])}`),
    ...files.map(([path]) => path),
    ...lines.filter((line) => word.test(line)),
  ];
};
