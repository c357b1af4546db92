import { municipalityCode } from '@kt/kernel';
import { expect, it } from 'vitest';
import { freeKey, siteForm, siteShown, withSite } from './form.ts';

const HOME = { home: municipalityCode('499'), languages: ['sv'] } as const;
const site = (key: string) => ({
  key,
  name: `Paja ${key}`,
  municipality: municipalityCode('905'),
  languages: ['fi'] as const,
  accessibility: ['lift'] as const,
});

it('begins at home, in the languages of the service', () => {
  expect(siteShown(undefined, HOME)).toEqual({
    name: '',
    street: '',
    municipality: '499',
    languages: ['sv'],
    accessibility: [],
  });
  expect(siteShown(site('s1'), HOME)).toMatchObject({ name: 'Paja s1', municipality: '905', languages: ['fi'] });
});

it('gets a key that no other site has', () => {
  expect(freeKey([])).toBe('s1');
  expect(freeKey([site('s1'), site('s3')])).toBe('s2');
  expect(freeKey([site('s1'), site('s2')])).toBe('s3');
});

it('takes its place among the others', () => {
  const sent = siteForm.parse({ ...siteShown(site('s2'), HOME), name: 'Uusi' });
  expect(withSite([site('s1'), site('s2')], 's2', sent).map(({ name }) => name)).toEqual(['Paja s1', 'Uusi']);
  expect(withSite([site('s1')], 's2', sent).map(({ key }) => key)).toEqual(['s1', 's2']);
  expect(sent).not.toHaveProperty('street');
});

it('has a name', () => {
  expect(siteForm.safeParse(siteShown(undefined, HOME)).error?.issues[0]?.path).toEqual(['name']);
});
