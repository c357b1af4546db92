import { approveAll, bankAnswers, payRun } from './paying.ts';
import { prove, reportResult, reportWork } from './proving.ts';
import { type Season, versionAt } from './season.ts';
import type { Served } from './serving.ts';

const PROVIDER = '/api/casework/v1/provider/authorities';

/** Approve, pay, and let the bank answer: one closing of a month. */
export const closeMonth = async (season: Season, number: number): Promise<void> => {
  const { tell } = season;
  const approved = await approveAll(season);
  tell('approved by another than the verifier', { lines: approved.lines, netCents: approved.cents });
  const { file, cents } = await payRun(season);
  tell('payment run of two persons, pain.001.001.09', { grossCents: cents, bytes: file.length });
  await bankAnswers(season, file, number);
  tell('bank statement matched; taken twice, booked once', { statement: number });
};

const workOfAll = async (season: Season, served: readonly Served[], step: string): Promise<void> => {
  const claims: string[] = [];
  for (const one of served) claims.push(...(await prove(season, one, 'employer')));
  season.tell(`${step}: proved, claimed and verified`, { claims: claims.length });
};

const move = async ({ by, tell, settle }: Season, served: Served): Promise<void> => {
  const worker = await by('caseworker');
  const at = `/api/casework/v1/worker/clients/${served.clientId}`;
  const home = { municipality: '905', from: '2026-07-01', source: 'population_register' };
  await worker.post(`${at}/homes`, home, await versionAt(worker, `${at}?purpose=guidance`));
  await settle();
  tell('a client moves from Korsholm to Vaasa; what is earned later is Vaasa’s share');
};

const end = async ({ chair, world, settle }: Season, served: Served, on: string, reason: string): Promise<void> => {
  const worker = await chair(served.provider);
  const own = `${PROVIDER}/${world.authority}/referrals/${served.referral}`;
  await worker.post(`${own}/end`, { on, reason }, await versionAt(worker, own));
  await settle();
};

/** Fourteen months of results: start fees, a milestone, work of one, three and six months, each proved and paid. */
export const results = async (season: Season, served: readonly [Served, Served, Served]): Promise<void> => {
  const { tell, until } = season;
  const [anna, ebba, syad] = served;
  await until('2026-04-09');
  for (const one of served) await prove(season, one, 'service_report');
  tell('start fees claimed with a service report and verified', { claims: served.length });
  await closeMonth(season, 1);
  await until('2026-04-20');
  await reportResult(season, anna, 'work-trial', '2026-04-17');
  await prove(season, anna, 'employer');
  tell('a work trial proved: the intermediate result is paid too');
  await until('2026-05-18');
  await reportWork(season, anna, '2026-05-04', 30);
  await reportWork(season, ebba, '2026-05-11', 22);
  tell('two clients have found work; the sustained-work clock runs');
  await until('2026-06-15');
  await workOfAll(season, [anna, ebba], 'work of one month');
  await closeMonth(season, 2);
  await until('2026-06-30');
  await end(season, syad, '2026-06-30', 'client_stopped');
  await until('2026-07-02');
  await move(season, ebba);
  await until('2026-08-20');
  await workOfAll(season, [anna, ebba], 'work of three months');
  await closeMonth(season, 3);
  await until('2026-11-20');
  await workOfAll(season, [anna, ebba], 'work of six months');
  await closeMonth(season, 4);
  await until('2026-12-01');
  for (const one of [anna, ebba]) await end(season, one, '2026-11-30', 'employment');
  tell('both services ended in work');
  await until('2027-03-07');
  tell('fourteen months later: nothing is left half done');
};
