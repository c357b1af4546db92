import { type Actor, iban, localDate, municipalityCode, parseOvt, share, targets } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { aProvider } from '../testing/builders.ts';
import {
  AT,
  aNewProvider,
  aPayee,
  LISTED,
  OFFICER,
  OFFICER_PERSON,
  providerId,
  SIGNATORY,
  WRITER,
} from '../testing/samples.ts';
import { nameIn, PROVIDER_STATES, type Provider, type ProviderState, payeeOn, providerLifecycle } from './provider.ts';
import { applyProvider } from './provider-apply.ts';
import type { ProviderCommand, ProviderCommandName } from './provider-commands.ts';
import { decideProvider, registerProvider } from './provider-decide.ts';

const IN_STATE: { readonly [S in ProviderState]: () => Provider } = {
  provisional: () => aProvider().withPayeeProposal().withLetter().provider,
  confirmed: () => aProvider().confirmed().withPayeeProposal().after({ command: 'dispute' }, SIGNATORY).provider,
  refused: () => aProvider().refused().provider,
  closed: () => aProvider().closed().provider,
};

const COMMANDS: { readonly [C in ProviderCommandName]: ProviderCommand<C> } = {
  correct: { command: 'correct', language: 'fi' },
  note_look: { command: 'note_look', officer: OFFICER, looked: { result: 'not_listed', at: AT } },
  ask_letter: { command: 'ask_letter', looked: LISTED },
  print_letter: { command: 'print_letter', officer: OFFICER, looked: LISTED, codeHash: 'h' },
  miss_code: { command: 'miss_code' },
  confirm_by_code: { command: 'confirm_by_code' },
  propose_payee: { command: 'propose_payee', payee: aPayee() },
  withdraw_payee: { command: 'withdraw_payee' },
  confirm_payee: { command: 'confirm_payee', how: 'second_person' },
  dispute: { command: 'dispute' },
  settle_dispute: { command: 'settle_dispute', officer: OFFICER, reason: 'the register names the first' },
  refuse_payee: { command: 'refuse_payee', reason: 'not our account' },
  confirm: { command: 'confirm', officer: OFFICER },
  refuse: { command: 'refuse', officer: OFFICER, reason: 'unknown to the register' },
  close: { command: 'close', officer: OFFICER, reason: 'dissolved' },
};
const BY_CALL = { command: 'confirm_payee', how: 'officer_call', officer: OFFICER, called: '06 000 0000' } as const;
const EVERY = PROVIDER_STATES.flatMap((state) => Object.values(COMMANDS).map((command) => ({ state, command })));

const codeOf = (provider: Provider, command: ProviderCommand, by: Actor): string => {
  const decided = decideProvider(provider, command, AT, by);
  return decided.ok ? 'ok' : decided.error.code;
};

describe('the lifecycle of a provider', () => {
  it.each(EVERY)('$state × $command.command does what the table says', ({ state, command }) => {
    const provider = IN_STATE[state]();
    expect(provider.state).toBe(state);
    const allowed = targets(providerLifecycle, state, command.command);
    const decided = decideProvider(provider, command, AT, OFFICER_PERSON);
    expect(decided.ok).toBe(allowed.ok);
    const after = decided.ok ? applyProvider(provider, decided.value) : provider;
    expect(allowed.ok ? allowed.value : [state]).toContain(after.state);
  });

  it('reaches every state and leaves every one that is not final', () => {
    const reached = new Set<string>(Object.values(providerLifecycle).flatMap((row) => Object.values(row)));
    expect([...reached].sort()).toEqual([...PROVIDER_STATES].sort());
    const stuck = PROVIDER_STATES.filter((s) => Object.values(providerLifecycle[s]).every((target) => target === s));
    expect(stuck).toEqual(['refused', 'closed']);
  });
});

