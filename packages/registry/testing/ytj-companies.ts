/** Answers of the business register in the shape of its open data (version 3), with numbers that are not in use. */

export type YtjRow = {
  readonly yTunnus: string;
  readonly fi: string;
  readonly sv?: string;
  readonly form: 'ry' | 'oy' | 'osk' | 'sr';
  readonly municipality: string;
  readonly city: string;
  readonly postCode?: string;
  /** Codes of `REK`: 1 trade register, 2 foundations, 3 associations, 5 prepayment, 6 VAT, 7 employers. */
  readonly registers: readonly string[];
  readonly situation?: 'SANE' | 'SELTILA' | 'KONK';
  readonly endDate?: string;
};

const FORMS = {
  ry: ['AYH', 'Aatteellinen yhdistys', 'Ideell förening'],
  oy: ['16', 'Osakeyhtiö', 'Aktiebolag'],
  osk: ['14', 'Osuuskunta', 'Andelslag'],
  sr: ['18', 'Säätiö', 'Stiftelse'],
} as const;
const SINCE = { registrationDate: '2015-03-02', endDate: null, source: '1' };
const inThree = (fi: string, sv: string) => [
  { languageCode: '1', description: fi },
  { languageCode: '2', description: sv },
  { languageCode: '3', description: null },
];

const addressOf = ({ city, postCode = '65100', municipality }: YtjRow, type: 1 | 2) => ({
  type,
  street: type === 1 ? 'Esimerkkikatu' : null,
  postCode,
  postOffices: [{ city: city.toUpperCase(), languageCode: '1', municipalityCode: municipality }],
  postOfficeBox: type === 2 ? '12' : null,
  buildingNumber: type === 1 ? '7' : null,
  entrance: type === 1 ? 'B' : null,
  apartmentNumber: null,
  apartmentIdSuffix: null,
  co: null,
  country: null,
  freeAddressLine: null,
  registrationDate: '2019-01-01',
  source: '0',
});

/** One company as the register writes it. */
export const ytjCompany = (row: YtjRow) => {
  const [type, formFi, formSv] = FORMS[row.form];
  const [first, ...more] = [row.fi, row.sv].filter((name) => name !== undefined && name !== '');
  const parallel = more.filter((name) => name !== first);
  return {
    businessId: { value: row.yTunnus, registrationDate: '2015-03-02', source: '3' },
    euId: { value: `FIFPRO.${row.yTunnus}`, source: '1' },
    names: [
      { name: first, type: '1', version: 1, ...SINCE },
      { name: 'Entinen nimi', type: '1', version: 2, ...SINCE, endDate: '2018-05-01' },
      ...parallel.map((name) => ({ name, type: '2', version: 1, ...SINCE })),
      { name: 'Aputoiminimi', type: '3', version: 1, ...SINCE },
    ],
    mainBusinessLine: { type: '88999', descriptions: inThree('Muualla luokittelematon', 'Övriga'), source: '2' },
    companyForms: [{ type, descriptions: inThree(formFi, formSv), version: 1, ...SINCE }],
    companySituations: row.situation === undefined ? [] : [{ type: row.situation, ...SINCE }],
    registeredEntries: [
      ...row.registers.map((register) => ({ type: '1', register, authority: '2', ...SINCE })),
      { type: '0', register: '8', authority: '1', ...SINCE },
    ],
    addresses: [addressOf(row, 1), addressOf(row, 2)],
    tradeRegisterStatus: row.endDate === undefined ? '1' : '4',
    status: '2',
    registrationDate: '2015-03-02',
    ...(row.endDate !== undefined && { endDate: row.endDate }),
    lastModified: '2026-01-05T10:00:00',
  };
};

const VAASA = { municipality: '905', city: 'Vaasa' };

/** Organisations that are no providers yet. */
export const YTJ_NEWCOMERS: readonly YtjRow[] = [
  { yTunnus: '9000021-4', fi: 'Uusi Suunta ry', sv: 'Ny Riktning rf', form: 'ry', ...VAASA, registers: ['3', '5'] },
  { yTunnus: '9000022-2', fi: 'Loppuunmyyty Oy', form: 'oy', ...VAASA, registers: ['1', '6'], situation: 'KONK' },
  { yTunnus: '9000023-0', fi: 'Päättynyt Oy', form: 'oy', ...VAASA, registers: [], endDate: '2024-05-31' },
  {
    yTunnus: '9000027-3',
    fi: 'Tervehtyvä Oy',
    form: 'oy',
    ...VAASA,
    registers: ['1', '5', '6', '7'],
    situation: 'SANE',
  },
];

/** Numbers with which the register misbehaves. */
export const YTJ_TROUBLE = { tooMany: '9000024-9', hangs: '9000025-7', lies: '9000026-5' } as const;

const LIE = {
  ...ytjCompany({ yTunnus: '9000001-1', fi: 'Aivan Toinen Oy', form: 'oy', ...VAASA, registers: [] }),
  names: 7,
};

export type YtjTold = { readonly status: number; readonly body: string; readonly type: 'json' | 'text' };

/** What the register answers to one number among `rows`; `undefined`: it never does. */
export const ytjAnswer = (rows: readonly YtjRow[], yTunnus: string): YtjTold | undefined => {
  if (yTunnus === YTJ_TROUBLE.hangs) return undefined;
  if (yTunnus === YTJ_TROUBLE.tooMany) return { status: 429, body: 'Liian monta pyyntöä', type: 'text' };
  const found = rows.find((row) => row.yTunnus === yTunnus);
  const companies = yTunnus === YTJ_TROUBLE.lies ? [LIE] : found === undefined ? [] : [ytjCompany(found)];
  return { status: 200, body: JSON.stringify({ totalResults: companies.length, companies }), type: 'json' };
};
