import { dayInFinland, type Id, parseId } from '@kt/kernel';
import * as z from 'zod';
import type { Machine } from '../machine.ts';
import type { Caller } from './caller.ts';
import { WORLD_PROVIDERS, type WorldProvider } from './providers.ts';

export type SeededProvider = WorldProvider & {
  readonly id: Id<'organisation'>;
  /** Registers the provider and holds its mandate. */
  readonly signatory: Id<'person'>;
};

type SignIn = (person: string, name: string) => Promise<Caller>;

const GROUP = 'Palveluntuottajat – Serviceproducenter';
const FULL_VAT = { liable: true, rate: 2_550 };
const NO_VAT = { liable: false, rate: 0 };
const zVersion = z.looseObject({ version: z.int() });

const registerProvider = async (machine: Machine, one: WorldProvider, signatory: Id<'person'>, caller: Caller) => {
  const { fi, sv, kind, yTunnus, language, municipality } = one;
  const contacts = { email: `${yTunnus}@palveluntuottaja.example` };
  const names = { fi, sv };
  const body = { kind, yTunnus, names, language, homeMunicipality: municipality, contacts };
  const registered = await caller.post('/api/provider/v1/providers', body);
  await machine.runner.settle();
  const today = dayInFinland(machine.clock.now());
  const vat = one.vatLiable ? FULL_VAT : NO_VAT;
  const payee = { name: language === 'sv' ? sv : fi, iban: one.iban, vat, from: today };
  await caller.actingFor(registered.id).post('/api/provider/v1/providers/own/payee', payee, registered.version);
  const organisation = parseId('organisation', registered.id);
  if (organisation === undefined) throw new RangeError(`not an organisation: ${registered.id}`);
  return { ...one, id: organisation, signatory };
};

/** Every provider of the world, registered by its signatory, with where it is paid. */
export const registerProviders = async (machine: Machine, signIn: SignIn): Promise<readonly SeededProvider[]> => {
  const providers: SeededProvider[] = [];
  for (const one of WORLD_PROVIDERS) {
    const signatory = machine.newPerson();
    const organisation = one.language === 'sv' ? one.sv : one.fi;
    const persona = { sub: signatory, name: one.chair, organisation, roles: 'signatory', group: GROUP };
    const email = `nimenkirjoittaja.${one.yTunnus}@palveluntuottaja.example`;
    machine.personas.add([{ ...persona, email, language: one.language }]);
    providers.push(await registerProvider(machine, one, signatory, await signIn(signatory, one.chair)));
  }
  await machine.runner.settle();
  return providers;
};

/** An officer, another person, confirms that a provider is who it says, and who may sign for it. */
export const confirmProvider = async (officer: Caller, signatory: Caller, provider: SeededProvider): Promise<void> => {
  const at = `/api/procurement/v1/providers/${provider.id}`;
  const shown = await officer.get(at, zVersion);
  await officer.post(`${at}/confirmation`, {}, shown.version);
  const source = provider.kind === 'association' ? 'association_register' : 'trade_register';
  const basis = { person: provider.signatory, source, sourceDate: '2025-06-01', signs: 'alone' };
  const mandate = await signatory.post('/api/provider/v1/mandates', basis);
  const decision = { person: provider.signatory, how: 'officer_decision' };
  await officer.post(`/api/procurement/v1/mandates/${mandate.id}/confirm`, decision, mandate.version);
};