describe('registering', () => {
  it('needs a name in one language and an e-mail address', () => {
    expect(registerProvider(aNewProvider({ names: { sv: 'Svenska Språkstigen rf' } }), AT, WRITER).ok).toBe(true);
    expect(registerProvider(aNewProvider({ names: { fi: ' ' } }), AT, WRITER)).toMatchObject({
      error: { code: 'registry.name_missing' },
    });
    expect(registerProvider(aNewProvider({ contacts: { email: 'nowhere' } }), AT, WRITER)).toMatchObject({
      error: { code: 'registry.contact_missing' },
    });
  });

  it('is corrected without losing what was not named', () => {
    const { provider } = aProvider().after({ command: 'correct', names: { fi: 'Uusi nimi ry' } });
    expect(provider).toMatchObject({ names: { fi: 'Uusi nimi ry' }, language: 'sv', homeMunicipality: '905' });
    expect(codeOf(provider, { command: 'correct', names: {} }, WRITER)).toBe('registry.name_missing');
    expect(codeOf(provider, { command: 'correct', contacts: { email: '' } }, WRITER)).toBe('registry.contact_missing');
  });

  it('may come from outside the municipalities known here, and correct everything later', () => {
    const { homeMunicipality: _none, ...elsewhere } = aNewProvider();
    const written = registerProvider(elsewhere, AT, WRITER);
    const facts = written.ok ? [written.value] : [];
    const start = aProvider().provider;
    expect(applyProvider(start, facts).homeMunicipality).toBeUndefined();
    const home = municipalityCode('499');
    const command = { command: 'correct', homeMunicipality: home, contacts: { email: 'a@b.example' } } as const;
    expect(aProvider().after(command).provider.homeMunicipality).toBe(home);
  });

  it('names itself in the reader’s language, or in its only one', () => {
    expect(nameIn({ fi: 'a', sv: 'b' }, 'sv')).toBe('b');
    expect(nameIn({ fi: 'a', sv: 'b' }, 'en')).toBe('a');
    expect(nameIn({ sv: 'b' }, 'fi')).toBe('b');
    expect(nameIn({ fi: 'a' }, 'sv')).toBe('a');
    expect(nameIn({}, 'fi')).toBe('');
  });
});

describe('confirming', () => {
  it('is another person’s act, and no member’s', () => {
    const { provider } = aProvider();
    expect(codeOf(provider, COMMANDS.confirm, WRITER)).toBe('registry.same_person');
    const member = { ...OFFICER, organisations: [providerId(1)] };
    expect(codeOf(provider, { command: 'confirm', officer: member }, OFFICER_PERSON)).toBe('registry.own_organisation');
    expect(codeOf(provider, { command: 'refuse', officer: member, reason: 'x' }, OFFICER_PERSON)).toBe(
      'registry.own_organisation',
    );
    const { provider: confirmed } = aProvider().confirmed();
    expect(codeOf(confirmed, { command: 'close', officer: member, reason: 'x' }, OFFICER_PERSON)).toBe(
      'registry.own_organisation',
    );
    expect(codeOf(provider, { command: 'refuse', officer: OFFICER, reason: ' ' }, OFFICER_PERSON)).toBe(
      'registry.reason_missing',
    );
  });

  it('publishes the first payee with the provider, proposed by somebody else than the officer', () => {
    const decided = decideProvider(aProvider().withPayeeProposal().provider, COMMANDS.confirm, AT, OFFICER_PERSON);
    expect(decided.ok ? decided.value.map((fact) => fact.type) : []).toEqual([
      'provider.confirmed',
      'provider.payee_changed',
    ]);
    const own = aProvider().after({ command: 'propose_payee', payee: aPayee() }, OFFICER_PERSON).provider;
    expect(codeOf(own, COMMANDS.confirm, OFFICER_PERSON)).toBe('registry.same_person');
  });
});

