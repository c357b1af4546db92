/** Packages that are no context. Every other package is one, and is fenced as one. */
export const NOT_CONTEXTS = [
  'kernel',
  'terms',
  'words',
  'csv',
  'documents',
  'platform',
  'wiring',
  'dynamodb-embedded',
  'local-platform',
] as const;
