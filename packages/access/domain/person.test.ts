import { municipalityCode } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { AINO, BIRGIT, must, NOON, VAASA } from '../testing/builders.ts';
import { foundAuthority, foundedAuthority } from './authority.ts';
import {
  applyPerson,
  decidePerson,
  type PersonCommand,
  personLifecycle,
  registeredPerson,
  registerPerson,
} from './person.ts';

const aino = registeredPerson(
  registerPerson(AINO, 'sv', { name: 'Aino Esimerkki', email: 'aino@esimerkki.fi' }, NOON, AINO),
);
const after = (...commands: readonly PersonCommand[]) =>
  commands.reduce(
    (person, command) => must(decidePerson(person, command, NOON, AINO)).reduce(applyPerson, person),
    aino,
  );

describe('a person', () => {
  it('keeps name and e-mail out of its state', () => {
    expect(
      JSON.stringify(after({ type: 'change_details', name: 'Aino Uusi', email: 'uusi@esimerkki.fi' })),
    ).not.toMatch(/Aino|esimerkki/);
  });

  it('changes language and closes, and then takes nothing more', () => {
    expect(after({ type: 'change_language', language: 'en' }).language).toBe('en');
    const closed = after({ type: 'close' });
    expect(closed).toMatchObject({ state: 'closed', closedAt: NOON });
    const commands: readonly PersonCommand[] = [
      { type: 'change_language', language: 'fi' },
      { type: 'change_details', name: '', email: '' },
      { type: 'close' },
    ];
    expect(commands.map((command) => decidePerson(closed, command, NOON, AINO).ok)).toEqual([false, false, false]);
    expect(Object.keys(personLifecycle.registered)).toEqual(commands.map((command) => command.type));
  });
});

describe('founding an authority', () => {
  const founding = { authority: VAASA, names: { fi: 'Vaasa' }, municipality: municipalityCode('905'), prefix: 'VAA' };

  it('seats two different persons', () => {
    const founded = must(foundAuthority({ ...founding, admins: [AINO, BIRGIT] }, NOON, 'operator'));
    expect(foundedAuthority(founded)).toMatchObject({ state: 'founded', foundedBy: 'operator', foundedAt: NOON });
    const alone = foundAuthority({ ...founding, admins: [AINO, AINO] }, NOON, 'operator');
    expect(alone.ok ? '' : alone.error.code).toBe('access.two_admins_needed');
  });
});
