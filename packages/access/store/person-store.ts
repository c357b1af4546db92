import type { Id } from '@kt/kernel';
import { aggregate } from '@kt/platform/db/aggregate.ts';
import { sha256 } from '@kt/platform/db/canonical.ts';
import type { Db, Item } from '@kt/platform/db/db.ts';
import { type Write, writesPart } from '@kt/platform/db/part.ts';
import { zId, zInstant, zLanguage } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { Identity, People, Reachable } from '../app/ports.ts';
import { type Person, registeredPerson } from '../domain/person.ts';
import { accessTable, detailsKeyOf, emailKey, guestKey, identityKey, personKey } from './keys.ts';

const zPerson: z.ZodType<Person> = z.strictObject({
  person: zId('person'),
  state: z.enum(['registered', 'closed']),
  language: zLanguage,
  registeredAt: zInstant,
  closedAt: zInstant.exactOptional(),
});

type PersonRef = { readonly person: Id<'person'> };

export const persons = aggregate<Person, PersonRef>({
  table: accessTable,
  type: 'person',
  schema: zPerson,
  ref: z.strictObject({ person: zId('person') }),
  refOf: ({ person }) => ({ person }),
  idOf: ({ person }) => person,
  key: ({ person }) => personKey(person),
  details: { 'person.registered': ['name', 'email'] },
});

const zDetails = z.looseObject({ name: z.string(), email: z.string(), language: zLanguage });
const zPointer = z.looseObject({ person: zId('person') });

const emailHash = (email: string): string => sha256(email.trim().toLowerCase());
const identityHash = ({ issuer, subject }: Identity): string => sha256(`${issuer}\n${subject}`);

const mustBeNew = { ConditionExpression: 'attribute_not_exists(pk)' };

const pointer = (key: { pk: string; sk: string }, tag: string, person: Id<'person'>): Write => ({
  table: accessTable,
  put: { ...key, tag, person },
  when: mustBeNew,
  refusal: 'stale',
});

/** The address card follows the person's language, unless it has been erased. */
const languageWrite = ({ person, language }: Person): Write => ({
  table: accessTable,
  update: detailsKeyOf(person),
  set: {
    UpdateExpression: 'SET #language = :language',
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeNames: { '#language': 'language' },
    ExpressionAttributeValues: { ':language': language },
  },
  refusal: { code: 'access.not_found' },
});

const linkWrite = (person: Id<'person'>, identity: Identity): Write =>
  pointer(identityKey(identityHash(identity)), 'identity', person);

const reachable = (person: Id<'person'>, item: Item | undefined): readonly (readonly [string, Reachable])[] => {
  const found = zDetails.safeParse(item);
  if (!found.success) return [];
  const { name, email, language } = found.data;
  return [[person, { name, email, language }]];
};

const readDetails = async (db: Db, ...[people, guests]: Parameters<People['details']>) => {
  const asked = [
    ...people.map((person) => ({ person, key: detailsKeyOf(person) })),
    ...(guests === undefined ? [] : guests.people.map((person) => ({ person, key: guestKey(person, guests.of) }))),
  ];
  const items =
    asked.length === 0
      ? []
      : await db.getMany(
          accessTable,
          asked.map(({ key }) => key),
        );
  return new Map(asked.flatMap(({ person }, index) => reachable(person, items[index])));
};

export const personStore = (db: Db): People => {
  const pointed = async (key: { pk: string; sk: string }): Promise<Id<'person'> | undefined> => {
    const item = await db.get(accessTable, key);
    return item === undefined ? undefined : zPointer.parse(item).person;
  };
  return {
    load: (person) => persons.load(db, { person }),
    details: (people, guests) => readDetails(db, people, guests),
    byEmail: (email) => pointed(emailKey(emailHash(email))),
    byIdentity: (identity) => pointed(identityKey(identityHash(identity))),
    register: (fact, { identity, ownsEmail }) => {
      const { person, name, email, language } = fact;
      const details = { ...detailsKeyOf(person), tag: 'person_details', name, email, language };
      const also: Write[] = [{ table: accessTable, put: details, refusal: 'stale' }];
      if (ownsEmail) also.push(pointer(emailKey(emailHash(email)), 'email', person));
      if (identity !== undefined) also.push(linkWrite(person, identity));
      return persons.create({ state: registeredPerson(fact), facts: [fact], also });
    },
    link: (person, identity) => writesPart([linkWrite(person, identity)]),
    save: (before, change) => persons.save(before, { ...change, also: [languageWrite(change.state)] }),
  };
};
