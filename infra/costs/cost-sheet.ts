import { countPieces } from './count.ts';
import prices from './prices-2026-11.json' with { type: 'json' };
import type { SeasonParts } from './season.ts';
import { sheet } from './sheet.ts';
import volume from './volume.json' with { type: 'json' };

/** The cost sheet of a measured season, at the area's volume and the dated prices. */
export const costSheet = (season: SeasonParts): string => sheet({ prices, volume, season, counts: countPieces() });
