import type { LocalDate } from '@kt/kernel';
import * as z from 'zod';
import { countField, dayField, dayText } from '../../../../shared/form/fields.ts';
import type { Service } from '../use-service.ts';

const row = {
  free: countField(0),
  nextStart: z.union([z.literal('').transform(() => undefined), dayField]),
  waitingWeeks: z.union([z.literal('').transform(() => undefined), countField(0)]),
};

/** Free places of the whole service, or of each site: then the whole is their sum. */
export const placesForm = z
  .object({ rows: z.array(z.object({ site: z.string(), ...row })).min(1) })
  .transform(({ rows }) => {
    const told = rows.map(({ site, free, nextStart, waitingWeeks }) => ({
      site,
      free,
      ...(nextStart !== undefined && { nextStart }),
      ...(waitingWeeks !== undefined && { waitingWeeks }),
    }));
    const [first] = told;
    if (first?.site === '') {
      const { site: _site, ...whole } = first;
      return whole;
    }
    const starts = told.flatMap(({ nextStart }) => (nextStart === undefined ? [] : [nextStart])).sort();
    const waits = told.flatMap(({ waitingWeeks }) => (waitingWeeks === undefined ? [] : [waitingWeeks]));
    return {
      free: told.reduce((sum, { free }) => sum + free, 0),
      ...(starts[0] !== undefined && { nextStart: starts[0] }),
      ...(waits.length > 0 && { waitingWeeks: Math.min(...waits) }),
      bySite: told,
    };
  });

export type PlacesShown = z.input<typeof placesForm>;
export type PlacesSent = z.output<typeof placesForm>;

type Figures = {
  readonly free: number;
  readonly nextStart?: LocalDate | undefined;
  readonly waitingWeeks?: number | undefined;
};

const shown = (site: string, told: Figures | undefined, soonest: LocalDate) => {
  const start = told?.nextStart !== undefined && told.nextStart > soonest ? told.nextStart : undefined;
  return {
    site,
    free: told === undefined ? '' : String(told.free),
    nextStart: dayText(start ?? (told === undefined ? soonest : undefined)),
    waitingWeeks: told?.waitingWeeks === undefined ? '' : String(told.waitingWeeks),
  };
};

/** The fields with what was told last; a day that is past is left out. */
export const placesShown = ({ sites, places }: Pick<Service, 'sites' | 'places'>, soonest: LocalDate): PlacesShown => {
  const bySite = new Map((places?.bySite ?? []).map((one) => [one.site, one]));
  const [only] = sites;
  if (only === undefined || (sites.length === 1 && bySite.size === 0)) return { rows: [shown('', places, soonest)] };
  return { rows: sites.map(({ key }) => shown(key, bySite.get(key), soonest)) };
};
