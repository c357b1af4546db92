import { type Act, type Done, err, ok, type Result, type UnitOfWork, type WorkError } from '@kt/kernel';
import { membersBeside } from '../domain/awarded-group.ts';
import type { Competition, Decision } from '../domain/competition-state.ts';
import type { Evaluation } from '../domain/evaluation.ts';
import { type NoticeFiles, type NoticeLetter, type NoticeSent, sentNotice } from '../domain/notice.ts';
import { type DecisionFacts, decisionFacts, type LetterTender } from '../domain/notice-letter.ts';
import { remedyTimes } from '../domain/remedy-times.ts';
import type { DecisionDocument } from './documents.ts';
import { type NotFound, notFound } from './errors.ts';
import type { NoticeFileStore, NoticeParties, Notices, NoticeWriters } from './notice-ports.ts';
import type { CompetitionRef, Competitions, Documents } from './ports.ts';
import type { OpenedTenders } from './tender-ports.ts';

export type ServingDeps = NoticeWriters & {
  readonly work: UnitOfWork;
  readonly competitions: Pick<Competitions, 'load'>;
  readonly opened: Pick<OpenedTenders, 'all'>;
  readonly evaluations: Pick<Documents<Evaluation>, 'get'>;
  readonly decisions: Pick<Documents<DecisionDocument>, 'get'>;
  readonly notices: Notices;
  readonly files: Pick<NoticeFileStore, 'keep'>;
  readonly partiesOf: NoticeParties;
};

const factsOf = async (
  deps: ServingDeps,
  ref: CompetitionRef,
  competition: Competition,
  decision: Decision,
): Promise<DecisionFacts | undefined> => {
  const [written, evaluation, opened] = await Promise.all([
    deps.decisions.get(ref.id, decision.document),
    deps.evaluations.get(ref.id, decision.evaluation),
    deps.opened.all(ref),
  ]);
  if (written === undefined || evaluation === undefined) return undefined;
  const bidders = [...written.ranked, ...written.excluded].map(({ provider }) => provider);
  const providers = [...new Set([...bidders, ...opened.flatMap(({ state }) => membersBeside(state))])];
  const witnesses = (competition.evaluation?.witnesses ?? []).map(({ person }) => person);
  const buyers = (competition.content.buyers ?? []).map((one) => one.authority);
  const named = { authority: ref.authority, providers, decider: decision.by, witnesses, buyers };
  const parties = await deps.partiesOf(named);
  if (parties === undefined) return undefined;
  return decisionFacts({
    competition,
    decision,
    written,
    evaluation,
    opened: opened.map(({ state }) => state),
    ...parties,
  });
};

type Making = { readonly deps: ServingDeps; readonly facts: DecisionFacts; readonly competition: Competition };

const filesOf = async (
  { deps, facts }: Making,
  own: LetterTender,
  times: Pick<NoticeSent, 'rectifyBy' | 'appealBy' | 'at'>,
): Promise<NoticeFiles> => {
  const { rectifyBy, appealBy, at } = times;
  const feedback = { ...facts, own, sentAt: at, rectifyBy, ...(appealBy !== undefined && { appealBy }) };
  const place = { competition: facts.competition, decision: facts.version };
  const made = async (letter: NoticeLetter, language: 'fi' | 'sv') =>
    letter === 'decision'
      ? deps.files.keep({ ...place, letter }, language, await deps.writeDecision(facts, language))
      : deps.files.keep(
          { ...place, letter, provider: own.provider },
          language,
          await deps.writeFeedback(feedback, language),
        );
  const inBoth = async (letter: NoticeLetter) => ({ fi: await made(letter, 'fi'), sv: await made(letter, 'sv') });
  return { decision: await inBoth('decision'), feedback: await inBoth('feedback') };
};

const sendTo = (making: Making, own: LetterTender, act: Act): Promise<Result<Done, WorkError>> => {
  const { deps, facts, competition } = making;
  return deps.work.run<never>({ by: act.by, operation: act.operation }, async (at) => {
    const times = remedyTimes(competition.published?.profile ?? 'eu_dps', at);
    const fact: NoticeSent = {
      type: 'notice.sent',
      authority: competition.authority,
      competition: competition.id,
      decision: facts.version,
      provider: own.provider,
      tender: own.tender,
      ...times,
      files: await filesOf(making, own, { ...times, at }),
      at,
      by: act.by,
    };
    return ok({ done: { id: own.tender, version: 1 }, parts: [deps.notices.create(sentNotice(fact), fact)] });
  });
};

/**
 * Gives every party notice of a version of the decision: the decision and its own letter in both national languages, and
 * the times that run for it from this moment. Done again, it goes on where it stopped; a superseded version is not sent.
 */
export const serveDecision =
  (deps: ServingDeps) =>
  async (ref: CompetitionRef, version: number, act: Act): Promise<Result<Done, NotFound | WorkError>> => {
    const found = await deps.competitions.load(ref);
    const decision = found?.state.decision;
    if (found === undefined || decision === undefined) return err(notFound);
    const answer = ok({ id: ref.id, version: found.version });
    if (decision.version !== version) return answer;
    const facts = await factsOf(deps, ref, found.state, decision);
    if (facts === undefined) return err(notFound);
    const served = new Set((await deps.notices.ofVersion(ref, version)).map(({ state }) => state.provider));
    for (const own of facts.tenders.filter(({ provider }) => !served.has(provider))) {
      const done = await sendTo({ deps, facts, competition: found.state }, own, act);
      if (!done.ok) return done;
    }
    return answer;
  };
