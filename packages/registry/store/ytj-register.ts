import type { YTunnus } from '@kt/kernel';
import type { JsonSource } from '@kt/platform/ports/json-source.ts';
import * as z from 'zod';
import type { BusinessRegister } from '../app/ports.ts';
import type { RegisterEntry } from '../domain/register-entry.ts';

/** No control characters: what is read here goes on to letters and mail. */
const zText = z
  .string()
  .max(1_000)
  .refine((text) => text.isWellFormed() && !/\p{Cc}/u.test(text));
const zCode = z.string().max(8);
const nothing = { endDate: zText.nullish() };
const piece = zText.nullish();

const zAddress = z.looseObject({
  type: z.int(),
  street: piece,
  buildingNumber: piece,
  entrance: piece,
  apartmentNumber: piece,
  postOfficeBox: piece,
  postCode: piece,
  postOffices: z
    .array(z.looseObject({ city: zText, languageCode: zCode, municipalityCode: zCode.nullish() }))
    .max(10)
    .exactOptional(),
});

/** A company as the register's own description says (version 3), the fields that are read here. */
const zCompany = z.looseObject({
  businessId: z.looseObject({ value: z.string() }),
  names: z
    .array(z.looseObject({ name: zText.max(200), type: zCode, version: z.int(), ...nothing }))
    .max(500)
    .exactOptional(),
  companyForms: z
    .array(
      z.looseObject({
        version: z.int(),
        descriptions: z
          .array(z.looseObject({ languageCode: zCode, description: zText.nullish() }))
          .max(10)
          .exactOptional(),
        ...nothing,
      }),
    )
    .max(10)
    .exactOptional(),
  companySituations: z
    .array(z.looseObject({ type: z.enum(['SANE', 'SELTILA', 'KONK']), ...nothing }))
    .max(20)
    .exactOptional(),
  registeredEntries: z
    .array(z.looseObject({ type: zCode, register: zCode, ...nothing }))
    .max(200)
    .exactOptional(),
  addresses: z.array(zAddress).max(10).exactOptional(),
  ...nothing,
});
const zAnswer = z.looseObject({ totalResults: z.int().nonnegative(), companies: z.array(zCompany).max(100) });

export type ReadCompany = (company: z.infer<typeof zCompany>) => RegisterEntry;

/**
 * The PRH/YTJ open data as `BusinessRegister`. An answer that does not keep to the register's own description, or that
 * tells of another organisation than was asked for, is none: `unavailable`.
 */
export const ytjRegister = (json: JsonSource, read: ReadCompany): BusinessRegister => ({
  look: async (yTunnus: YTunnus) => {
    const answer = await json(`/companies?businessId=${encodeURIComponent(yTunnus)}`);
    const parsed = answer.is === 'json' ? zAnswer.safeParse(answer.value) : undefined;
    if (parsed?.success !== true) return { result: 'unavailable' };
    const { companies, totalResults } = parsed.data;
    if (companies.length === 0) return { result: totalResults === 0 ? 'not_listed' : 'unavailable' };
    const company = companies.find(({ businessId }) => businessId.value === yTunnus);
    return company === undefined ? { result: 'unavailable' } : { result: 'found', entry: read(company) };
  },
});
