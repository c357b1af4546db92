/** Doors with many pages, by their journeys: folders with a `routes.ts`, each with the texts of its own pages. */
export const DOORS_WITH_JOURNEYS = {
  provider: ['joining', 'services', 'tenders', 'agreements', 'referrals', 'money', 'places', 'wallet'],
  casework: ['clients', 'find', 'requests', 'verification', 'waiting', 'refused', 'supervision', 'guidance'],
  procurement: [
    'systems',
    'competitions',
    'competitions/writing',
    'asked',
    'awards',
    'agreements',
    'people',
    'hearings',
    'wallets',
  ],
  finance: ['payments', 'shares'],
} as const;
