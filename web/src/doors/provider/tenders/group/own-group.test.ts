import { id, instant, localDate, municipalityCode, share } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { type Consortium, namedGroup, type Place, placeIn, saysSame } from './own-group.ts';

const org = (n: string) => id('organisation', `org_${n.repeat(26)}`);
const [lead, member, lender] = [org('1'), org('2'), org('3')] as const;
const stamp = { at: instant('2026-02-02T08:00:00.000Z'), by: 'p' };
const place = (over: Partial<Place> = {}): Place => ({
  id: id('admission', `adm_${'1'.repeat(26)}`),
  authority: id('authority', `aut_${'1'.repeat(26)}`),
  system: id('system', `dps_${'1'.repeat(26)}`),
  category: id('category', `cat_${'1'.repeat(26)}`),
  provider: lead,
  consortium: id('consortium', `con_${'1'.repeat(26)}`),
  profile: 'eu_dps',
  state: 'active',
  granted: stamp,
  qualified: { parties: { edition: 1, members: [member], reliedOn: [lender] }, declarations: [] },
  version: 2,
  inForce: true,
  ...over,
});
const terms = (name: string) => ({
  name,
  members: [lead, member].map((organisation) => ({
    organisation,
    role: { fi: 'Ohjaus' },
    municipalities: [municipalityCode('905')],
  })),
  reliedOn: [{ organisation: lender, capacity: 'Koulutus' }],
  split: {
    by: 'share' as const,
    shares: [lead, member].map((organisation) => ({ organisation, share: share(5_000) })),
  },
  agreedOn: localDate('2026-01-30'),
  isJointlyLiable: true,
  leadInvoices: false,
});
const consortium: Consortium = {
  id: id('consortium', `con_${'1'.repeat(26)}`),
  lead,
  state: 'forming',
  version: 7,
  edition: 2,
  proposed: { edition: 2, terms: terms('Uusi'), asked: stamp },
  before: { edition: 1, terms: terms('Hyväksytty') },
  answers: [],
  own: 'lead',
  names: { [lead]: { sv: 'Fyren rf' }, [member]: { fi: 'Oy Jäsen', sv: 'Ab Medlem' } },
};

describe('the consortium that a tender names', () => {
  it('is the admitted edition, whatever its parties have before them now', () => {
    const named = namedGroup(place(), consortium);
    expect(named).toMatchObject({ edition: 1, name: 'Hyväksytty', isJointlyLiable: true, leadInvoices: false });
    expect(named?.members.map(({ name }) => name)).toEqual(['Fyren rf', 'Oy Jäsen']);
    expect(named?.reliedOn).toEqual([{ organisation: lender, name: lender, capacity: 'Koulutus' }]);
    expect(named).not.toHaveProperty('agreedOn');
    expect(
      namedGroup(
        place({ qualified: { parties: { edition: 2, members: [], reliedOn: [] }, declarations: [] } }),
        consortium,
      )?.name,
    ).toBe('Uusi');
    expect(
      namedGroup(
        place({ qualified: { parties: { edition: 9, members: [], reliedOn: [] }, declarations: [] } }),
        consortium,
      ),
    ).toBeUndefined();
    const { qualified: _qualified, ...older } = place();
    expect(namedGroup(older, consortium)?.edition).toBe(2);
  });

  it('is told by steps without their category, and without those relied on where there are none', () => {
    const split = { by: 'step' as const, of: place(), steps: [{ step: 'work', organisation: member }] };
    const plain: Consortium = { ...consortium, before: { edition: 1, terms: { ...terms('A'), reliedOn: [], split } } };
    const named = namedGroup(place(), plain);
    expect(named?.split).toEqual({ by: 'step', steps: [{ step: 'work', organisation: member }] });
    expect(named).not.toHaveProperty('reliedOn');
  });

  it('survives being kept in a draft', () => {
    const named = namedGroup(place(), consortium);
    expect(saysSame(structuredClone(named), named)).toBe(true);
    expect(saysSame(undefined, named)).toBe(false);
    expect(saysSame(undefined, undefined)).toBe(true);
  });

  it('follows the place in force, or the one that is only stopped', () => {
    const over = place({ state: 'removed', inForce: false });
    const stopped = place({ state: 'suspended', inForce: false, version: 3 });
    expect(placeIn([over, stopped, place()])).toEqual(place());
    expect(placeIn([over, stopped])).toEqual(stopped);
    expect(placeIn([over])).toBeUndefined();
  });
});
