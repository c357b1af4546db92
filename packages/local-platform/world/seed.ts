import { type Id, id, municipalityCode, parseId } from '@kt/kernel';
import * as z from 'zod';
import type { Machine } from '../machine.ts';
import { COACHING_BUDGET_CENTS, TRAINING_BUDGET_CENTS, WORLD_AGREEMENTS } from './agreements.ts';
import { type Caller, type Recorder, signIn } from './caller.ts';
import { FOUNDERS, OFFICIALS, type WorldPerson } from './people.ts';
import { WORLD_PROVIDERS, type WorldProvider } from './providers.ts';
import { takenOverCard } from './rate-cards.ts';

/** Always the same, so that a person can find the area again in a fresh world. */
export const AREA = id('authority', 'aut_01JG7AASA00000000000000905');

export const COST_CENTRES = { training: '4110', coaching: '4120' } as const;

export type SeededProvider = WorldProvider & {
  readonly id: Id<'organisation'>;
  /** Registers the provider and holds its mandate. */
  readonly signatory: Id<'person'>;
};

/** What later chapters build on. */
export type World = {
  readonly authority: Id<'authority'>;
  readonly providers: readonly SeededProvider[];
  /** Signed in and acting for the area, by the key of `people.ts`. */
  readonly official: (key: string) => Promise<Caller>;
  readonly personOf: (key: string) => Id<'person'>;
  readonly chairOf: (provider: SeededProvider) => Promise<Caller>;
};

const personId = (id: string): Id<'person'> => {
  const parsed = parseId('person', id);
  if (parsed === undefined) throw new RangeError(`not a person: ${id}`);
  return parsed;
};

const PROVIDERS = 'Palveluntuottajat – Serviceproducenter';

const SENSITIVE = ['opener', 'approver', 'verifier', 'case_worker', 'supervisor', 'system_admin'];
const emailOf = (key: string): string => `${key}@vaasa.example`;
const zVersion = z.looseObject({ version: z.int() });
const zGrant = z.looseObject({
  version: z.int(),
  roles: z.array(z.looseObject({ id: z.string(), role: z.string(), state: z.string() })),
});

const foundArea = async (machine: Machine, newPerson: () => Id<'person'>) => {
  const [first, second] = FOUNDERS.map((one) => ({ ...one, person: newPerson(), email: emailOf(one.key) }));
  if (first === undefined || second === undefined) throw new RangeError('an area needs two founders');
  const founding = {
    authority: AREA,
    names: { fi: 'Vaasan työllisyysalue', sv: 'Vasa sysselsättningsområde' },
    municipality: municipalityCode('905'),
    prefix: 'VAA',
    admins: [first, second] as const,
  };
  const act = { by: 'operator', operation: 'operator.found_authority' };
  const founded = await machine.contexts.access.foundAuthority(founding, act);
  if (!founded.ok) throw new Error(founded.error.code);
  machine.personas.add([first, second].map((one) => personaOf(one, one.person)));
  return [first, second] as const;
};

const personaOf = ({ key, name, language, roles }: WorldPerson, sub: Id<'person'>) => ({
  sub,
  name,
  roles: roles.join(', '),
  group: 'Vaasan työllisyysalue – Vasa sysselsättningsområde',
  email: emailOf(key),
  language,
});

const grantSensitive = async (first: Caller, second: Caller, person: string, role: string): Promise<void> => {
  await first.post('/api/procurement/v1/grants', { person, role });
  const shown = await second.get(`/api/procurement/v1/people/${person}`, zGrant);
  const proposed = shown.roles.find((one) => one.role === role);
  if (proposed === undefined) throw new Error(`${role} was not proposed`);
  if (proposed.state === 'in_force') return;
  await second.post(`/api/procurement/v1/grants/${proposed.id}/confirm`, { person }, shown.version);
};

const inviteOfficial = async (machine: Machine, admins: readonly [Caller, Caller], one: WorldPerson) => {
  const ordinary = one.roles.filter((role) => !SENSITIVE.includes(role));
  const { name, language } = one;
  const invitation = { name, email: emailOf(one.key), language, roles: ordinary };
  const invited = await admins[0].post('/api/procurement/v1/people', invitation);
  const person = personId(invited.id);
  machine.personas.add([personaOf(one, person)]);
  for (const role of one.roles.filter((r) => SENSITIVE.includes(r))) await grantSensitive(...admins, person, role);
  return person;
};

const registerProvider = async (machine: Machine, one: WorldProvider, signatory: Id<'person'>, caller: Caller) => {
  const { fi, sv, kind, yTunnus, language, municipality } = one;
  const contacts = { email: `${yTunnus}@palveluntuottaja.example` };
  const names = { fi, sv };
  const body = { kind, yTunnus, names, language, homeMunicipality: municipality, contacts };
  const registered = await caller.post('/api/provider/v1/providers', body);
  await machine.runner.settle();
  const today = machine.clock.now().slice(0, 10);
  const vat = one.vatLiable ? { liable: true, rate: 2_550 } : { liable: false, rate: 0 };
  const payee = { name: language === 'sv' ? sv : fi, iban: one.iban, vat, from: today };
  await caller.actingFor(registered.id).post('/api/provider/v1/providers/own/payee', payee, registered.version);
  const organisation = parseId('organisation', registered.id);
  if (organisation === undefined) throw new RangeError(`not an organisation: ${registered.id}`);
  return { ...one, id: organisation, signatory };
};

