import type { Act, AppError, Id, Result } from '@kt/kernel';
import { aHouse, type House } from '@kt/platform/testing/house.ts';
import type { AgreementRef } from '../app/ports.ts';
import { type Agreements, composeAgreements, tables } from '../compose.ts';
import type { AgreementTerms } from '../domain/agreement-terms.ts';
import { AUTHORITY, DRAFTED_AT, MANAGER, someTerms } from './samples.ts';

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

/** The agreements context in a house of its own, with acts of the trade. */
export const aSeason = async () => {
  const house: House = await aHouse(tables, DRAFTED_AT);
  const agreements: Agreements = composeAgreements(house.platform);
  const takenOver = async (terms: Partial<AgreementTerms> = {}): Promise<AgreementRef> => {
    const input = { authority: AUTHORITY, terms: someTerms(terms), options: [], origin: {} };
    const document = { document: 'VAA/123/2024', dataProtection: 'dpa-7' };
    const done = must(await agreements.takeOver(input, document, actOf(MANAGER)));
    return { authority: AUTHORITY, id: done.id as Id<'agreement'> };
  };
  return { house, agreements, takenOver };
};
export type Season = Awaited<ReturnType<typeof aSeason>>;
