import { instant, plusHours, plusMs } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { aProvider } from '../testing/builders.ts';
import { AT, LISTED, OFFICER, OFFICER_PERSON, SIGNATORY, WRITER } from '../testing/samples.ts';
import { codeFrom, readCode, shownCode } from './letter-code.ts';
import { isLetterWaiting } from './letter-decide.ts';
import type { Provider } from './provider.ts';
import type { ProviderCommand } from './provider-commands.ts';
import { decideProvider } from './provider-decide.ts';

const codeOf = (provider: Provider, command: ProviderCommand, by = WRITER, at = AT): string => {
  const decided = decideProvider(provider, command, at, by);
  return decided.ok ? 'ok' : decided.error.code;
};
const RIGHT = { command: 'confirm_by_code' } as const;
const WRONG = { command: 'miss_code' } as const;

describe('the code of a letter', () => {
  it('is eight characters, shown in two groups, and read however it is typed', () => {
    const code = codeFrom('prp_0123456789ABCDEFGHJKMNPQRS');
    expect(code).toBe('KMNPQRS'.padStart(8, 'J'));
    expect(shownCode('7K0M1NPQ')).toBe('7K0M 1NPQ');
    for (const typed of ['7K0M 1NPQ', '7kOm-lnpq', ' 7KOMiNPQ ']) expect(readCode(typed)).toBe('7K0M1NPQ');
  });
});

describe('a letter', () => {
  it('is asked for only where the register knows an address, and waits once', () => {
    const { provider } = aProvider();
    for (const result of ['not_listed', 'unavailable'] as const)
      expect(codeOf(provider, { command: 'ask_letter', looked: { at: AT, result } })).toBe(
        'registry.no_register_address',
      );
    const asked = aProvider().after({ command: 'ask_letter', looked: LISTED }).provider;
    expect(isLetterWaiting(asked)).toBe(true);
    expect(decideProvider(asked, { command: 'ask_letter', looked: LISTED }, AT, WRITER)).toEqual({
      ok: true,
      value: [],
    });
    expect(isLetterWaiting(aProvider().withLetter().provider)).toBe(false);
  });

  it('is printed by no officer of the organisation itself', () => {
    const { provider } = aProvider();
    const own = { ...OFFICER, organisations: [provider.id] };
    const print = { command: 'print_letter', officer: own, looked: LISTED, codeHash: 'h' } as const;
    expect(codeOf(provider, print, OFFICER_PERSON)).toBe('registry.own_organisation');
  });

  it('confirms for the authority that posted it, by whoever registered; the proposed account still waits', () => {
    const { provider } = aProvider().withPayeeProposal().withLetter().after(RIGHT);
    expect(provider).toMatchObject({ state: 'confirmed', confirmed: { by: WRITER }, payees: [] });
    expect(provider.proposal).toBeDefined();
  });

  it('counts for thirty days, to the millisecond', () => {
    const { provider } = aProvider().withLetter();
    const until = plusHours(AT, 30 * 24);
    expect(provider.letter?.printed?.until).toBe(until);
    expect(codeOf(provider, RIGHT, WRITER, plusMs(until, -1))).toBe('ok');
    expect(codeOf(provider, RIGHT, WRITER, until)).toBe('registry.code_over');
    expect(codeOf(provider, WRONG, WRITER, instant('2027-01-01T00:00:00.000Z'))).toBe('registry.code_over');
  });

  it('counts for five tries, and a new one for five more', () => {
    const missed = (n: number) =>
      Array.from({ length: n }).reduce<ReturnType<typeof aProvider>>((p) => p.after(WRONG), aProvider().withLetter());
    expect(codeOf(missed(4).provider, RIGHT)).toBe('ok');
    expect(codeOf(missed(5).provider, RIGHT)).toBe('registry.code_over');
    expect(codeOf(missed(5).provider, WRONG)).toBe('registry.code_over');
    expect(codeOf(missed(5).withLetter().provider, RIGHT)).toBe('ok');
  });

  it('settles nothing that two claim, and needs to have been sent', () => {
    expect(codeOf(aProvider().withLetter().after({ command: 'dispute' }, SIGNATORY).provider, RIGHT)).toBe(
      'registry.officer_decides',
    );
    expect(codeOf(aProvider().provider, RIGHT)).toBe('registry.no_letter');
    expect(codeOf(aProvider().after({ command: 'ask_letter', looked: LISTED }).provider, WRONG)).toBe(
      'registry.no_letter',
    );
  });
});
