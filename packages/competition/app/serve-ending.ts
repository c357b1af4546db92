import { type Act, type Done, err, type Id, ok, type Result, type WorkError } from '@kt/kernel';
import type { Competition } from '../domain/competition-state.ts';
import {
  calledOf,
  type EndingFacts,
  type EndingLetterFacts,
  endedTender,
  endingFacts,
} from '../domain/ending-letter.ts';
import { type NoticeFile, type NoticeLanguage, type NoticeSent, sentNotice } from '../domain/notice.ts';
import type { LetterTender } from '../domain/notice-letter.ts';
import { type RemedyTimes, remedyTimes } from '../domain/remedy-times.ts';
import { type NotFound, notFound } from './errors.ts';
import type { EndingWriters } from './notice-ports.ts';
import type { CompetitionRef } from './ports.ts';
import type { ServingDeps } from './serve-decision.ts';

type Provider = Id<'organisation'>;
type EndingDeps = EndingWriters &
  Pick<ServingDeps, 'work' | 'competitions' | 'opened' | 'notices' | 'files' | 'partiesOf'>;
type Ended = NonNullable<Competition['ended']>;
type InBoth = { readonly [L in NoticeLanguage]: NoticeFile };

type Making = {
  readonly deps: EndingDeps;
  readonly competition: Competition;
  readonly facts: EndingFacts;
  /** Written once for all parties. */
  readonly decision: InBoth;
};
type Receiver = Pick<EndingLetterFacts, 'receiver' | 'own'>;

const makingOf = async (
  deps: EndingDeps,
  ref: CompetitionRef,
  competition: Competition,
  ended: Ended & { readonly version: number },
  parties: readonly Provider[],
): Promise<{ readonly making: Making; readonly receivers: readonly Receiver[] } | undefined> => {
  const opened = competition.opened === undefined ? [] : await deps.opened.all(ref);
  const known = await deps.partiesOf({ authority: ref.authority, providers: parties, decider: ended.by });
  if (known === undefined) return undefined;
  const { authority, decider, providers } = known;
  const tenders = opened.flatMap(({ state }): readonly LetterTender[] =>
    state.provider === undefined ? [] : [endedTender(competition, state, state.provider, providers)],
  );
  const facts = endingFacts({ competition, ended, version: ended.version, authority, decider }, tenders);
  const place = { competition: competition.id, decision: ended.version, letter: 'decision' } as const;
  const made = async (language: NoticeLanguage) =>
    deps.files.keep(place, language, await deps.writeEnding(facts, language));
  const decision = { fi: await made('fi'), sv: await made('sv') };
  const receivers = parties.map((provider): Receiver => {
    const own = tenders.find((one) => one.provider === provider);
    return { receiver: { provider, called: calledOf(providers, provider) }, ...(own !== undefined && { own }) };
  });
  return { making: { deps, competition, facts, decision }, receivers };
};

const ownLetter = async (
  { deps, facts }: Making,
  to: Receiver,
  times: RemedyTimes & Pick<EndingLetterFacts, 'sentAt'>,
): Promise<InBoth> => {
  const { provider } = to.receiver;
  const place = { competition: facts.competition, decision: facts.version, letter: 'feedback', provider } as const;
  const made = async (language: NoticeLanguage) =>
    deps.files.keep(place, language, await deps.writeEndingLetter({ ...facts, ...to, ...times }, language));
  return { fi: await made('fi'), sv: await made('sv') };
};

const sendTo = (making: Making, to: Receiver, act: Act): Promise<Result<Done, WorkError>> => {
  const { deps, facts, competition, decision } = making;
  return deps.work.run<never>({ by: act.by, operation: act.operation }, async (at) => {
    const times = remedyTimes(competition.published?.profile ?? 'eu_dps', at);
    const fact: NoticeSent = {
      type: 'notice.sent',
      authority: competition.authority,
      competition: competition.id,
      decision: facts.version,
      provider: to.receiver.provider,
      ending: facts.ending,
      ...(to.own !== undefined && { tender: to.own.tender }),
      ...times,
      files: { decision, feedback: await ownLetter(making, to, { ...times, sentAt: at }) },
      at,
      by: act.by,
    };
    return ok({ done: { id: competition.id, version: 1 }, parts: [deps.notices.create(sentNotice(fact), fact)] });
  });
};

/**
 * Gives notice of an interruption, or that nobody was suitable, to every party: the tenderers once the tenders are open,
 * everyone invited before it. Done again, it goes on where it stopped.
 */
export const serveEnding =
  (deps: EndingDeps) =>
  async (
    ref: CompetitionRef,
    version: number,
    parties: readonly Provider[],
    act: Act,
  ): Promise<Result<Done, NotFound | WorkError>> => {
    const found = await deps.competitions.load(ref);
    const ended = found?.state.ended;
    if (found === undefined || ended === undefined) return err(notFound);
    const answer = ok({ id: ref.id, version: found.version });
    if (ended.version !== version) return answer;
    const prepared = await makingOf(deps, ref, found.state, { ...ended, version }, parties);
    if (prepared === undefined) return err(notFound);
    const served = new Set((await deps.notices.ofVersion(ref, version)).map(({ state }) => state.provider));
    for (const to of prepared.receivers.filter(({ receiver }) => !served.has(receiver.provider))) {
      const done = await sendTo(prepared.making, to, act);
      if (!done.ok) return done;
    }
    return answer;
  };