const mandateOf = async (world: World, provider: SeededProvider): Promise<void> => {
  const chair = await world.chairOf(provider);
  const source = provider.kind === 'association' ? 'association_register' : 'trade_register';
  const basis = { person: provider.signatory, source, sourceDate: '2025-06-01', signs: 'alone' };
  const mandate = await chair.post('/api/provider/v1/mandates', basis);
  const officer = await world.official('admission1');
  const decision = { person: provider.signatory, how: 'officer_decision' };
  await officer.post(`/api/procurement/v1/mandates/${mandate.id}/confirm`, decision, mandate.version);
};

const takeOver = async (manager: Caller, provider: SeededProvider, n: number, year: number): Promise<void> => {
  const agreement = WORLD_AGREEMENTS[n];
  if (agreement === undefined) return;
  const { serviceType, ceilingCents, places } = agreement;
  const isTraining = serviceType.includes('training') || serviceType === 'entrepreneur_coaching';
  const terms = {
    provider: provider.id,
    serviceType,
    rateCard: takenOverCard,
    start: `${String(year)}-01-01`,
    end: `${String(year + 3)}-01-01`,
    places,
    ceilingCents,
    costCentre: isTraining ? COST_CENTRES.training : COST_CENTRES.coaching,
    languages: provider.language === 'sv' ? ['sv', 'fi'] : ['fi'],
    municipalities: ['905', provider.municipality].filter((code, at, all) => all.indexOf(code) === at),
  };
  const document = `VAA/TO/${String(n + 1).padStart(3, '0')}`;
  const body = { terms, options: [], document, dataProtection: `${document}/DPA` };
  await manager.post('/api/procurement/v1/agreements/taken-over', body);
};

const openBudgets = async (finance: Caller, year: number): Promise<void> => {
  const budgets = [
    { costCentre: COST_CENTRES.training, amountCents: TRAINING_BUDGET_CENTS },
    { costCentre: COST_CENTRES.coaching, amountCents: COACHING_BUDGET_CENTS },
  ];
  for (const budget of budgets) await finance.post('/api/finance/v1/budgets', { year, ...budget });
};

/** Tells how far a long seeding has come. */
export type Progress = (done: string) => void;

/**
 * The world of Ostrobothnia through the front doors: the area founded by two, its people with roles granted by two,
 * seventeen providers registered and confirmed, two budgets, fifty-two agreements taken over.
 */
export const seedWorld = async (machine: Machine, record: Recorder, progress: Progress): Promise<World> => {
  const { origin, runner, newPerson } = machine;
  const year = Number(machine.clock.now().slice(0, 4));
  const people = new Map<string, { readonly person: Id<'person'>; readonly name: string }>();
  const callers = new Map<string, Promise<Caller>>();
  const signedIn = (person: string, name: string): Promise<Caller> => {
    const caller = callers.get(person) ?? signIn(origin, person, name, record);
    callers.set(person, caller);
    return caller;
  };
  const known = (key: string) => {
    const one = people.get(key);
    if (one === undefined) throw new RangeError(`nobody is called ${key}`);
    return one;
  };
  const official = async (key: string): Promise<Caller> => {
    const one = known(key);
    return (await signedIn(one.person, one.name)).actingFor(AREA);
  };
  const founders = await foundArea(machine, newPerson);
  for (const { key, person, name } of founders) people.set(key, { person, name });
  progress('area founded by two');
  const admins = [await official('admin1'), await official('admin2')] as const;
  for (const one of OFFICIALS)
    people.set(one.key, { person: await inviteOfficial(machine, admins, one), name: one.name });
  progress(`${String(OFFICIALS.length)} people with roles, the sensitive ones granted by two`);

  const providers: SeededProvider[] = [];
  for (const one of WORLD_PROVIDERS) {
    const signatory = newPerson();
    const organisation = one.language === 'sv' ? one.sv : one.fi;
    const persona = { sub: signatory, name: one.chair, organisation, roles: 'signatory', group: PROVIDERS };
    machine.personas.add([{ ...persona, language: one.language }]);
    providers.push(await registerProvider(machine, one, signatory, await signedIn(signatory, one.chair)));
  }
  await runner.settle();
  const world: World = {
    authority: AREA,
    providers,
    official,
    personOf: (key) => known(key).person,
    chairOf: async (one) => (await signedIn(one.signatory, one.chair)).actingFor(one.id),
  };
  const officer = await official('admission1');
  for (const { id: provider } of providers) {
    const shown = await officer.get(`/api/procurement/v1/providers/${provider}`, zVersion);
    await officer.post(`/api/procurement/v1/providers/${provider}/confirmation`, {}, shown.version);
  }
  await runner.settle();
  for (const one of providers) await mandateOf(world, one);
  progress(`${String(providers.length)} providers registered, confirmed, their signatories' mandates checked`);

  await openBudgets(await official('finance1'), year);
  await openBudgets(await official('finance1'), year + 1);
  progress('budgets of 5 603 422 € and 1 435 118 € a year');
  const manager = await official('agreements');
  for (const [n, { provider }] of WORLD_AGREEMENTS.entries()) {
    const holder = providers[provider];
    if (holder !== undefined) await takeOver(manager, holder, n, year);
  }
  await runner.settle();
  progress(`${String(WORLD_AGREEMENTS.length)} agreements taken over`);
  return world;
};
