import { lotBinding } from '@kt/competition/domain/lots.ts';
import { sealTender } from '@kt/competition/sealing/seal.ts';
import * as wire from '@kt/competition/wire.ts';
import { cents, id, share } from '@kt/kernel';
import type { Caller } from '@kt/local-platform/world/caller.ts';
import type { SeededProvider } from '@kt/local-platform/world/joining-providers.ts';
import * as z from 'zod';
import { attach } from '../../story/attaching.ts';
import { at } from '../../story/calling.ts';
import { versionAt } from '../../story/season.ts';
import type { Sealed } from './machines.ts';

/** What one tender says; looked for everywhere else. */
export const PLANTED = {
  prices: [57_683, 107_841, 167_489] as const,
  answer: 'Kanarianlintu laulaa Vaasan torilla',
  replaced: 'Satakieli on vaihtanut laulunsa',
  signatory: 'Kaarina Kanaria',
  /** Of a file that goes with it: its name, and what stands in it. */
  file: { name: 'Kanarianlinnun-menetelma.pdf', text: 'Peippo pesii Palosaaren sillan alla' },
  /** Of those with whom it is given. */
  group: { name: 'Västäräkki-ryhmä', member: 'Talitintti Työt ry', role: 'Lintuohjaus' },
};
const PLAIN = { prices: [56_000, 100_000, 160_000] as const, answer: 'Viikoittain.', signatory: 'Tavallinen Tarjoaja' };

type Said = {
  readonly prices: readonly [number, number, number];
  readonly answer: string;
  readonly signatory: string;
  readonly file?: { readonly name: string; readonly text: string };
  readonly group?: { readonly name: string; readonly member: string; readonly role: string };
};

const zCall = z.looseObject({
  publicKey: z.string(),
  format: z.int(),
  mustHaves: z.array(z.looseObject({ key: z.string() })).default([]),
  lot: wire.competitionContent.shape.lot,
});
const zOwn = z.looseObject({ version: z.int(), pseudonym: z.string(), needsConfirmation: z.boolean() });

const HALF = 5_000;

/** With whom a tender says that it is given. */
const groupOf = ({ id: lead }: SeededProvider, { name, member, role }: NonNullable<Said['group']>) => {
  const other = id('organisation', `org_${'7'.repeat(26)}`);
  const members = [
    { organisation: lead, name: 'Johtaja', role: { fi: 'Ohjaus' }, municipalities: [] },
    { organisation: other, name: member, role: { fi: role }, municipalities: [] },
  ];
  const shares = members.map(({ organisation }) => ({ organisation, share: share(HALF) }));
  const split = { by: 'share', shares } as const;
  const consortium = id('consortium', `con_${'7'.repeat(26)}`);
  return { consortium, edition: 1, name, members, split, isJointlyLiable: true, leadInvoices: true };
};

/** A bidder at the doors of one machine. */
export const bidderAt = async ({ season, competition }: Sealed, provider: SeededProvider) => {
  const caller = await season.chair(provider);
  const base = `/api/provider/v1/authorities/${season.world.authority}`;
  const view = async (path: string): Promise<unknown> =>
    (await caller.send({ method: 'POST', path: `${base}${path}`, body: { competition } })).body;
  const own = async () => zOwn.parse(await view('/tenders/view'));
  const contentOf = async ({ format, mustHaves }: z.infer<typeof zCall>, said: Said) => {
    const [oneMonth, threeMonths, sixMonths] = said.prices.map(cents);
    return {
      format,
      competition: id('competition', competition),
      organisation: provider.id,
      addendum: 0,
      prices: { 'work-1m': oneMonth, 'work-3m': threeMonths, 'work-6m': sixMonths },
      answers: { path: said.answer },
      signatory: said.signatory,
      ...(said.group !== undefined && { consortium: groupOf(provider, said.group) }),
      ...(said.file !== undefined && {
        attachments: [await attach(caller, season, competition, said.file.text, said.file.name)],
      }),
      ...(mustHaves.length > 0 && { mustHaves: Object.fromEntries(mustHaves.map(({ key }) => [key, true])) }),
    };
  };
  const sealed = async (said: Said) => {
    const call = zCall.parse(await view('/invitations/view'));
    const { version, pseudonym } = await own();
    const binding = {
      competition: id('competition', competition),
      pseudonym,
      version: version + 1,
      ...lotBinding(call),
    };
    const result = await sealTender(call.publicKey, await contentOf(call, said), binding);
    if (!result.ok) throw new Error(result.error.code);
    return { version, body: { competition, envelope: result.value, keepsCopy: true } };
  };
  return { caller, base, view, own, sealed };
};
export type BidderAt = Awaited<ReturnType<typeof bidderAt>>;

const save = async ({ caller, base }: BidderAt, competition: string, said: Said, version: number): Promise<void> => {
  await caller.put(`${base}/tenders/draft`, { competition, text: JSON.stringify(said) }, version);
};

const submit = async (bidder: BidderAt, said: Said) => {
  const { version, body } = await bidder.sealed(said);
  return bidder.caller.post(`${bidder.base}/tenders/submission`, body, version);
};

