/** The cards of the open catalogue, what stands beside them, and what their order is drawn from. */
export const CATALOGUE_KEYS: readonly string[] = ['LOG', 'DRAWER#*', 'RESULTS#*', 'TURN', 'SERVICE#*', 'PROVIDER#*'];

/** What anybody may read. What results are counted from, referral by referral, is not among it. */
export const PUBLISHED_KEYS: readonly string[] = [
  ...CATALOGUE_KEYS,
  'LOG#*',
  'LOGGED#*',
  'HEADS',
  'NODES#*',
  'OPENED#*',
  'UNOPENED',
  'TURNS',
  'AUTHORITIES',
  'aut_*',
];
