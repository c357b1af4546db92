import { expect, it } from 'vitest';
import { readerOf, readingProviders, referenceIn } from './presenter.ts';

it('tells whose people read: the provider’s for the service, the area’s for everything else', () => {
  expect(readerOf({ purpose: 'service' })).toBe('client.read_provider');
  expect(readerOf({ purpose: 'verification' })).toBe('client.read_area');
});

it('names the client by reference', () => {
  expect(referenceIn([{ clientReference: 'VAA-2026-004711' }])).toBe('VAA-2026-004711');
  expect(referenceIn([])).toBe('');
});

it('knows which providers have read, where that was kept', () => {
  const row = {
    id: 'evt_1',
    clientReference: 'VAA-2026-004711',
    part: 'contact',
    purpose: 'service',
    at: '',
    by: '',
  } as const;
  expect(readingProviders([row, { ...row, organisation: 'org_1' }])).toEqual(['org_1']);
});
