import { localDate, targets } from '@kt/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aConsortium, BACKER, EVERYBODY, LEAD, PARTNER, someTerms } from '../testing/consortia.ts';
import { AT, providerId, WRITER } from '../testing/samples.ts';
import { answerOf, askedParties, CONSORTIUM_STATES, type Consortium, consortiumLifecycle } from './consortium.ts';
import { applyConsortium } from './consortium-apply.ts';
import type { ConsortiumCommand, ConsortiumCommandName } from './consortium-commands.ts';
import { decideConsortium, formConsortium } from './consortium-decide.ts';
import { withoutParty, withParty } from './consortium-terms.ts';

const complete = () =>
  aConsortium()
    .proposed()
    .confirmedBy(...EVERYBODY);
const IN_STATE: { readonly [S in Consortium['state']]: () => Consortium } = {
  forming: () => aConsortium().proposed().confirmedBy(LEAD, PARTNER).consortium,
  complete: () => complete().consortium,
  dissolved: () => complete().after({ command: 'dissolve', reason: 'over' }).consortium,
};
const COMMANDS: { readonly [N in ConsortiumCommandName]: ConsortiumCommand } = {
  save: { command: 'save', terms: someTerms({ name: 'Uusi nimi' }) },
  propose: { command: 'propose', live: EVERYBODY, reason: 'a new name' },
  confirm: { command: 'confirm', organisation: BACKER, edition: 1 },
  decline: { command: 'decline', organisation: PARTNER, edition: 1, reason: 'no time' },
  dissolve: { command: 'dissolve', reason: 'over' },
};
const codeOf = (consortium: Consortium, command: ConsortiumCommand): string => {
  const decided = decideConsortium(consortium, command, AT, WRITER);
  return decided.ok ? 'ok' : decided.error.code;
};
const typesOf = (consortium: Consortium, command: ConsortiumCommand) => {
  const decided = decideConsortium(consortium, command, AT, WRITER);
  return decided.ok ? decided.value.map(({ type }) => type) : expect.fail(decided.error.code);
};

describe('the lifecycle of a consortium', () => {
  it.each(CONSORTIUM_STATES.flatMap((state) => Object.values(COMMANDS).map((command) => ({ state, command }))))(
    '$state × $command.command does what the table says',
    ({ state, command }) => {
      const before = IN_STATE[state]();
      expect(before.state).toBe(state);
      const consortium = command.command === 'propose' ? { ...before, draft: someTerms({ name: 'Uusi' }) } : before;
      const allowed = targets(consortiumLifecycle, state, command.command);
      const decided = decideConsortium(consortium, command, AT, WRITER);
      if (!allowed.ok) expect(decided).toEqual(allowed);
      else {
        const facts = decided.ok ? decided.value : expect.fail(decided.error.code);
        expect(allowed.value).toContain(applyConsortium(consortium, facts).state);
      }
    },
  );

  it('reaches every state and leaves every one that is not final', () => {
    const reached = new Set<string>(
      Object.values(consortiumLifecycle).flatMap((row) =>
        Object.values(row).flatMap((to: string | readonly string[]) => to),
      ),
    );
    expect([...reached].sort()).toEqual([...CONSORTIUM_STATES].sort());
    const stuck = CONSORTIUM_STATES.filter((s) => Object.values(consortiumLifecycle[s]).every((to) => to === s));
    expect(stuck).toEqual(['dissolved']);
  });
});

describe('asking the parties', () => {
  it.each([
    ['nobody else', { members: someTerms().members.slice(0, 1), reliedOn: [] }, 'registry.partner_missing'],
    [
      'a member without a role',
      { members: someTerms().members.map((m) => ({ ...m, role: {} })) },
      'registry.role_missing',
    ],
    ['an undescribed capacity', { reliedOn: [{ organisation: BACKER, capacity: ' ' }] }, 'registry.capacity_missing'],
    ['a future agreement', { agreedOn: localDate('2026-01-08') }, 'registry.agreement_day_future'],
    ['shares that are no whole', { split: { by: 'share', shares: [] } }, 'registry.split_member_wrong'],
  ] as const)('is refused with %s', (_name, changes, code) => {
    const draft = { ...aConsortium().consortium, draft: someTerms(changes) };
    expect(codeOf(draft, { command: 'propose', live: EVERYBODY })).toBe(code);
  });

  it('takes an agreement of today, and refuses a partner that has ended', () => {
    const draft = { ...aConsortium().consortium, draft: someTerms({ agreedOn: localDate('2026-01-07') }) };
    expect(codeOf(draft, { command: 'propose', live: EVERYBODY })).toBe('ok');
    expect(codeOf(draft, { command: 'propose', live: [LEAD, PARTNER] })).toBe('registry.partner_ended');
  });

  it('keeps the lead first and nobody twice, and has room for twenty', () => {
    const { consortium } = aConsortium();
    const save = (terms = someTerms()) => codeOf(consortium, { command: 'save', terms });
    expect(save(someTerms({ members: [...someTerms().members].reverse() }))).toBe('registry.lead_missing');
    expect(save(withParty(someTerms(), PARTNER, 'relied_on'))).toBe('registry.party_twice');
    const many = (count: number) =>
      Array.from({ length: count }, (_, n) => providerId(n + 10)).reduce(
        (terms, party) => withParty(terms, party, 'member'),
        someTerms(),
      );
    expect([save(many(17)), save(many(18))]).toEqual(['ok', 'registry.too_many_parties']);
    expect(formConsortium({ id: consortium.id, lead: LEAD, name: ' ' }, AT, WRITER)).toMatchObject({
      error: { code: 'registry.name_missing' },
    });
  });

  it('is not repeated while nothing has changed, and needs a reason once everybody had confirmed', () => {
    const asked = aConsortium().proposed();
    expect(codeOf(asked.consortium, { command: 'propose', live: EVERYBODY })).toBe('registry.nothing_changed');
    const later = complete().after(COMMANDS.save).consortium;
    expect(codeOf(later, { command: 'propose', live: EVERYBODY, reason: ' ' })).toBe('registry.reason_missing');
    expect(typesOf(later, COMMANDS.propose)).toEqual(['consortium.proposed', 'consortium.changed']);
  });
});

