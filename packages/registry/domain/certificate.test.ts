import { endOfDay, type Lifecycle, localDate, plusMs, startOfDay, targets } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import {
  A_FILE,
  aCertificate,
  anAsked,
  aTold,
  certificateId,
  IN_STATE,
  REJECTED,
  VALID,
} from '../testing/certificates.ts';
import { AT, OFFICER, OFFICER_PERSON, providerId, WRITER } from '../testing/samples.ts';
import { CERTIFICATE_STATES, type Certificate, certificateLifecycle } from './certificate.ts';
import { applyCertificate } from './certificate-apply.ts';
import type { CertificateCommand, CertificateCommandName, Finding } from './certificate-commands.ts';
import {
  addCertificate,
  askCertificate,
  decideCertificate,
  MOST_BYTES,
  recordCertificate,
} from './certificate-decide.ts';
import { certificateDueAt } from './certificate-time.ts';

const LAST = localDate('2026-12-31');
const OVER = endOfDay(LAST);
const stamp = { at: AT, by: OFFICER_PERSON };
const COMMANDS: { readonly [C in CertificateCommandName]: CertificateCommand<C> } = {
  tell: { command: 'tell', told: aTold() },
  cancel: { command: 'cancel', officer: OFFICER },
  attach: { command: 'attach', file: A_FILE },
  hand_in: { command: 'hand_in' },
  scan: { command: 'scan' },
  check: { command: 'check', officer: OFFICER, finding: { ...VALID, source: 'register' } },
  pass_time: { command: 'pass_time' },
  replace: { command: 'replace', replacement: certificateId(2) },
  withdraw: { command: 'withdraw' },
};
const EVERY = CERTIFICATE_STATES.flatMap((state) => Object.values(COMMANDS).map((command) => ({ state, command })));
const atOf = ({ command }: CertificateCommand) => (command === 'pass_time' ? OVER : AT);

const codeOf = (certificate: Certificate, command: CertificateCommand, at = AT): string => {
  const decided = decideCertificate(certificate, command, at, WRITER);
  return decided.ok ? decided.value.map(({ type }) => type).join() : decided.error.code;
};

describe('the lifecycle of a certificate', () => {
  it.each(EVERY)('$state × $command.command does what the table says', ({ state, command }) => {
    const certificate = IN_STATE[state]();
    expect(certificate.state).toBe(state);
    const allowed = targets(certificateLifecycle, state, command.command);
    const decided = decideCertificate(certificate, command, atOf(command), WRITER);
    expect(decided.ok).toBe(allowed.ok);
    const after = decided.ok ? applyCertificate(certificate, decided.value) : certificate;
    expect(allowed.ok ? allowed.value : [state]).toContain(after.state);
  });

  it('reaches every state and leaves every one that is not final', () => {
    const reached = new Set<string>(
      Object.values<Lifecycle[string]>(certificateLifecycle).flatMap((row) => Object.values(row).flat()),
    );
    expect([...reached].sort()).toEqual([...CERTIFICATE_STATES].sort());
    const stuck = CERTIFICATE_STATES.filter((s) =>
      Object.values<Lifecycle[string][string]>(certificateLifecycle[s])
        .flat()
        .every((target) => target === s),
    );
    expect(stuck).toEqual(['replaced', 'withdrawn']);
  });
});

describe('what a provider tells', () => {
  const add = (
    told: Parameters<typeof aTold>[0],
    kind: 'pension_insurance' | 'criminal_record' = 'pension_insurance',
  ) => {
    const decided = addCertificate({ id: certificateId(1), provider: providerId(1), kind }, aTold(told), stamp);
    return decided.ok ? 'ok' : decided.error.code;
  };
  it('is of today or before, and of today still good', () => {
    expect(add({ issuedOn: localDate('2026-01-07') })).toBe('ok');
    expect(add({ issuedOn: localDate('2026-01-08') })).toBe('registry.day_in_future');
    expect(add({ validUntil: localDate('2026-01-07') })).toBe('ok');
    expect(add({ validUntil: localDate('2026-01-06') })).toBe('registry.certificate_expired');
    expect(add({ issuer: ' ' })).toBe('registry.issuer_missing');
  });
  it('is never a criminal record', () => {
    expect(add({}, 'criminal_record')).toBe('registry.certificate_officer_only');
  });
});

describe('a file', () => {
  it.each([
    ['registry.file_empty', 0],
    ['certificate.file_announced', 1],
    ['certificate.file_announced', MOST_BYTES],
    ['registry.file_too_big', MOST_BYTES + 1],
  ])('%s at %i bytes', (code, bytes) => {
    expect(codeOf(aCertificate().certificate, { command: 'attach', file: { ...A_FILE, bytes } })).toBe(code);
  });
  it('has no place where nothing is shown, and cannot arrive unannounced', () => {
    const statement = aCertificate({ kind: 'no_employees' }).certificate;
    expect(codeOf(statement, COMMANDS.attach)).toBe('registry.no_file_for_kind');
    expect(codeOf(aCertificate().certificate, COMMANDS.hand_in)).toBe('registry.file_missing');
  });
  it('gets a place of its own each time, and counts only once it was looked through', () => {
    const first = IN_STATE.refused();
    const again = applyCertificate(first, mustFacts(first, COMMANDS.attach));
    expect([first.file?.key, again.file?.key].map((key) => key?.split('/').at(-1))).toEqual(['1', '2']);
    expect(first.file).toMatchObject({ fault: 'infected' });
    expect(again.file).not.toHaveProperty('fault');
    expect(codeOf(again, { command: 'check', officer: OFFICER, finding: VALID })).toBe('registry.file_missing');
    expect(codeOf(IN_STATE.clean(), { command: 'check', officer: OFFICER, finding: VALID })).toBe(
      'certificate.checked',
    );
  });
});

