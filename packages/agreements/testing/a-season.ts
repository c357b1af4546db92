import { type Act, type AppError, id, type Result } from '@kt/kernel';
import { aHouse, type House } from '@kt/platform/testing/house.ts';
import type { AgreementRef, EvidenceOf } from '../app/ports.ts';
import { type Agreements, composeAgreements, tables } from '../compose.ts';
import type { AgreementTerms } from '../domain/agreement-terms.ts';
import { AUTHORITY, AUTHORITY_SIGNER, allEvidence, DRAFTED_AT, MANAGER, someTerms } from './samples.ts';

export const must = <T, E extends AppError>(result: Result<T, E>): T => {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
};

export const actOf = (by: string, operation = 'test', key?: string): Act => ({
  by,
  operation,
  actingFor: AUTHORITY,
  ...(key !== undefined && { idempotency: { key, bodyHash: 'h' } }),
});

/** An agreement signed elsewhere, in force: drafted by one official, taken over by another. */
export const takenOver = async (
  { draft, change }: Pick<Agreements, 'draft' | 'change'>,
  terms: Partial<AgreementTerms> = {},
): Promise<AgreementRef> => {
  const input = { authority: AUTHORITY, terms: someTerms(terms), options: [], origin: {} };
  const ref = { authority: AUTHORITY, id: id('agreement', must(await draft(input, actOf(MANAGER))).id) };
  const command = { command: 'take_over', document: 'VAA/123/2024', dataProtection: 'dpa-7' } as const;
  must(await change(ref, { side: 'authority' }, command, actOf(AUTHORITY_SIGNER)));
  return ref;
};

/** Every wallet has everything. */
const allShow: EvidenceOf = (organisation) => Promise.resolve(allEvidence(undefined, organisation));

/** The agreements context in a house of its own, with acts of the trade. */
export const aSeason = async (evidenceOf: EvidenceOf = allShow) => {
  const house: House = await aHouse(tables, DRAFTED_AT);
  const agreements: Agreements = composeAgreements(house.platform, { evidenceOf });
  return { house, agreements, takenOver: (terms?: Partial<AgreementTerms>) => takenOver(agreements, terms) };
};
export type Season = Awaited<ReturnType<typeof aSeason>>;
