import { dayInFinland, instant } from '@kt/kernel';
import * as z from 'zod';
import { open, tender } from './buying.ts';
import { at, contentOf } from './calling.ts';
import { corrected } from './correcting.ts';
import { evaluate } from './evaluating.ts';
import { admit, apply, coachingCategory, description, type Joined } from './joining.ts';
import { type Season, versionAt } from './season.ts';

const PUBLISHED = '2027-03-22T08:00:00.000Z';
/** Tuesday and Wednesday are whole working days. */
const ROUND = {
  drafted: '2027-03-19',
  published: PUBLISHED,
  deadline: '2027-03-25T09:00:00.000Z',
  start: '2027-05-03',
  end: '2027-12-31',
};
const SMALL = { places: 6, ceilingCents: 4_000_000, winners: 1 };
const LOTS = [
  { fi: 'Vaasan seutu', sv: 'Vasaregionen' },
  { fi: 'Suupohjan rannikko', sv: 'Sydösterbotten' },
  { fi: 'Pohjoinen rannikko', sv: 'Norra kusten' },
];
const OWN_WAY = 'Menetelmä on oma / metoden är vår egen.';

const zCategories = z.looseObject({ categories: z.array(z.looseObject({ id: z.string() })).length(1) });
const zBundle = z.looseObject({ lots: z.array(z.string()).length(LOTS.length) });
const zTenders = z.looseObject({ rows: z.array(z.looseObject({ id: z.string(), version: z.int() })).length(1) });

/** A purchasing system below the thresholds, its one category, and the same three admitted to it. */
const joinSmall = async (season: Season, { bidders }: Joined): Promise<Joined> => {
  const officer = await season.by('officer');
  const small = {
    names: { fi: 'Pienet hankinnat', sv: 'Små upphandlingar', en: 'Small purchases' },
    profile: 'below_threshold',
    estimatedValueCents: 5_000_000,
  };
  const { id: system } = await officer.post('/api/procurement/v1/systems', { ...description, ...small });
  const path = `/api/procurement/v1/systems/${system}`;
  await officer.post(`${path}/categories`, { ...coachingCategory, estimatedValueCents: SMALL.ceilingCents }, 1);
  await officer.post(`${path}/publication`, { notice: 'Pienhankintapäätös 3/2027' }, 2);
  const { categories } = await officer.get(path, zCategories);
  const to = { system, category: categories[0]?.id ?? '' };
  for (const provider of bidders) await admit(season, provider, await apply(season, provider, to));
  return { ...to, bidders };
};

/** Drafted, bettered, divided, sent back once, approved and published: three lots of one call. */
const callInLots = async (season: Season, joined: Joined): Promise<readonly string[]> => {
  const { by, until, settle, tell } = season;
  await until(ROUND.drafted);
  const officer = await by('officer');
  const second = await by('officer2');
  const content = { ...contentOf(season, joined, ROUND), ...SMALL };
  const { id } = await officer.post('/api/procurement/v1/competitions', content);
  const now = () => versionAt(officer, at(id));
  await officer.put(at(id), { ...content, callOff: 'client_choice' }, await now());
  await officer.post(`${at(id)}/lots`, { titles: LOTS }, await now());
  await officer.post(`${at(id)}/review`, {}, await now());
  await second.post(`${at(id)}/return`, { reason: 'Tarkista osien nimet.' }, await now());
  await officer.post(`${at(id)}/review`, {}, await now());
  await second.post(`${at(id)}/approval`, {}, await now());
  await settle();
  await until(PUBLISHED);
  await officer.post(`${at(id)}/publication`, {}, await now());
  await settle();
  const { lots } = await officer.get(at(id), zBundle);
  tell('a small purchase in lots: two whole working days from the call to the deadline', { lots: lots.length });
  return lots;
};

/** Two tender for the first lot, one for the second; nobody's tender for the third is ever opened. */
const tenderForLots = async (season: Season, lots: readonly string[], { bidders }: Joined): Promise<void> => {
  const [one = '', other = '', third = ''] = lots;
  const [first, second, last] = bidders;
  const base = `/api/provider/v1/authorities/${season.world.authority}/tenders`;
  await tender(season, one, first, {
    prices: [57_000, 104_000, 161_000],
    answer: 'Pari ja valmentaja, lähellä kotia.',
  });
  await tender(season, one, second, {
    prices: [54_000, 99_000, 158_000],
    answer: 'Handledaren följer med till arbetsplatsen.',
    secrecy: { 'answers.path': OWN_WAY },
  });
  const later = { prices: [53_000, 97_000, 152_000], answer: 'Työhönvalmentaja tapaa viikoittain.' } as const;
  await tender(season, other, last, later);
  await tender(season, third, last, later);
  const bidder = await season.chair(last);
  await bidder.send({ method: 'POST', path: `${base}/earlier`, body: { competition: third } });
  const own = await bidder.send({ method: 'POST', path: `${base}/view`, body: { competition: third } });
  const { version } = z.looseObject({ version: z.int() }).parse(own.body);
  await bidder.post(`${base}/withdrawal`, { competition: third }, version);
};

/** One lot is interrupted while it is open; one has nothing suitable; the third is decided. */
export const buyingSmall = async (season: Season, all: Joined): Promise<void> => {
  const { by, until, settle, tell, machine } = season;
  const joined = await joinSmall(season, all);
  const lots = await callInLots(season, joined);
  const [one = '', other = '', third = ''] = lots;
  await tenderForLots(season, lots, joined);
  const officer = await by('officer');
  const why = { reason: 'Osan määräraha siirrettiin toiseen palveluun.' };
  await officer.post(`${at(third)}/cancellation`, why, await versionAt(officer, at(third)));
  await settle();
  tell('one lot is interrupted before its deadline, with its reason: nothing of it is opened');
  await until('2027-03-25T10:00:00.000Z');
  for (const lot of [one, other]) await open(season, lot);
  const { rows } = await officer.get(`${at(other)}/tenders`, zTenders);
  const unmet = { ground: 'minimum_requirement', reason: 'Palvelua ei saa ruotsiksi osan kunnissa.' };
  for (const { id, version } of rows) await officer.post(`${at(other)}/tenders/${id}/rejection`, unmet, version);
  const decider = await by('decider');
  const none = { reason: 'Ainoa tarjous ei täyttänyt vähimmäisvaatimusta.' };
  await decider.post(`${at(other)}/none-suitable`, none, await versionAt(decider, at(other)));
  await settle();
  tell('nothing suitable came for another lot: a second person ends it', { rejected: rows.length });
  await evaluate(season, one, joined.bidders);
  await corrected(season, one, joined);
  tell('a small purchase has ended in every one of its ways', {
    days: Math.round(
      (Date.parse(dayInFinland(machine.clock.now())) - Date.parse(dayInFinland(instant(PUBLISHED)))) / 86_400_000,
    ),
  });
};
