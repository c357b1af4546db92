import * as z from 'zod';
import { at } from './calling.ts';
import type { Joined } from './joining.ts';
import type { Season } from './season.ts';

const zAsked = z.looseObject({ rows: z.array(z.looseObject({ id: z.string(), version: z.int(), state: z.string() })) });
const zRead = z.looseObject({
  rows: z.array(z.looseObject({ state: z.literal('answered'), published: z.looseObject({}) })),
});

const ANSWERED = {
  question: { fi: 'Saako valmennuksen aloittaa etänä?', sv: 'Får träningen börja på distans?' },
  answer: { fi: 'Saa, kun asiakas niin haluaa.', sv: 'Ja, om kunden vill det.' },
};

/** One bidder asks, nobody learns who; the answer is everybody's at once. A question that names its asker is refused. */
export const asking = async (season: Season, competition: string, bidders: Joined['bidders']): Promise<void> => {
  const { chair, by, until, tell, settle, world } = season;
  const base = `/api/provider/v1/authorities/${world.authority}/enquiries`;
  await until('2026-02-12');
  const asker = await chair(bidders[1]);
  const named = await asker.send({
    method: 'POST',
    path: base,
    body: { competition, text: `${bidders[1].fi} kysyy: saako valmennuksen aloittaa etänä?` },
    key: 'a-question-that-names-its-asker',
  });
  if (named.status !== 422) throw new Error(`a question that names its asker was answered ${String(named.status)}`);
  await asker.post(base, { competition, text: 'Saako valmennuksen aloittaa etänä?' });
  await settle();
  const officer = await by('officer');
  const enquiries = `${at(competition)}/enquiries`;
  const { rows } = await officer.get(enquiries, zAsked);
  for (const { id, version } of rows) await officer.post(`${enquiries}/${id}/answer`, ANSWERED, version);
  await settle();
  const reader = await chair(bidders[2]);
  const read = await reader.send({ method: 'POST', path: `${base}/view`, body: { competition } });
  const { rows: answers } = zRead.parse(read.body);
  tell('a question without its asker’s name, answered to everybody invited at once', { answers: answers.length });
};
