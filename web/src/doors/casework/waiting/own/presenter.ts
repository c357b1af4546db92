import { dayInFinland, type Instant, type LocalDate } from '@kt/kernel';
import { SERVICE_TYPES, type ServiceType } from '@kt/terms';

type Row = {
  readonly id: string;
  readonly client: string;
  readonly clientReference: string;
  readonly state: 'waiting' | 'told' | 'left';
  readonly serviceType: ServiceType;
  readonly language: string;
  readonly put: { readonly at: Instant };
  readonly told?: { readonly useBy: string } | undefined;
};
export type QueueLine = {
  readonly id: string;
  readonly reference: string;
  /** The client's queues. */
  readonly to: string;
  readonly service: (typeof SERVICE_TYPES)[ServiceType]['names'];
  readonly since: LocalDate;
  /** How many come before; absent while it is not known, or behind the many that are counted. */
  readonly before?: number;
  /** A place has come free: where one refers, until the end of the day. */
  readonly free?: { readonly to: string; readonly useBy: string };
};

/** The kinds of service that are waited for, each once. */
export const typesOf = (rows: readonly Pick<Row, 'serviceType'>[]): readonly ServiceType[] =>
  [...new Set(rows.map(({ serviceType }) => serviceType))].sort();

const lineOf = (row: Row, places: ReadonlyMap<string, number>): QueueLine => {
  const { id, client, clientReference, serviceType, language, put, told } = row;
  const place = places.get(id);
  const at = `/casework/clients/${client}`;
  return {
    id,
    reference: clientReference,
    to: `${at}/waiting`,
    service: SERVICE_TYPES[serviceType].names,
    since: dayInFinland(put.at),
    ...(place !== undefined && { before: place - 1 }),
    ...(told !== undefined && {
      free: { to: `${at}/options?type=${serviceType}&language=${language}`, useBy: told.useBy },
    }),
  };
};

/** Those for whom a place has come free first, the shortest notice on top; then the others as they were given. */
export const queueLines = (
  rows: readonly Row[],
  places: readonly { readonly id: string; readonly place: number }[],
): readonly QueueLine[] => {
  const known = new Map(places.map(({ id, place }) => [id, place]));
  const lines = rows.map((row) => lineOf(row, known));
  const free = lines.filter((line) => line.free !== undefined);
  return [
    ...free.toSorted((a, b) => ((a.free?.useBy ?? '') < (b.free?.useBy ?? '') ? -1 : 1)),
    ...lines.filter((line) => line.free === undefined),
  ];
};
