import type { Caller } from '@kt/local-platform/world/caller.ts';
import type { SeededProvider } from '@kt/local-platform/world/joining-providers.ts';
import * as z from 'zod';
import { at } from './calling.ts';
import type { Joined } from './joining.ts';
import { type Season, versionAt } from './season.ts';

const zClaims = z.looseObject({
  rows: z.array(z.looseObject({ tender: z.string(), field: z.string() })).length(1),
});
const zRanking = z.looseObject({ document: z.string(), ranking: z.array(z.looseObject({ tender: z.string() })) });
const zResult = z.looseObject({
  decision: z.looseObject({ version: z.int() }),
  notice: z.looseObject({ version: z.int() }),
});
const zGiven = z.looseObject({ document: z.string() });
const zDisclosures = z.looseObject({ rows: z.array(zGiven).min(1) });

/** A claimed trade secret: sent back once, ruled anew, confirmed by another. */
const ruled = async ({ by }: Season, competition: string): Promise<void> => {
  const officer = await by('officer');
  const decider = await by('decider');
  const { rows } = await officer.get(`${at(competition)}/claims`, zClaims);
  for (const { tender, field } of rows) {
    const claim = `${at(competition)}/claims/${tender}/${field}`;
    const ruling = { basis: 'trade_secret', reason: 'Menetelmä on tarjoajan oma.' };
    await officer.post(`${claim}/rulings`, ruling);
    await decider.post(`${claim}/confirmation`, {}, 1);
  }
};

const reasonsOf = ({ ranking }: z.infer<typeof zRanking>, why: string): Readonly<Record<string, string>> =>
  Object.fromEntries(ranking.map(({ tender }, n) => [tender, `Sija ${String(n + 1)}: ${why}`]));

const decided = async ({ by, settle }: Season, competition: string): Promise<void> => {
  const decider = await by('decider');
  const evaluation = await decider.get(`${at(competition)}/evaluation`, zRanking);
  const body = {
    evaluation: evaluation.document,
    reasons: reasonsOf(evaluation, 'pisteet perusteineen.'),
    userNeeds: 'Palvelu lähellä kotia, molemmilla kielillä.',
  };
  await decider.post(`${at(competition)}/decision`, body, await versionAt(decider, at(competition)));
  await settle();
};

/** A demand on file, the decision corrected by a new version, the demand settled. */
const rectified = async ({ by, settle }: Season, competition: string): Promise<void> => {
  const officer = await by('officer');
  const decider = await by('decider');
  const now = () => versionAt(officer, at(competition));
  await officer.post(`${at(competition)}/remedies`, { kind: 'rectification' }, await now());
  const evaluation = await decider.get(`${at(competition)}/evaluation`, zRanking);
  const body = {
    evaluation: evaluation.document,
    reasons: reasonsOf(evaluation, 'ilta-ajat on nyt kirjattu perusteluihin.'),
    userNeeds: 'Palvelu lähellä kotia, molemmilla kielillä, myös iltaisin.',
    initiative: 'provider',
    reason: 'Perusteluista puuttui, miten ilta-ajat otettiin huomioon.',
    dropped: [],
  };
  await decider.post(`${at(competition)}/rectification`, body, await now());
  await settle();
  await officer.post(`${at(competition)}/remedies/settlement`, { number: 1 }, await now());
  await settle();
};

/** What a party reads and opens of its result; gives the version of the decision that it is about. */
const readResult = async (season: Season, bidder: Caller, competition: string): Promise<number> => {
  const own = `/api/provider/v1/authorities/${season.world.authority}/tenders`;
  const ask = (path: string, body: object = {}) =>
    bidder.send({ method: 'POST', path: `${own}${path}`, body: { competition, ...body } });
  const { decision, notice } = zResult.parse((await ask('/result')).body);
  await bidder.post(`${own}/notice/opening`, { competition }, notice.version);
  for (const path of ['/notice/letter', '/notice/letter/page']) {
    const { status } = await ask(path, { letter: 'feedback', language: 'sv' });
    if (status !== 200) throw new Error(`a letter is not read: ${String(status)}`);
  }
  return decision.version;
};

const lettersOf = async ({ by }: Season, competition: string, { id }: SeededProvider): Promise<void> => {
  const officer = await by('officer');
  const letters = `${at(competition)}/notices/2/${id}/letters/decision/fi`;
  for (const path of [letters, `${letters}/page`]) {
    const { status } = await officer.send({ method: 'GET', path });
    if (status !== 200) throw new Error(`an officer cannot read what was sent: ${String(status)}`);
  }
  const { rows } = await officer.get(`${at(competition)}/disclosures`, zDisclosures);
  for (const { document } of rows) await officer.get(`${at(competition)}/disclosures/${document}`, z.looseObject({}));
};

/** Decided, demanded to be corrected, corrected, and read anew by a party that is also given the others' tenders. */
export const corrected = async (season: Season, competition: string, { bidders }: Joined): Promise<void> => {
  const { chair, tell, world } = season;
  await ruled(season, competition);
  await decided(season, competition);
  const bidder = await chair(bidders[0]);
  const before = await readResult(season, bidder, competition);
  await rectified(season, competition);
  const after = await readResult(season, bidder, competition);
  if (before !== 1 || after !== 2) throw new Error(`read ${String(before)}, then ${String(after)}`);
  const others = `/api/provider/v1/authorities/${world.authority}/tenders/disclosures`;
  await bidder.post(others, { competition });
  await bidder.send({ method: 'POST', path: `${others}/view`, body: { competition } });
  await lettersOf(season, competition, bidders[0]);
  tell('a decision corrected by a version that supersedes it; both are read by whoever they concern', {
    version: after,
  });
};