/** Looks at the call, as whoever is invited does whether or not they bid. */
export const looks = async (sealed: Sealed, provider: SeededProvider): Promise<void> => {
  const { view } = await bidderAt(sealed, provider);
  for (const path of ['/invitations/view', '/enquiries/view', '/tenders/view']) await view(path);
};

/** A plain tender: begun, saved, sealed and submitted. */
export const bids = async (sealed: Sealed, provider: SeededProvider): Promise<void> => {
  const bidder = await bidderAt(sealed, provider);
  await bidder.caller.post(`${bidder.base}/tenders`, { competition: sealed.competition });
  await save(bidder, sealed.competition, PLAIN, 0);
  await submit(bidder, PLAIN);
};

type Tried = { readonly what: string; readonly status: number; readonly code: unknown };
const zCode = z.looseObject({ code: z.string() });

const tries = async (caller: Caller, what: string, call: Parameters<Caller['send']>[0]): Promise<Tried> => {
  const { status, body } = await caller.send(call);
  return { what, status, code: zCode.safeParse(body).data?.code };
};

/** What is refused to a bidder, with the planted words in the refused call. */
const errsWith = async ({ caller, base, sealed }: BidderAt, competition: string): Promise<readonly Tried[]> => {
  const { answer } = PLANTED;
  const draft = { method: 'PUT', path: `${base}/tenders/draft` };
  const { version, body } = await sealed(PLANTED);
  const submission = { method: 'POST', path: `${base}/tenders/submission` };
  const twice = 'planted-key-of-one-submission';
  return [
    await tries(caller, 'unknown field', { ...draft, body: { competition, text: answer, [answer]: 1 }, version: 1 }),
    await tries(caller, 'stale draft', { ...draft, body: { competition, text: answer }, version: 77 }),
    await tries(caller, 'no version', { ...draft, body: { competition, text: answer } }),
    await tries(caller, 'stale tender', { ...submission, body, version: version + 5 }),
    await tries(caller, 'unsealed', { ...submission, body: { ...body, envelope: PLANTED }, version }),
    await tries(caller, 'accepted', { ...submission, body, version, key: twice }),
    await tries(caller, 'replayed', { ...submission, body, version, key: twice }),
    await tries(caller, 'another body', {
      ...submission,
      body: { ...body, keepsCopy: false },
      version,
      key: twice,
    }),
  ];
};

const zAnswered = z.looseObject({ rows: z.array(z.looseObject({ id: z.string(), version: z.int() })) });

/** A question answered and a change that asks for confirmation: the same in every world. */
export const talks = async ({ season, competition, invited }: Sealed): Promise<void> => {
  const [asker] = invited;
  if (asker === undefined) throw new RangeError('nobody asks');
  const base = `/api/provider/v1/authorities/${season.world.authority}`;
  await (await season.chair(asker)).post(`${base}/enquiries`, { competition, text: 'Saako aloittaa etänä?' });
  await season.settle();
  const officer = await season.by('officer');
  const { rows } = await officer.get(`${at(competition)}/enquiries`, zAnswered);
  const texts = { fi: 'Saako aloittaa etänä?', sv: 'Får man börja på distans?' };
  const body = { question: texts, answer: { fi: 'Saa toki.', sv: 'Ja, gärna.' } };
  for (const { id: one, version } of rows)
    await officer.post(`${at(competition)}/enquiries/${one}/answer`, body, version);
};

export const changes = async ({ season, competition }: Sealed): Promise<void> => {
  const officer = await season.by('officer');
  const body = { texts: { fi: 'Paikkoja on enemmän.', sv: 'Platserna är fler.' }, changes: { places: 45 } };
  await officer.post(`${at(competition)}/addenda`, body, await versionAt(officer, at(competition)));
};

/** The tender in which everything is planted, through every act that a tender knows. Gives what was refused. */
export const plants = async (sealed: Sealed, provider: SeededProvider): Promise<readonly Tried[]> => {
  const bidder = await bidderAt(sealed, provider);
  const { caller, base } = bidder;
  const { competition } = sealed;
  await caller.post(`${base}/tenders`, { competition });
  await save(bidder, competition, PLANTED, 0);
  await submit(bidder, PLANTED);
  await save(bidder, competition, { ...PLANTED, answer: PLANTED.replaced }, 1);
  const refused = await errsWith(bidder, competition);
  await submit(bidder, { ...PLANTED, answer: PLANTED.replaced });
  await caller.post(`${base}/tenders/withdrawal`, { competition }, (await bidder.own()).version);
  await submit(bidder, { ...PLANTED, answer: `${PLANTED.answer} ${'x'.repeat(12_000)}` });
  return refused;
};

export const confirms = async (sealed: Sealed, provider: SeededProvider): Promise<void> => {
  const { caller, base, own } = await bidderAt(sealed, provider);
  const { version, needsConfirmation } = await own();
  if (!needsConfirmation) throw new Error('the change asks for no confirmation');
  await caller.post(`${base}/tenders/confirmation`, { competition: sealed.competition }, version);
};
