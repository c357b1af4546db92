import { filled, type PageCase, plain } from './page-case.ts';

/** What everybody may read. */
export const PUBLIC: readonly PageCase[] = [
  plain('/'),
  plain('open'),
  filled('open/$authority/$category', undefined, ({ world, joined }) => ({
    authority: world.authority,
    category: joined.category,
  })),
  filled('open/$authority/systems/$system', undefined, ({ world, joined }) => ({
    authority: world.authority,
    system: joined.system,
  })),
  filled('open/$authority/systems/$system/$category', undefined, ({ world, joined }) => ({
    authority: world.authority,
    system: joined.system,
    category: joined.category,
  })),
  filled('open/$authority/decisions/$competition', undefined, ({ world, competition }) => ({
    authority: world.authority,
    competition,
  })),
  plain('open/planned'),
  plain('services'),
  { ...plain('services'), name: 'services-found', path: () => '/services?text=valmennuksia&language=fi' },
  {
    ...plain('services'),
    name: 'services-none',
    path: () => '/services?text=uravalmennus&language=sv&accessibility=lift',
  },
  {
    ...plain('services'),
    name: 'services-near',
    path: () => '/services?municipality=499&within=25&need=work_experience',
  },
  plain('services/paths'),
  plain('services/compare'),
  {
    ...plain('services/compare'),
    name: 'services-compared',
    path: ({ service }) => `/services/compare?of=${service}`,
  },
  filled('services/$service', undefined, ({ service }) => ({ service })),
  plain('decisions'),
  plain('verify/ranking'),
  plain('verify/receipt'),
  plain('open-data'),
];
