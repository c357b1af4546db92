import type { RegisterEntry } from '@kt/registry/domain/register-entry.ts';

type Shown = {
  readonly kind: string;
  readonly nameFi: string;
  readonly nameSv: string;
  readonly municipality: string;
  readonly address: string;
};

const shownOf = ({ kind, names, homeMunicipality, address }: RegisterEntry): Partial<Shown> => ({
  ...(kind !== undefined && { kind }),
  ...(names.fi !== undefined && { nameFi: names.fi }),
  ...(names.sv !== undefined && { nameSv: names.sv }),
  ...(homeMunicipality !== undefined && { municipality: homeMunicipality }),
  ...(address !== undefined && { address }),
});

const CHOSEN: readonly (keyof Shown)[] = ['kind', 'municipality'];
const FIELDS: readonly (keyof Shown)[] = ['kind', 'nameFi', 'nameSv', 'municipality', 'address'];

/** Which fields the register fills: what the reader typed stays, what an earlier look had filled gives way. */
export const fillFrom = (
  now: Shown,
  entry: RegisterEntry,
  before: RegisterEntry | undefined,
): readonly (readonly [keyof Shown, string])[] => {
  const [read, earlier] = [shownOf(entry), before === undefined ? {} : shownOf(before)];
  return FIELDS.flatMap((field) => {
    const value = read[field];
    const isFree = CHOSEN.includes(field) || now[field].trim() === '' || now[field] === earlier[field];
    if (isFree && (value !== undefined || now[field] === earlier[field])) return [[field, value ?? ''] as const];
    return [];
  });
};
