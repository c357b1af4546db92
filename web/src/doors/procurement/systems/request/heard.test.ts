import { id } from '@kt/kernel';
import { expect, it } from 'vitest';
import { heardOn } from './heard.ts';

const ULID = '01J8Z0000000000000000000';
const request = { id: id('request', `req_${ULID}01`), provider: id('organisation', `org_${ULID}02`) };
const hearing = (n: number, state: 'heard' | 'excluded' | 'accepted', about: object = { request: request.id }) => ({
  id: id('hearing', `hea_${ULID}0${String(n)}`),
  state,
  provider: request.provider,
  about: 'request' in about ? { request: request.id } : { admission: id('admission', `adm_${ULID}09`) },
});

it('finds the exclusion first, then what still goes on', () => {
  const [running, excluded] = [hearing(3, 'heard'), hearing(4, 'excluded')];
  expect(heardOn([running, excluded], request)).toEqual({ is: 'heard', hearing: excluded });
  expect(heardOn([hearing(5, 'accepted'), running], request)).toEqual({ is: 'running', hearing: running });
});

it('counts no hearing of another thing, and none that ended otherwise', () => {
  expect(heardOn([hearing(3, 'excluded', {}), hearing(4, 'heard', {}), hearing(5, 'accepted')], request)).toEqual({
    is: 'none',
  });
});
