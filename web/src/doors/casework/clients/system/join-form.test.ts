import { expect, it } from 'vitest';
import { joinForm } from './join-form.ts';

it('takes a reference as it is written by hand, and nothing else', () => {
  expect(joinForm.parse({ line: '4', reference: ' vaa-2026-004711 ' })).toEqual({
    line: '4',
    reference: 'VAA-2026-004711',
  });
  expect(joinForm.safeParse({ line: '', reference: 'Anna' }).error?.issues.map(({ message }) => message)).toEqual([
    'form.choose',
    'csys.join_form',
  ]);
});
