import * as z from 'zod';
import { at } from './calling.ts';
import type { Joined } from './joining.ts';
import type { Season } from './season.ts';

const zTenders = z.looseObject({
  rows: z.array(z.looseObject({ id: z.string(), provider: z.string(), version: z.int() })),
});
const zRequests = z.looseObject({ version: z.int(), rows: z.array(z.looseObject({ number: z.int() })).length(1) });
const zMasked = z.looseObject({
  rows: z.array(z.looseObject({ clarifications: z.array(z.looseObject({ answer: z.string().exactOptional() })) })),
});

const QUESTION = 'Kuinka usein asiakasta tavataan ensimmäisen kuukauden aikana?';
const ANSWER = 'Minst två gånger i veckan den första månaden, därefter en gång i veckan.';
/** Two whole working days from the opening, and then until noon. */
const ANSWER_BY = '2026-03-02T10:00:00.000Z';

/** One bidder is asked what it means; an answer that tells its name is refused, the next one stands beside the sealed tender. */
export const clarifying = async (season: Season, competition: string, [, asked]: Joined['bidders']): Promise<void> => {
  const { by, chair, tell, until, settle, world } = season;
  const officer = await by('officer');
  const { rows } = await officer.get(`${at(competition)}/tenders`, zTenders);
  const tender = rows.find(({ provider }) => provider === asked.id);
  const request = { ground: 'unclear', about: 'path', question: QUESTION, deadline: ANSWER_BY };
  await officer.post(`${at(competition)}/tenders/${tender?.id ?? ''}/clarifications`, request, tender?.version);
  await settle();
  await until('2026-02-26');
  const bidder = await chair(asked);
  const own = `/api/provider/v1/authorities/${world.authority}/tenders/clarifications`;
  const view = { method: 'POST', path: `${own}/view`, body: { competition } } as const;
  const { rows: requests, version } = zRequests.parse((await bidder.send(view)).body);
  const number = requests[0]?.number ?? 0;
  const telling = { competition, number, answer: `${asked.sv}: ${ANSWER}` };
  const told = await bidder.send({ method: 'POST', path: `${own}/answer`, body: telling, version });
  if (told.status !== 422) throw new Error(`an answer that tells its bidder was answered ${String(told.status)}`);
  await bidder.post(`${own}/answer`, { competition, number, answer: ANSWER }, version);
  await settle();
  tell('one bidder explained what was unclear, within its time: the sealed tender stays as it was', {
    asked: requests.length,
    refused: 1,
  });
};

/** What evaluators read of it: the answer, and nobody's name. */
export const readClarified = async ({ by }: Season, competition: string): Promise<void> => {
  const evaluator = await by('evaluator1');
  const { rows } = await evaluator.get(`${at(competition)}/scoring`, zMasked);
  const answers = rows.flatMap(({ clarifications }) => clarifications.flatMap(({ answer }) => answer ?? []));
  if (answers.join() !== ANSWER) throw new Error('evaluators do not read what was answered');
};
