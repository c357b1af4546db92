import {
  type Act,
  type Attempt,
  andThen,
  type Done,
  err,
  type Id,
  type Language,
  ok,
  type Result,
  type UnitOfWork,
  type WorkError,
} from '@kt/kernel';
import { applyPerson, decidePerson } from '../domain/person.ts';
import type { AccessError } from './errors.ts';
import type { People } from './ports.ts';

/** The language a person reads pages and messages in. */
export const changeLanguageWith =
  ({ work, people }: { readonly work: UnitOfWork; readonly people: People }) =>
  (person: Id<'person'>, language: Language, act: Act): Promise<Result<Done, AccessError | WorkError>> =>
    work.run(act, async (at): Promise<Result<Attempt, AccessError>> => {
      const before = await people.load(person);
      if (before === undefined) return err({ code: 'access.not_found' });
      return andThen(decidePerson(before.state, { type: 'change_language', language }, at, act.by), (facts) => {
        const state = facts.reduce(applyPerson, before.state);
        return ok({
          done: { id: person, version: before.version + 1 },
          parts: [people.save(before, { state, facts })],
        });
      });
    });
