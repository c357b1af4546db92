import { municipalityCode } from '@kt/kernel';
import { expect, it } from 'vitest';
import { withoutFilter } from './loosened.ts';

it('lets one filter go and keeps the others, by the name that the catalogue gives it', () => {
  const asked = { municipality: municipalityCode('905'), most: '2000', needs: ['digital_skills'] } as const;
  expect(withoutFilter(asked, 'mostCents')).toEqual({ municipality: '905', needs: ['digital_skills'] });
  expect(withoutFilter(asked, 'needs')).toEqual({ municipality: '905', most: '2000' });
  expect(withoutFilter(asked, 'free')).toEqual(asked);
});
