import { parseId } from '@kt/kernel';
import { type Caller, signIn } from '@kt/local-platform/world/caller.ts';
import type { SeededProvider } from '@kt/local-platform/world/joining-providers.ts';
import * as z from 'zod';
import { apply, type Joined } from './joining.ts';
import { type Season, versionAt } from './season.ts';

const P = '/api/provider/v1';
const zOf = z.looseObject({ of: z.string(), version: z.int() });
const zMandates = z.looseObject({
  rows: z.array(z.looseObject({ mandate: z.string(), state: z.string(), version: z.int() })),
});
const zWaiting = z.looseObject({ rows: z.array(z.looseObject({ id: z.string(), version: z.int() })).length(1) });
const zState = z.looseObject({ state: z.string() });

/** A colleague who has said yes to signing for the provider. */
const colleague = async (season: Season, provider: SeededProvider, chair: Caller) => {
  const { machine } = season;
  const [name, email] = ['Tove Esimerkki', `tove.${provider.yTunnus}@palveluntuottaja.example`];
  const { language } = provider;
  const { id: person } = await chair.post(`${P}/members`, { name, email, language, roles: ['signatory'] });
  const persona = { sub: person, name, organisation: provider.fi, roles: 'signatory', email, language };
  machine.personas.add([{ ...persona, group: 'Toinen nimenkirjoittaja' }]);
  const guest = await signIn(machine.origin, person, name, () => undefined);
  const { rows } = await guest.get('/auth/invitations', z.looseObject({ rows: z.array(zOf) }));
  const invitation = rows.find(({ of }) => of === provider.id);
  if (invitation === undefined) throw new Error('the colleague was not invited');
  await guest.post(`/auth/invitations/${provider.id}/accept`, {}, invitation.version);
  return { person, own: guest.actingFor(provider.id) };
};

/** From now on the provider is bound by its chair and a colleague together. */
const signTogether = async (season: Season, provider: SeededProvider, chair: Caller) => {
  const second = await colleague(season, provider, chair);
  const before = await chair.get(`${P}/mandates`, zMandates);
  const officer = await season.by('admission1');
  for (const person of [second.person, provider.signatory]) {
    const basis = { person, source: 'association_register', sourceDate: '2025-06-01', signs: 'together' };
    const { id, version } = await chair.post(`${P}/mandates`, basis);
    const decision = { person, how: 'officer_decision' };
    await officer.post(`/api/procurement/v1/mandates/${id}/confirm`, decision, version);
  }
  for (const { mandate, state, version } of before.rows)
    if (state === 'in_force') await chair.post(`${P}/mandates/${mandate}/end`, { person: provider.signatory }, version);
  return second;
};

/** One of two has signed the sending of a request: it waits for the other. */
export const signedByOne = async (season: Season, to: Joined, provider: SeededProvider) => {
  const chair = await season.chair(provider);
  const { own, person } = await signTogether(season, provider, chair);
  const request = await apply(season, provider, { system: to.system, category: to.category });
  await season.settle();
  const { rows } = await own.get(`${P}/countersignatures`, zWaiting);
  const id = rows[0]?.id ?? '';
  if (parseId('countersignature', id) === undefined) throw new Error('nothing waits for a second signature');
  return { request, signing: id, cosigner: person, own };
};

/** An association whose signatories bind it two together: what one has signed is sent when the other has signed it. */
export const signing = async (season: Season, to: Joined): Promise<void> => {
  const provider = season.world.providers.at(-1);
  if (provider === undefined) throw new RangeError('somebody signs together');
  const { request, signing: id, own } = await signedByOne(season, to, provider);
  const at = `${P}/authorities/${season.world.authority}/requests/${request}`;
  const before = await own.get(at, zState);
  await own.post(`${P}/countersignatures/${id}/signature`, {}, await versionAt(own, `${P}/countersignatures/${id}`));
  const after = await own.get(at, zState);
  if (before.state !== 'draft' || after.state !== 'submitted') throw new Error('sent by one, or not by two');
  season.tell('a request sent by two who sign together', { signatures: 2 });
};
