import { TOLD_COLUMNS, type ToldEvent } from '@kt/casework/domain/service-event.ts';
import { csvOf } from '../../../../shared/format/csv.ts';

type Told = { readonly [C in keyof ToldEvent]: string };

/** Events of services as a file for the national system: a table with its columns, or JSON. */
export const eventsFile = (rows: readonly Told[], as: 'csv' | 'json'): Blob =>
  as === 'json'
    ? new Blob([`${JSON.stringify(rows, null, 2)}\n`], { type: 'application/json' })
    : new Blob([csvOf([TOLD_COLUMNS, ...rows.map((row) => TOLD_COLUMNS.map((column) => row[column]))])], {
        type: 'text/csv',
      });
