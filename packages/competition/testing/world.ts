import { createHash } from 'node:crypto';
import type { Act, Id, Instant, Result } from '@kt/kernel';
import { memoryObjects, type ObjectStore } from '@kt/platform/ports/objects.ts';
import { aHouse, type House } from '@kt/platform/testing/house.ts';
import { createOpening } from '../../../functions/opening/app.ts';
import type { Bidder } from '../app/around-tender.ts';
import type { BidderApp, Cursors } from '../app/front-door.ts';
import type { WrittenLetter } from '../app/notice-ports.ts';
import type { AdmittedParty, LogWitness, Openers, Purchasing } from '../app/ports.ts';
import {
  type CompetitionOfficers,
  type CompetitionOpening,
  composeBidding,
  composeCompetition,
  composeServing,
  tables,
} from '../compose.ts';
import type { KnownAs } from '../domain/asker-traces.ts';
import type { CategoryTerms } from '../domain/competition-content.ts';
import type { SignedHead } from '../domain/competition-state.ts';
import type { AdmittedGroup } from '../domain/tender-consortium.ts';
import { aCategory, WORLD } from './default-world.ts';

/** What the tests may change between two acts. */
export type Surroundings = {
  category: CategoryTerms | undefined;
  admitted: Set<Id<'organisation'>>;
  /** The consortia that admissions rest on, by their leads. */
  groups: Map<Id<'organisation'>, AdmittedGroup>;
  rolesSince: Map<string, Instant>;
  /** What every asker is called. */
  knownAs: KnownAs;
};

export type World = {
  readonly house: House;
  readonly around: Surroundings;
  readonly officers: CompetitionOfficers;
  readonly bidders: BidderApp & Cursors;
  readonly opening: CompetitionOpening;
  /** What the log was asked to cover, and when, in order. */
  readonly covered: readonly (readonly string[])[];
  readonly files: ReadonlyMap<string, string>;
  readonly objects: ObjectStore;
  /** Delivers every event to this context's own subscribers and the opening worker's. */
  readonly settle: () => Promise<readonly string[]>;
  /** Every decision so far is told to the letters worker, again if need be; what it could not do. */
  readonly serve: () => Promise<readonly string[]>;
};

const listedObjects = (files: Map<string, string>): ObjectStore => {
  const kept = memoryObjects();
  return {
    put: (key, bytes, type) => {
      files.set(key, new TextDecoder().decode(bytes));
      return kept.put(key, bytes, type);
    },
    get: (key) => (files.has(key) ? kept.get(key) : Promise.resolve(undefined)),
    remove: (key) => {
      files.delete(key);
      return kept.remove(key);
    },
  };
};

const witnessOf = (house: House, covered: (readonly string[])[]): LogWitness => ({
  cover: async (events): Promise<SignedHead> => {
    covered.push(events);
    const root = createHash('sha256').update(events.join('\n')).digest('hex');
    const signature = await house.platform.signer.sign(root);
    return { size: events.length, root, signedAt: house.clock.now(), signature };
  },
});

/** Places of the admitted, and of leads that are not in force now. */
export const placesOf = ({ admitted, groups }: Pick<Surroundings, 'admitted' | 'groups'>): readonly AdmittedParty[] =>
  [...new Set([...admitted, ...groups.keys()])].map((provider) => {
    const group = groups.get(provider);
    return { provider, isInForce: admitted.has(provider), ...(group !== undefined && { group }) };
  });

const purchasingOf = (around: Surroundings): Purchasing => ({
  category: () => Promise.resolve(around.category),
  admitted: () => Promise.resolve([...around.admitted]),
  parties: () => Promise.resolve(placesOf(around)),
  isAdmitted: (_authority, _system, _category, provider) => Promise.resolve(around.admitted.has(provider)),
});

/** A world with three admitted providers, everything real but purchasing, access and the global log. */
export const aWorld = async (
  providers: readonly Id<'organisation'>[] = [WORLD.provider, WORLD.otherProvider, WORLD.thirdProvider],
): Promise<World> => {
  const house = await aHouse(tables, WORLD.drafting);
  const files = new Map<string, string>();
  const covered: (readonly string[])[] = [];
  const around: Surroundings = {
    category: aCategory(),
    admitted: new Set(providers),
    groups: new Map(),
    rolesSince: new Map([WORLD.opener, WORLD.otherOpener].map((person) => [person, WORLD.rolesSince])),
    knownAs: { names: ['Majakan työpaja ry', 'Fyrens verkstad rf'], yTunnus: '9000001-1' },
  };
  const objects = listedObjects(files);
  const platform = { ...house.platform, objects };
  const purchasing = purchasingOf(around);
  const openers: Openers = { roleSince: (person) => Promise.resolve(around.rolesSince.get(person)) };
  const officers = composeCompetition(platform, { purchasing, openers });
  const bidders = composeBidding(platform, { purchasing, askers: { knownAs: () => Promise.resolve(around.knownAs) } });
  const opening = createOpening({ platform, purchasing, witness: witnessOf(house, covered) });
  const written = (text: string): Promise<WrittenLetter> => {
    const tree = { title: text, language: 'fi-FI', author: 'Vaasa', at: WORLD.drafting, blocks: [] };
    return Promise.resolve({ tree, pdf: new TextEncoder().encode(text) });
  };
  const serving = composeServing(platform, {
    writeDecision: (facts, language) => written(`${language} decision ${JSON.stringify(facts)}`),
    writeFeedback: (facts, language) => written(`${language} feedback ${facts.own.provider} ${JSON.stringify(facts)}`),
    writeEnding: (facts, language) => written(`${language} ending ${JSON.stringify(facts)}`),
    writeEndingLetter: (facts, language) => written(`${language} ending letter ${JSON.stringify(facts)}`),
    partiesOf: ({ providers }) =>
      Promise.resolve({
        authority: { fi: 'Vaasan kaupunki' },
        decider: 'Anna Päättäjä',
        providers: new Map(
          providers.map((one) => [one, { names: { fi: 'Majakan työpaja ry' }, yTunnus: '9000001-1' }]),
        ),
      }),
  });
  const serve = async () => {
    const codes: string[] = [];
    for (const { id, context, aggregate, subject, seq, facts } of house.events())
      for (const fact of facts)
        for (const { type, handle } of serving.subscribers) {
          if (fact.type !== type) continue;
          const origin = { event: id, context, aggregate, subject, seq };
          const done = await handle(fact, { by: 'system:letters', operation: 'on.decided' }, origin);
          if (!done.ok) codes.push(done.error.code);
        }
    return codes;
  };
  const settle = async () => {
    const letters = await house.relay([...officers.subscribers, ...opening.subscribers]);
    return letters.map(({ subscriber, code }) => `${subscriber}: ${code}`);
  };
  return { house, around, objects, officers, bidders, opening, covered, files, settle, serve };
};

let keys = 0;
/** An act of a person, with an idempotency key of its own unless one is given. */
export const act = (by: string, operation: string, over: Partial<Act> = {}): Act => {
  keys += 1;
  return { by, operation, idempotency: { key: `key-${String(keys)}`, bodyHash: 'b' }, ...over };
};

export const must = <T>(result: Result<T, { readonly code: string }>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

export const codeOf = (result: Result<unknown, { readonly code: string }>): string =>
  result.ok ? 'ok' : result.error.code;

export const bidder = (id: Id<'competition'>, organisation: Id<'organisation'> = WORLD.provider): Bidder => ({
  authority: WORLD.authority,
  id,
  organisation,
});
