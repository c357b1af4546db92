import { id, instant } from '@kt/kernel';
import { expect, it } from 'vitest';
import { WORLD } from '../testing/default-world.ts';
import { type Claimed, claimsWaiting } from './claims-waiting.ts';
import type { SecrecyRuling } from './secrecy-ruling.ts';

const { provider, otherProvider, officer, decider } = WORLD;
const AT = instant('2026-03-20T10:00:00.000Z');
const tender = id('tender', `tnd_${'0'.repeat(26)}`);
const field = 'answers.method';
const ruling = (state: SecrecyRuling['state'], isConfirmed = false): SecrecyRuling => ({
  authority: WORLD.authority,
  competition: WORLD.competition,
  tender,
  field,
  state,
  rulings: [
    ...(isConfirmed
      ? [{ at: AT, by: decider, basis: 'no_secret', reason: 'Ensin', confirmed: { at: AT, by: officer } } as const]
      : []),
    { at: AT, by: officer, basis: 'trade_secret', reason: 'Syy' },
  ],
});
const content = { secrecy: { [field]: 'Oma menetelmä' } };
const claimed = (over: Partial<Claimed> = {}): Claimed => ({
  tenders: [{ id: tender, provider, content }],
  rulings: [],
  disclosures: [],
  ...over,
});
const asked = (by: typeof provider, at = AT) => ({ provider: by, given: { at, by: WORLD.signatory } });

it.each([
  ['nothing ruled', [], 1, []],
  ['ruled by one', [ruling('ruled')], 0, [officer]],
  ['sent back', [ruling('sent_back')], 1, []],
  ['confirmed', [ruling('confirmed', true)], 0, []],
] as const)('counts what waits: %s', (_, rulings, toRule, toConfirm) => {
  expect(claimsWaiting(claimed({ rulings }), [])).toEqual({ toRule, toConfirm });
});

it('is due two weeks after the first other party asked, to the end of the Finnish day', () => {
  const later = instant('2026-03-21T10:00:00.000Z');
  const disclosures = [asked(otherProvider, later), asked(otherProvider)];
  expect(claimsWaiting(claimed({ disclosures }), []).due).toBe('2026-04-03T21:00:00.000Z');
  expect(claimsWaiting(claimed({ disclosures: [asked(provider)] }), [])).not.toHaveProperty('due');
  const held = claimed({ disclosures, rulings: [ruling('ruled', true)] });
  expect(claimsWaiting(held, [])).toEqual({ toRule: 0, toConfirm: [officer] });
});

it('tells nobody of a claim of an organisation of their own', () => {
  expect(claimsWaiting(claimed({ disclosures: [asked(otherProvider)] }), [provider])).toEqual({
    toRule: 0,
    toConfirm: [],
  });
});