describe('answers', () => {
  it('bind to one edition, and come from parties alone', () => {
    const { consortium } = aConsortium()
      .proposed()
      .proposed(someTerms({ name: 'Toinen' }));
    expect(codeOf(consortium, COMMANDS.confirm)).toBe('registry.consortium_changed');
    expect(codeOf(consortium, { command: 'confirm', organisation: providerId(9), edition: 2 })).toBe(
      'registry.not_party',
    );
    const { consortium: answered } = aConsortium().proposed().confirmedBy(PARTNER);
    expect(codeOf(answered, { command: 'confirm', organisation: PARTNER, edition: 1 })).toBe(
      'registry.already_answered',
    );
  });

  it('may turn: who declined may confirm, and a confirmation may be taken back with a reason', () => {
    const declined = aConsortium().proposed().after(COMMANDS.decline);
    expect(answerOf(declined.consortium, PARTNER)).toBe('declined');
    expect(codeOf(declined.consortium, COMMANDS.decline)).toBe('registry.already_answered');
    expect(declined.confirmedBy(...EVERYBODY).consortium).toMatchObject({ state: 'complete', declined: [] });
    const done = complete();
    expect(typesOf(done.consortium, COMMANDS.decline)).toEqual(['consortium.declined', 'consortium.changed']);
    expect(done.after(COMMANDS.decline).confirmedBy(PARTNER).consortium.completed).toHaveLength(1);
    const blank = { command: 'decline', organisation: PARTNER, edition: 1, reason: ' ' } as const;
    expect(codeOf(done.consortium, blank)).toBe('registry.reason_missing');
    expect(codeOf(done.consortium, { ...blank, organisation: LEAD })).toBe('registry.lead_dissolves');
  });

  it('of an earlier edition count for nothing after any change', () => {
    const without = withoutParty(someTerms(), BACKER);
    const again = complete().proposed(without, 'the premises were let').consortium;
    expect(again).toMatchObject({ state: 'forming', confirmed: [], declined: [], proposed: { edition: 2 } });
    expect(askedParties(again)).toEqual([LEAD, PARTNER]);
    expect(again.completed.map(({ edition }) => edition)).toEqual([1]);
  });

  it('make it complete exactly when every current party has confirmed the current edition, in whatever order', () => {
    type Move =
      | 'change'
      | { readonly party: 0 | 1 | 2; readonly answer: 'confirm' | 'decline'; readonly behind: 0 | 1 };
    const party = fc.constantFrom(0 as const, 1 as const, 2 as const);
    const answer = fc.constantFrom('confirm' as const, 'confirm' as const, 'decline' as const);
    const move: fc.Arbitrary<Move> = fc.oneof(
      { weight: 1, arbitrary: fc.constant('change' as const) },
      { weight: 5, arbitrary: fc.record({ party, answer, behind: fc.constantFrom(0 as const, 1 as const) }) },
    );
    fc.assert(
      fc.property(fc.array(move, { maxLength: 40 }), (moves) => {
        let { consortium } = aConsortium().proposed();
        let said = new Map<string, 'confirm' | 'decline'>();
        moves.forEach((one, n) => {
          const edition = consortium.proposed?.edition ?? 0;
          const commands: readonly ConsortiumCommand[] =
            one === 'change'
              ? [
                  { command: 'save', terms: someTerms({ name: `Ryhmä ${String(n)}` }) },
                  { command: 'propose', live: EVERYBODY, reason: 'again' },
                ]
              : [
                  {
                    command: one.answer,
                    organisation: EVERYBODY[one.party],
                    edition: edition - one.behind,
                    reason: 'no',
                  },
                ];
          for (const command of commands) {
            const decided = decideConsortium(consortium, command, AT, WRITER);
            if (!decided.ok) continue;
            consortium = applyConsortium(consortium, decided.value);
            if (one === 'change') said = new Map();
            else said.set(EVERYBODY[one.party], one.answer);
          }
          const isWhole = EVERYBODY.every((each) => said.get(each) === 'confirm');
          expect(consortium.state).toBe(isWhole ? 'complete' : 'forming');
        });
      }),
    );
  });
});
