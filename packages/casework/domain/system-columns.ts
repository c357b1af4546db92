/** The columns of a file of clients. The first six must be there; what is not there stays as it is known. */
export const SYSTEM_COLUMNS = [
  'external_reference',
  'updated_at',
  'name',
  'language',
  'municipality',
  'municipality_from',
  'phone',
  'email',
  'interpreter',
  'protected',
  'partial_work_ability',
  'target_groups',
  'services',
  'needs',
  'wishes',
  'reference',
] as const;
export type SystemColumn = (typeof SYSTEM_COLUMNS)[number];
export const NEEDED_COLUMNS: readonly SystemColumn[] = SYSTEM_COLUMNS.slice(0, 6);
