import * as z from 'zod';
import { at } from './calling.ts';
import type { Joined } from './joining.ts';
import { type Season, versionAt } from './season.ts';

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

const zOwn = z.looseObject({ version: z.int(), needsConfirmation: z.boolean() });
const zCorrected = z.looseObject({
  addenda: z
    .array(z.looseObject({ changes: z.looseObject({ was: z.looseObject({}), is: z.looseObject({}) }) }))
    .length(1),
});

const NEED = {
  fi: 'Valmennusta pitkään työttömänä olleille, tulokseen asti, myös iltaisin.',
  sv: 'Träning för långtidsarbetslösa, ända till resultat, också på kvällarna.',
};

/** What is asked for changes: nobody's tender is lost, whoever has sent one keeps it with one button. */
export const correcting = async (season: Season, competition: string, bidders: Joined['bidders']): Promise<void> => {
  const { chair, by, tell, settle, world } = season;
  const officer = await by('officer');
  const body = { texts: { fi: 'Myös iltaisin.', sv: 'Också på kvällarna.' }, changes: { need: NEED } };
  await officer.post(`${at(competition)}/addenda`, body, await versionAt(officer, at(competition)));
  const backwards = await officer.send({
    method: 'POST',
    path: `${at(competition)}/addenda`,
    body: { texts: body.texts, deadline: '2026-02-18T10:00:00.000Z' },
    version: await versionAt(officer, at(competition)),
  });
  if (backwards.status !== 422) throw new Error('the deadline moved backwards');
  await settle();
  const tenders = `/api/provider/v1/authorities/${world.authority}/tenders`;
  const bidder = await chair(bidders[0]);
  const view = { method: 'POST', path: `${tenders}/view`, body: { competition } } as const;
  const { version, needsConfirmation } = zOwn.parse((await bidder.send(view)).body);
  if (!needsConfirmation) throw new Error('the change asks for no confirmation');
  await bidder.post(`${tenders}/confirmation`, { competition }, version);
  const call = `/api/provider/v1/authorities/${world.authority}/invitations`;
  const read = await bidder.send({ method: 'POST', path: `${call}/view`, body: { competition } });
  const { addenda } = zCorrected.parse(read.body);
  tell('the invitation corrected, old and new side by side; a tender kept with one button', {
    addenda: addenda.length,
  });
  const calendar = await bidder.send({
    method: 'POST',
    path: `${call}/calendar`,
    body: { competition, language: 'sv' },
  });
  if (calendar.status !== 200) throw new Error('no calendar');
};
