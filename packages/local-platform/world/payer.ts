/** The account the area pays from: made up, with right check digits. */
export const PAYER = { name: 'Vaasan kaupunki', yTunnus: '9000020-6', iban: 'FI0899999900099999' } as const;