describe('a change of payee', () => {
  const paid = () => aProvider().withPayeeProposal().confirmed();
  const moved = aPayee({ iban: iban('FI5542345670000081'), from: localDate('2026-02-01') });

  it('waits for a second person', () => {
    const { provider } = paid().withPayeeProposal(moved);
    expect(payeeOn(provider, localDate('2026-03-01'))?.iban).toBe('FI2112345600000785');
    expect(codeOf(provider, COMMANDS.confirm_payee, WRITER)).toBe('registry.same_person');
    const own = { ...OFFICER, organisations: [providerId(1)] };
    expect(codeOf(provider, { ...BY_CALL, officer: own }, OFFICER_PERSON)).toBe('registry.own_organisation');
  });

  it('is confirmed by an officer only after a call to the number that had to be called', () => {
    const { provider } = paid().withPayeeProposal(moved);
    const called = (mustCall: string) => codeOf(provider, { ...BY_CALL, mustCall }, OFFICER_PERSON);
    expect(codeOf(provider, BY_CALL, OFFICER_PERSON)).toBe('registry.number_missing');
    expect([called('040 999 9999'), called('+358 6 000 0000')]).toEqual(['registry.other_number', 'ok']);
  });

  it('takes effect on its day, not before', () => {
    const { provider } = paid().withPayeeProposal(moved).payeeConfirmed();
    expect(provider.proposal).toBeUndefined();
    expect(payeeOn(provider, localDate('2026-01-06'))).toBeUndefined();
    expect(payeeOn(provider, localDate('2026-01-31'))?.iban).toBe('FI2112345600000785');
    expect(payeeOn(provider, localDate('2026-02-01'))?.iban).toBe('FI5542345670000081');
  });

  it('keeps the payees in order of their days, whatever the order of decisions', () => {
    const { provider } = paid()
      .withPayeeProposal(moved)
      .payeeConfirmed()
      .withPayeeProposal(aPayee({ name: 'Väliaikainen', from: localDate('2026-01-20') }))
      .payeeConfirmed();
    expect(provider.payees.map(({ from }) => from)).toEqual(['2026-01-07', '2026-01-20', '2026-02-01']);
  });

  it('replaces an earlier one of the same day', () => {
    const { provider } = paid()
      .withPayeeProposal(aPayee({ name: 'Rannikon Työpaja' }))
      .payeeConfirmed();
    expect(provider.payees).toEqual([aPayee({ name: 'Rannikon Työpaja' })]);
  });

  it.each([
    ['payee_name_missing', aPayee({ name: '' })],
    ['vat_unreal', aPayee({ vat: { liable: true, rate: share(0) } })],
    ['vat_unreal', aPayee({ vat: { liable: false, rate: share(2_550) } })],
    ['vat_unreal', aPayee({ vat: { liable: true, rate: share(10_001) } })],
    ['payee_from_past', aPayee({ from: localDate('2026-01-06') })],
  ])('is refused: %s', (code, payee) => {
    expect(codeOf(paid().provider, { command: 'propose_payee', payee }, WRITER)).toBe(`registry.${code}`);
  });

  it('needs a proposal, and a reason to be refused', () => {
    for (const command of [COMMANDS.confirm_payee, COMMANDS.refuse_payee, COMMANDS.withdraw_payee])
      expect(codeOf(paid().provider, command, SIGNATORY)).toBe('registry.no_payee_proposal');
    const { provider } = paid().withPayeeProposal(moved);
    expect(codeOf(provider, { command: 'refuse_payee', reason: '' }, SIGNATORY)).toBe('registry.reason_missing');
    expect(codeOf(provider, { command: 'close', officer: OFFICER, reason: '' }, OFFICER_PERSON)).toBe(
      'registry.reason_missing',
    );
  });
});

describe('invoicing', () => {
  const { provider } = aProvider();
  const to = (address: string) => {
    const ovt = parseOvt(address);
    if (ovt === undefined) throw new RangeError(address);
    return { command: 'correct', invoicing: { by: 'e_invoice', ovt, operator: 'NDEAFIHH' } } as const;
  };

  it('goes to the organisation’s own e-invoice address, a unit of it too, and back to self-billing', () => {
    const own = aProvider().after(to('003790000011A1')).provider;
    expect(own.invoicing).toEqual({ by: 'e_invoice', ovt: '003790000011A1', operator: 'NDEAFIHH' });
    const back = aProvider()
      .after(to('003790000011'))
      .after({ command: 'correct', invoicing: { by: 'self_billing' } });
    expect(back.provider.invoicing).toEqual({ by: 'self_billing' });
  });

  it('never goes to another organisation’s', () => {
    expect(codeOf(provider, to('003790000046'), WRITER)).toBe('registry.other_ovt');
  });
});
