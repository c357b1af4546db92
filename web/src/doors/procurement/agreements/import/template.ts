import { csvOf } from '../../../../shared/format/csv.ts';
import { COLUMNS } from './rows.ts';

const VALUES: Readonly<Record<string, string>> = {
  document: 'VAA/123/2025',
  y_tunnus: '1234567-1',
  service: 'work_coaching',
  first_day: '1.1.2025',
  last_day: '31.12.2026',
  places: '10',
  ceiling: '200 000,00',
  cost_centre: '4120',
  languages: 'fi sv',
  municipalities: '905 499',
  expected: '60',
  price_start: '350,00',
  'price_work-3m': '800,00',
  option_1_notice: '30.9.2026',
  option_1_last_day: '31.12.2027',
  option_2_notice: '30.9.2027',
  option_2_last_day: '31.12.2028',
};

/** An agreement of 2 + 1 + 1 years, in the order of the columns. */
export const EXAMPLE: readonly string[] = COLUMNS.map((column) => VALUES[column] ?? '');

/** A file to fill in: the columns and one example. */
export const template = (): string => csvOf([COLUMNS, EXAMPLE]);