const mustFacts = (certificate: Certificate, command: CertificateCommand) => {
  const decided = decideCertificate(certificate, command, AT, WRITER);
  return decided.ok ? decided.value : expect.fail();
};

describe('a check', () => {
  const check = (certificate: Certificate, finding: Finding, at = AT) =>
    codeOf(certificate, { command: 'check', officer: OFFICER, finding }, at);
  it('says why a report was rejected', () => {
    expect(check(IN_STATE.clean(), { result: 'rejected', source: 'supplier' })).toBe('registry.reason_missing');
    expect(check(IN_STATE.clean(), REJECTED)).toBe('certificate.checked');
  });
  it('is nobody’s of their own organisation', () => {
    const officer = { ...OFFICER, organisations: [providerId(1)] };
    expect(codeOf(IN_STATE.clean(), { command: 'check', officer, finding: VALID })).toBe('registry.own_organisation');
    const ask = askCertificate({ id: certificateId(1), provider: providerId(1), kind: 'rules' }, officer, stamp);
    expect(ask).toMatchObject({ error: { code: 'registry.own_organisation' } });
  });
  it('does not find good what has lapsed', () => {
    expect(check(IN_STATE.clean(), VALID, plusMs(OVER, -1))).toBe('certificate.checked');
    expect(check(IN_STATE.clean(), VALID, OVER)).toBe('registry.certificate_expired');
  });
  it.each([
    ['certificate.checked', 'valid', 'clear'],
    ['certificate.checked', 'valid', 'arrangement_shown'],
    ['certificate.checked', 'rejected', 'entry_needs_certificate'],
    ['certificate.checked', 'rejected', 'blocked'],
    ['registry.tax_state_unfit', 'valid', 'blocked'],
    ['registry.tax_state_unfit', 'valid', 'entry_needs_certificate'],
    ['registry.tax_state_unfit', 'rejected', 'clear'],
    ['registry.tax_state_missing', 'valid', undefined],
  ] as const)('%s when a tax status is %s by %s', (code, result, tax) => {
    const found = check(aCertificate({ kind: 'tax_status' }).certificate, {
      result,
      source: 'register',
      ...(tax && { tax }),
    });
    expect(found).toBe(code);
  });
  it('takes no word of what a criminal record said, and no file', () => {
    const of = { id: certificateId(1), provider: providerId(1), kind: 'criminal_record' } as const;
    const looked = { told: { issuedOn: localDate('2026-01-02'), source: 'supplier' }, officer: OFFICER } as const;
    const record = (finding: Finding) => {
      const decided = recordCertificate(of, { ...looked, finding }, stamp);
      return decided.ok ? decided.value.map(({ type }) => type) : decided.error.code;
    };
    expect(record(VALID)).toEqual(['certificate.added', 'certificate.checked']);
    expect(record({ ...VALID, result: 'rejected' })).toEqual(['certificate.added', 'certificate.checked']);
    expect(record({ ...VALID, note: 'merkintä vuodelta 2011' })).toBe('registry.no_note_for_kind');
  });
});

describe('the clock', () => {
  const valid = IN_STATE.valid();
  const reminder = (days: string) => startOfDay(localDate(days));
  it('looks at a file at once, and then 60, 30 and 7 days before the end, and at the end', () => {
    expect(certificateDueAt(IN_STATE.quarantined())).toBe(AT);
    let certificate = valid;
    const seen: unknown[] = [];
    for (let due = certificateDueAt(certificate); due !== undefined; due = certificateDueAt(certificate)) {
      expect(codeOf(certificate, COMMANDS.pass_time, plusMs(due, -1))).toBe('registry.not_due');
      const decided = decideCertificate(certificate, COMMANDS.pass_time, due, 'clock');
      if (!decided.ok) expect.fail(decided.error.code);
      else {
        seen.push([due, decided.value[0]?.type]);
        certificate = applyCertificate(certificate, decided.value);
      }
    }
    expect(seen).toEqual([
      [reminder('2026-11-01'), 'certificate.reminded'],
      [reminder('2026-12-01'), 'certificate.reminded'],
      [reminder('2026-12-24'), 'certificate.reminded'],
      [OVER, 'certificate.expired'],
    ]);
  });
  it('gives no reminder that had passed when the report was checked', () => {
    const short = aCertificate({}, { validUntil: localDate('2026-02-01') }).checked().certificate;
    expect(certificateDueAt(short)).toBe(reminder('2026-01-25'));
    const late = aCertificate({}, { validUntil: localDate('2026-01-08') }).checked().certificate;
    expect(certificateDueAt(late)).toBe(endOfDay(localDate('2026-01-08')));
  });
  it('reminds once, a week before, of what its age alone ends', () => {
    const { validUntil: _none, ...told } = aTold();
    const added = addCertificate({ id: certificateId(1), provider: providerId(1), kind: 'registers' }, told, stamp);
    expect(added.ok).toBe(true);
    const byAge: Certificate = { ...valid, kind: 'registers', told };
    expect(certificateDueAt(byAge)).toBe(reminder('2026-03-29'));
  });
  it('leaves alone what was only asked for, and what never lapses', () => {
    expect(certificateDueAt(anAsked().certificate)).toBeUndefined();
    const { validUntil: _none, ...told } = aTold();
    expect(certificateDueAt({ ...valid, kind: 'rules', told })).toBeUndefined();
  });
});
