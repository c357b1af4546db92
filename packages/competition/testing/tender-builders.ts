import { cents, instant, plusHours } from '@kt/kernel';
import type { OpenedTender } from '../domain/opened-tender.ts';
import type { Circumstances, SealedTender, StoredEnvelope } from '../domain/sealed-tender.ts';
import type { TenderContent } from '../domain/tender-content.ts';
import type { TenderStateName } from '../domain/tender-lifecycle.ts';
import { aCompetition } from './builders.ts';
import { tenderId, WORLD } from './default-world.ts';

export const AN_ENVELOPE: StoredEnvelope = { format: 2, enc: 'A'.repeat(43), hash: 'h1', ciphertext: 'c2VhbGVk' };

export const aTenderContent = (over: Partial<TenderContent> = {}): TenderContent => ({
  format: 2,
  competition: WORLD.competition,
  organisation: WORLD.provider,
  addendum: 0,
  prices: { 'employment-3m': cents(200_000) },
  answers: { method: 'Rinnalla kulkemista ja verkostoja.' },
  signatory: 'Signe Signatär',
  ...over,
});

/** The published default competition around a tender, the bidder admitted. */
export const around = (over: Partial<Circumstances> = {}): Circumstances => ({
  competition: aCompetition().published().state,
  admissionIsActive: true,
  ...over,
});

const DRAFT: SealedTender = {
  id: tenderId(1),
  authority: WORLD.authority,
  competition: WORLD.competition,
  pseudonym: 'ab'.repeat(32),
  state: 'draft',
  deadline: WORLD.deadline,
  receipts: [],
};

/** A tender before the opening: `draft`, `submitted` or `withdrawn`. */
export const aSealedTender = (state: SealedTender['state'] = 'draft'): SealedTender => {
  if (state !== 'submitted') return { ...DRAFT, state };
  const at = instant('2026-01-20T10:00:00.000Z');
  const receipts = [{ version: 2, at, hash: AN_ENVELOPE.hash, signature: 's' }];
  return { ...DRAFT, state, envelope: AN_ENVELOPE, receivedAt: at, receipts };
};

const VALID: OpenedTender = {
  id: tenderId(1),
  authority: WORLD.authority,
  competition: WORLD.competition,
  provider: WORLD.provider,
  state: 'valid',
  receivedAt: instant('2026-01-20T10:00:00.000Z'),
  openedAt: plusHours(WORLD.deadline, 1),
  hash: 'h1',
  content: aTenderContent(),
  comparisonCents: cents(2_200_000),
  unconfirmed: false,
  clarifications: [],
};
const RANKED = { rank: 1, decision: 1 };

const OPENED: { readonly [S in Exclude<TenderStateName, SealedTender['state']>]: Partial<OpenedTender> } = {
  valid: {},
  ranked: RANKED,
  won: RANKED,
  not_won: RANKED,
  not_used: RANKED,
  rejected: { rejection: { at: WORLD.deadline, by: WORLD.officer, ground: 'minimum_requirement', reason: 'Syy' } },
  invalid: { reason: 'incomplete' },
  void: { reason: 'late' },
};

/** A tender after the opening, in any state. */
export const anOpenedTender = (
  state: OpenedTender['state'] = 'valid',
  over: Partial<OpenedTender> = {},
): OpenedTender => ({
  ...VALID,
  ...OPENED[state],
  state,
  ...over,
});
