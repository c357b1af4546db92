import { isLocalDate, parseMunicipality } from '@kt/kernel';
import type { ProviderKind, ProviderNames } from '../domain/provider.ts';
import type { RegisterEntry, Situation, TaxRegister } from '../domain/register-entry.ts';

type Ends = { readonly endDate?: string | null | undefined };
type InLanguage = { readonly languageCode: string; readonly description?: string | null | undefined };
type Address = {
  readonly type: number;
  readonly street?: string | null | undefined;
  readonly buildingNumber?: string | null | undefined;
  readonly entrance?: string | null | undefined;
  readonly apartmentNumber?: string | null | undefined;
  readonly postOfficeBox?: string | null | undefined;
  readonly postCode?: string | null | undefined;
  readonly postOffices?: readonly {
    readonly city: string;
    readonly languageCode: string;
    readonly municipalityCode?: string | null | undefined;
  }[];
};

/** A company of the PRH/YTJ open data, version 3: what is read of it. */
export type YtjCompany = Ends & {
  readonly businessId: { readonly value: string };
  readonly names?: readonly (Ends & { readonly name: string; readonly type: string; readonly version: number })[];
  readonly companyForms?: readonly (Ends & {
    readonly version: number;
    readonly descriptions?: readonly InLanguage[];
  })[];
  readonly companySituations?: readonly (Ends & { readonly type: 'SANE' | 'SELTILA' | 'KONK' })[];
  readonly registeredEntries?: readonly (Ends & { readonly type: string; readonly register: string })[];
  readonly addresses?: readonly Address[];
};

const FINNISH = '1';
/** The main name and the names beside it (`TLAJI`). */
const [MAIN, PARALLEL] = ['1', '2'];
const [VISITING, POSTAL] = [1, 2];
/** Not in that register, by `REK_KDI`. */
const NOT_IN = '0';

/** Codes of registers (`REK`): from memory, not checked against the register's own list. */
const REGISTERS: Readonly<Record<string, TaxRegister>> = { 5: 'prepayment', 6: 'vat', 7: 'employer' };
const SITUATIONS: Readonly<Record<'SANE' | 'SELTILA' | 'KONK', Situation>> = {
  SANE: 'restructuring',
  SELTILA: 'liquidation',
  KONK: 'bankruptcy',
};

/** By a part of the legal form's Finnish name; the first that fits. */
const KINDS: readonly (readonly [part: string, kind: ProviderKind])[] = [
  ['osuuskunta', 'cooperative'],
  ['osuuspankki', 'cooperative'],
  ['säätiö', 'foundation'],
  ['yhdistys', 'association'],
  ['yhtiö', 'company'],
  ['elinkeinonharjoittaja', 'sole_trader'],
  ['kunta', 'public_body'],
  ['seurakunta', 'public_body'],
  ['julkisoikeudellinen', 'public_body'],
];

const isLive = ({ endDate }: Ends): boolean => endDate === undefined || endDate === null;
const isNow = (one: Ends & { readonly version: number }): boolean => one.version === 1 && isLive(one);
/** Swedish names end in their own legal form. */
const isSwedish = (name: string): boolean =>
  /\b(rf|r\.f\.|ab|abp|sr?\sf|andelslag|stiftelse)\.?$|^andelslaget\b/i.test(name);

const namesOf = ({ names = [] }: YtjCompany): ProviderNames => {
  const current = names.filter(isNow);
  const ordered = [MAIN, PARALLEL].flatMap((type) => current.filter((one) => one.type === type));
  const texts = ordered.map(({ name }) => name.trim()).filter((name) => name !== '');
  const [sv, fi] = [texts.find(isSwedish), texts.find((name) => !isSwedish(name))];
  return { ...(fi !== undefined && { fi }), ...(sv !== undefined && { sv }) };
};

const kindOf = ({ companyForms = [] }: YtjCompany): ProviderKind | undefined => {
  const texts = companyForms.find(isNow)?.descriptions ?? [];
  const form = texts.find(({ languageCode }) => languageCode === FINNISH)?.description?.toLowerCase() ?? '';
  return KINDS.find(([part]) => form.includes(part))?.[1];
};

const inFinnish = ({ postOffices = [] }: Address) =>
  postOffices.find(({ languageCode }) => languageCode === FINNISH) ?? postOffices[0];

const lineOf = (address: Address): string => {
  const { street, buildingNumber, entrance, apartmentNumber, postOfficeBox, postCode } = address;
  const box = postOfficeBox ? `PL ${postOfficeBox}` : '';
  const where = [street, buildingNumber, entrance, apartmentNumber].filter(Boolean).join(' ');
  const town = [postCode, inFinnish(address)?.city].filter(Boolean).join(' ');
  return [where, box, town].filter((part) => part !== '').join(', ');
};

const placed = ({ addresses = [] }: YtjCompany, order: readonly number[]): readonly Address[] =>
  order.flatMap((type) => addresses.filter((one) => one.type === type));

/** A company of the register as we know organisations. */
export const entryOf = (company: YtjCompany): RegisterEntry => {
  const kind = kindOf(company);
  const address = placed(company, [POSTAL, VISITING])
    .map(lineOf)
    .find((line) => line !== '');
  const codes = placed(company, [VISITING, POSTAL]).map((one) => inFinnish(one)?.municipalityCode ?? '');
  const home = codes.flatMap((code) => parseMunicipality(code) ?? [])[0];
  const { endDate, companySituations = [], registeredEntries = [] } = company;
  const entered = registeredEntries.filter((one) => isLive(one) && one.type !== NOT_IN);
  return {
    names: namesOf(company),
    ...(kind !== undefined && { kind }),
    ...(home !== undefined && { homeMunicipality: home }),
    ...(address !== undefined && { address }),
    registers: [...new Set(entered.flatMap(({ register }) => REGISTERS[register] ?? []))],
    situations: companySituations.filter(isLive).map(({ type }) => SITUATIONS[type]),
    ...(typeof endDate === 'string' && isLocalDate(endDate) && { endDate }),
  };
};
