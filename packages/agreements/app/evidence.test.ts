import type { Id } from '@kt/kernel';
import { expect, it } from 'vitest';
import type { AgreementTerms } from '../domain/agreement-terms.ts';
import { actOf, aSeason, must } from '../testing/a-season.ts';
import {
  AUTHORITY,
  AUTHORITY_SIGNER,
  allEvidence,
  MANAGER,
  OTHER_PROVIDER,
  PROVIDER,
  PROVIDER_SIGNER,
  someTerms,
} from '../testing/samples.ts';
import type { AgreementRef, EvidenceOf } from './ports.ts';

const THE_AUTHORITY = { side: 'authority' } as const;
const THE_PROVIDER = { side: 'provider', organisation: PROVIDER } as const;
const MEMBERS = [
  { organisation: PROVIDER, role: 'lead' },
  { organisation: OTHER_PROVIDER, role: 'member' },
] as const;

const offeredWith = async (evidenceOf: EvidenceOf, terms: Partial<AgreementTerms> = {}) => {
  const { agreements } = await aSeason(evidenceOf);
  const input = { authority: AUTHORITY, terms: someTerms(terms), options: [], origin: {} };
  const { id } = must(await agreements.draft(input, actOf(MANAGER)));
  const ref: AgreementRef = { authority: AUTHORITY, id: id as Id<'agreement'> };
  must(await agreements.change(ref, THE_AUTHORITY, { command: 'offer' }, actOf(MANAGER)));
  const terms7 = { command: 'accept_data_protection', reference: 'dpa-7' } as const;
  must(await agreements.change(ref, THE_PROVIDER, terms7, actOf(PROVIDER_SIGNER)));
  const sign = (side: 'authority' | 'provider') =>
    side === 'provider'
      ? agreements.change(ref, THE_PROVIDER, { command: 'sign', side }, actOf(PROVIDER_SIGNER))
      : agreements.change(ref, THE_AUTHORITY, { command: 'sign', side }, actOf(AUTHORITY_SIGNER));
  return { sign, view: (party: typeof THE_AUTHORITY | typeof THE_PROVIDER) => agreements.view(ref, party) };
};

it('signing reads the wallet at that moment, for each side anew', async () => {
  let tax: 'valid' | 'rejected' = 'rejected';
  const { sign } = await offeredWith((organisation) =>
    Promise.resolve(
      allEvidence(undefined, organisation).map((one) => (one.kind === 'tax_status' ? { ...one, state: tax } : one)),
    ),
  );
  const missing = [{ organisation: PROVIDER, kind: 'tax_status' }];
  const blocked = { ok: false, error: { code: 'agreements.checks_missing', missing } };
  expect(await sign('provider')).toEqual(blocked);
  tax = 'valid';
  expect(await sign('provider')).toMatchObject({ ok: true });
  tax = 'rejected';
  expect(await sign('authority')).toEqual(blocked);
  tax = 'valid';
  expect(await sign('authority')).toMatchObject({ ok: true });
});

it('an organisation that the registry does not know has shown nothing', async () => {
  const { sign } = await offeredWith(() => Promise.resolve(undefined));
  expect(await sign('provider')).toMatchObject({ ok: false, error: { code: 'agreements.checks_missing' } });
});

it('every member of a consortium shows its own; the lead reads of the others only what is missing', async () => {
  const { sign, view } = await offeredWith(
    (organisation) => Promise.resolve(organisation === PROVIDER ? allEvidence() : []),
    { members: MEMBERS },
  );
  expect(await sign('provider')).toMatchObject({ ok: true });
  expect(await view(THE_AUTHORITY)).toMatchObject({ value: { missingChecks: [] } });
  const other = await offeredWith(
    (organisation) =>
      Promise.resolve(
        organisation === PROVIDER
          ? allEvidence()
          : [
              { kind: 'tax_status', state: 'rejected' },
              { kind: 'rules', state: 'missing' },
            ],
      ),
    { members: MEMBERS },
  );
  const missingChecks = [{ organisation: OTHER_PROVIDER, kind: 'tax_status' }];
  expect(await other.sign('provider')).toMatchObject({ error: { missing: missingChecks } });
  const own = await other.view(THE_PROVIDER);
  expect(own).toMatchObject({ value: { missingChecks } });
  expect(own.ok && own.value.evidence.every(({ organisation }) => organisation === PROVIDER)).toBe(true);
});
