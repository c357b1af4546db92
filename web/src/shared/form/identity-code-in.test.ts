import { expect, it } from 'vitest';
import { identityCodesIn } from './identity-code-in.ts';

it('names the fields with an identity code, however deep', () => {
  const file = new Blob(['150499-901H']);
  const shown = {
    name: 'Aino',
    note: 'Hetu 150499-901H',
    steps: [{ title: { fi: 'a', sv: '030306A9020' } }],
    at: null,
    file,
  };
  expect(identityCodesIn(shown)).toEqual(['note', 'steps.0.title.sv']);
  expect(identityCodesIn({ name: 'Aino', phone: '050 150 4999' })).toEqual([]);
});
