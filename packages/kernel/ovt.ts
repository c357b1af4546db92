import type { Brand } from './brand.ts';
import { parseYTunnus, type YTunnus, yTunnus } from './y-tunnus.ts';

/** A Finnish e-invoice address (OVT): `0037`, the eight digits of a business id, up to five characters for a unit. */
export type Ovt = Brand<string, 'Ovt'>;

const FORM = /^0037(\d{7})(\d)([0-9A-Z]{0,5})$/;

/** Reads an OVT address, spaces allowed; the business id inside must have a right check digit. */
export const parseOvt = (text: string): Ovt | undefined => {
  const whole = text.replaceAll(/\s/g, '').toUpperCase();
  const [, digits, check] = FORM.exec(whole) ?? [];
  return digits !== undefined && parseYTunnus(`${digits}-${check ?? ''}`) !== undefined ? (whole as Ovt) : undefined;
};

/** The address of a business, or of one unit of it (up to five letters or digits). `undefined` for a bad unit. */
export const ovtOf = (business: YTunnus, unit = ''): Ovt | undefined =>
  parseOvt(`0037${business.replace('-', '')}${unit}`);

export const yTunnusOf = (address: Ovt): YTunnus => yTunnus(`${address.slice(4, 11)}-${address.slice(11, 12)}`);
