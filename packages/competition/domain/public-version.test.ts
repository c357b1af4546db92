import { cents, id, instant } from '@kt/kernel';
import type { SECRECY_BASIS_CODES, SecrecyAudience } from '@kt/terms';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aContent, WORLD } from '../testing/default-world.ts';
import type { OpenedTender } from './opened-tender.ts';
import { publicVersion, withoutPeople } from './public-version.ts';
import type { SecrecyRuling } from './secrecy-ruling.ts';
import type { TenderContent } from './tender-content.ts';

const AT = instant('2026-03-20T10:00:00.000Z');
const SECRET = 'Salainen menetelmä XYZ';
const content = aContent();
const sealed: TenderContent = {
  format: 1,
  competition: WORLD.competition,
  organisation: WORLD.provider,
  addendum: 0,
  prices: Object.fromEntries(
    content.rateCard.steps.filter(({ price }) => price.set === 'by_bid').map(({ key }) => [key, cents(77_700)]),
  ),
  answers: { method: `${SECRET}. Kysy: aino.virtanen@majakka.example, +358 40 123 4567 tai Aino Virtanen.` },
  signatory: 'Aino Virtanen',
  secrecy: { 'answers.method': 'Oma menetelmä' },
};
const tender: OpenedTender = {
  id: id('tender', `tnd_${'0'.repeat(26)}`),
  authority: WORLD.authority,
  competition: WORLD.competition,
  provider: WORLD.provider,
  state: 'ranked',
  receivedAt: AT,
  openedAt: AT,
  hash: 'a'.repeat(64),
  comparisonCents: cents(1_234_500),
  unconfirmed: false,
  clarifications: [],
  content: sealed,
};
const stamp = { at: AT, by: WORLD.officer };
const ruling = (basis: (typeof SECRECY_BASIS_CODES)[number], isConfirmed = true): SecrecyRuling => ({
  authority: WORLD.authority,
  competition: WORLD.competition,
  tender: tender.id,
  field: 'answers.method',
  state: isConfirmed ? 'confirmed' : 'ruled',
  rulings: [{ ...stamp, basis, reason: 'Syy', ...(isConfirmed && { confirmed: { at: AT, by: WORLD.decider } }) }],
});
const version = (rulings: readonly SecrecyRuling[], audience: SecrecyAudience) =>
  publicVersion({ content, tender, rulings }, audience);
const shows = (rulings: readonly SecrecyRuling[], audience: SecrecyAudience): boolean =>
  JSON.stringify(version(rulings, audience)).includes(SECRET);

describe('the public version of a tender', () => {
  it.each([
    ['nothing ruled', [], false, false],
    ['ruled by one person only', [ruling('no_secret', false)], false, false],
    ['a trade secret', [ruling('trade_secret')], false, false],
    ['what affected the comparison', [ruling('affected_comparison')], true, false],
    ['no secret', [ruling('no_secret')], true, true],
  ] as const)('%s: to a party, and to the public', (_, rulings, toParty, toPublic) => {
    expect([shows(rulings, 'party'), shows(rulings, 'public')]).toEqual([toParty, toPublic]);
  });

  it('never hides the total price, and says why a part is hidden', () => {
    const shown = version([ruling('trade_secret')], 'public');
    expect(shown.totalCents).toBe(1_234_500);
    expect(shown.parts.find(({ field }) => field === 'answers.method')).toEqual({
      field: 'answers.method',
      title: expect.anything(),
      hidden: 'trade_secret',
    });
    expect(version([], 'party').parts.find(({ field }) => field === 'answers.method')?.hidden).toBe('claimed');
  });

  it('shows what nobody claimed, whatever was ruled of another part', () => {
    const { secrecy: _none, ...open } = sealed;
    const shown = publicVersion(
      {
        content,
        tender: { ...tender, content: open },
        rulings: [ruling('trade_secret')],
      },
      'public',
    );
    expect(JSON.stringify(shown)).toContain(SECRET);
  });

  it('of a tender that could not be read has no parts, and one that answers only in part has those', () => {
    const { content: _sealed, comparisonCents: _total, provider: _who, ...unread } = tender;
    expect(publicVersion({ content, tender: unread, rulings: [] }, 'party')).toEqual({
      tender: tender.id,
      state: 'ranked',
      parts: [],
    });
    const silent: OpenedTender = { ...tender, content: { ...sealed, answers: {}, prices: {} } };
    expect(publicVersion({ content, tender: silent, rulings: [] }, 'party').parts).toEqual([]);
  });

  it('names no person, no e-mail address and no telephone', () => {
    const shown = JSON.stringify(version([ruling('no_secret')], 'public'));
    expect(shown).not.toMatch(/Aino|Virtanen|majakka\.example|123 4567/);
  });

  it('leaves nobody’s name whatever stands around it', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        expect(withoutPeople(`${before} Aino Virtanen, ${after}`, 'Aino Virtanen')).not.toContain('Aino Virtanen');
      }),
    );
  });
});
