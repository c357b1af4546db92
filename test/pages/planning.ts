import { plusDays } from '@kt/kernel';
import type { Joined } from '../story/joining.ts';
import type { Season } from '../story/season.ts';

const NEEDS = '/api/procurement/v1/needs';
const COMMENT_DAYS = 30;
const MARKET_DAYS = 14;

const NEED = {
  title: { fi: 'Valmennusta ruotsinkielisille nuorille', sv: 'Träning för svenskspråkiga unga' },
  text: {
    fi: 'Suunnittelemme valmennusta, joka kulkee rannikon kunnissa nuoren luo.',
    sv: 'Vi planerar en träning som kommer till den unga i kustkommunerna.',
  },
  serviceTypes: ['work_coaching'],
  municipalities: ['905', '499', '946'],
  targetGroups: ['young'],
  expectedPerYear: 40,
  plannedMonth: '2026-11',
};

/** Ids of a need that is announced, changed, commented on and talked over, and of one that is a draft. */
export type Planned = { readonly need: string; readonly draftNeed: string };

/** A need that everybody reads, with a comment and a logged meeting, and another one that nobody outside has seen. */
export const planNeeds = async (season: Season, { bidders }: Pick<Joined, 'bidders'>): Promise<Planned> => {
  const officer = await season.by('officer');
  const place = { fi: 'Kaupungintalo, Vaasa', sv: 'Stadshuset, Vasa' };
  const market = { day: plusDays(season.today(), MARKET_DAYS), from: '13:00', to: '14:30', place };
  const body = { ...NEED, commentBy: plusDays(season.today(), COMMENT_DAYS), market };
  const { id: draftNeed } = await officer.post(NEEDS, body);
  const { id: need, version } = await officer.post(NEEDS, body);
  const first = await officer.post(`${NEEDS}/${need}/announcement`, {}, version);
  const more = { ...body, expectedPerYear: 60, market: { ...market, from: '14:00', to: '15:30' } };
  const announced = await officer.post(`${NEEDS}/${need}/changes`, more, first.version);
  const summary = { fi: 'Pienet ryhmät toimivat paremmin.', sv: 'Små grupper fungerar bättre.' };
  const meeting = { day: season.today(), participants: 'Kolme yhdistystä', summary };
  await officer.post(`${NEEDS}/${need}/meetings`, meeting, announced.version);
  const own = await season.chair(bidders[0]);
  const path = `/api/provider/v1/authorities/${season.world.authority}/needs/${need}/comment`;
  await own.post(path, { text: 'Kuljetukset kannattaa hinnoitella erikseen.' });
  return { need, draftNeed };
};
