import { expect, it } from 'vitest';
import { languageOfPath, pathIn, preferred } from './language.ts';

it('reads the language of an address and gives the same page in another', () => {
  expect(languageOfPath('/sv/tasks')).toBe('sv');
  expect(languageOfPath('/favicon.ico')).toBe('fi');
  expect(pathIn('en', '/sv/provider/calls')).toBe('/en/provider/calls');
  expect(pathIn('en', '/sv')).toBe('/en');
});

it('takes the first language of ours that a browser asks for, otherwise Finnish', () => {
  expect(preferred(['de-DE', 'sv-FI', 'en'])).toBe('sv');
  expect(preferred(['de'])).toBe('fi');
});
