import { COST_CENTRES } from '@kt/local-platform/world/volume.ts';
import * as z from 'zod';
import { agreementWith } from '../acceptance/referring/market.ts';
import type { Season } from '../story/season.ts';
import { WORKER } from '../story/serving.ts';

/** Nothing else of the world is of this kind. */
const SERVICE = 'startup_statement';

export type Losing = {
  /** A client before whom a list lay that is not as it was: the last place went, and another provider came. */
  readonly losing: {
    readonly client: string;
    readonly serviceType: string;
    readonly lost: string;
    readonly other: string;
    /** The answer of the house to what could be chosen, as it was before. */
    readonly before: string;
  };
};

const zMarked = z.looseObject({ mark: z.string() });

const clientOf = async (season: Season, worker: string, name: string): Promise<string> => {
  const body = {
    contact: { name, phone: '+358 40 5550123' },
    profile: {
      language: 'fi',
      targetGroups: [],
      partialWorkAbility: false,
      distanceGroup: 'B',
      nonDisclosure: false,
    },
    home: { municipality: '905', from: '2024-01-01', source: 'population_register' },
  };
  return (await (await season.by(worker)).post(`${WORKER}/clients`, body)).id;
};

/** A colleague's client gets the last place that another client was shown. */
export const losing = async (season: Season): Promise<Losing> => {
  const provider = (n: number) => {
    const found = season.world.providers[n];
    if (found === undefined) throw new RangeError('no such provider');
    return found;
  };
  const agreement = (n: number, places: number) =>
    agreementWith({ season, provider }, n, { serviceType: SERVICE, places, costCentre: COST_CENTRES.coaching });
  const lost = await agreement(0, 1);
  const other = await agreement(1, 5);
  const client = await clientOf(season, 'caseworker', 'Linnea Esimerkki');
  const worker = await season.by('caseworker');
  const asked = `options?serviceType=${SERVICE}&language=fi`;
  const before = await worker.get(`${WORKER}/clients/${client}/${asked}`, z.looseObject({}));
  const colleague = await season.by('caseworker2');
  const faster = await clientOf(season, 'caseworker2', 'Nea Esimerkki');
  const { mark } = await colleague.get(`${WORKER}/clients/${faster}/${asked}`, zMarked);
  const informed = { mode: 'client', informedOn: season.today(), informationLanguages: ['fi'] };
  const choice = { agreement: lost, ...informed };
  await colleague.post(`${WORKER}/clients/${faster}/referrals/sending`, { serviceType: SERVICE, choice, mark });
  await agreement(2, 5);
  return { losing: { client, serviceType: SERVICE, lost, other, before: JSON.stringify(before) } };
};
