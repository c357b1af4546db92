import type { Id, Instant, Texts } from '@kt/kernel';
import type { Competition } from './competition-state.ts';
import { clarified } from './letter-clarifications.ts';
import { unmetBy } from './must-haves.ts';
import type { EndingKind } from './notice.ts';
import { groundOf, type LetterHead, type LetterTender, type NamedProvider } from './notice-letter.ts';
import type { OpenedTender } from './opened-tender.ts';
import type { RemedyTimes } from './remedy-times.ts';

/** What the document of a decision to end without a winner says, to all parties alike. Moments are UTC instants. */
export type EndingFacts = LetterHead & {
  readonly ending: EndingKind;
  /** As written, in the language it was written in. */
  readonly reason: string;
  /** Before the opening nobody knows who had tendered: everyone invited is told the same. */
  readonly wasOpened: boolean;
  /** What became of each tender, where none was suitable; an interruption tells nobody of the others' tenders. */
  readonly tenders: readonly LetterTender[];
  readonly hasCourt: boolean;
};

/** What the letter of one party says besides. */
export type EndingLetterFacts = EndingFacts &
  RemedyTimes & {
    readonly receiver: Pick<LetterTender, 'provider' | 'called'>;
    /** Its own tender, once the tenders have been opened. */
    readonly own?: LetterTender;
    readonly sentAt: Instant;
  };

type Sources = {
  readonly competition: Competition;
  readonly ended: NonNullable<Competition['ended']>;
  readonly version: number;
  readonly authority: Texts;
  readonly decider: string;
};

type Called = ReadonlyMap<string, NamedProvider>;
export const calledOf = (providers: Called, provider: Id<'organisation'>): NamedProvider =>
  providers.get(provider) ?? { names: {}, yTunnus: '' };

/** One opened tender as its own party is told of it; its price is no news to anybody else. */
export const endedTender = (
  { content }: Pick<Competition, 'content'>,
  opened: OpenedTender,
  provider: Id<'organisation'>,
  providers: Called,
): LetterTender => {
  const ground = groundOf(opened);
  const unmet = unmetBy(content, opened);
  return {
    tender: opened.id,
    provider,
    called: calledOf(providers, provider),
    wins: false,
    ...(ground !== undefined && { ground }),
    ...(unmet.length > 0 && { unmet }),
    ...clarified(content, opened),
    reasons: opened.rejection?.reason ?? '',
  };
};

/** What the documents of an ending say, from what is stored and from the names in the registers. */
export const endingFacts = (
  { competition, ended, version, authority, decider }: Sources,
  tenders: readonly LetterTender[],
): EndingFacts => {
  const ending = competition.state === 'cancelled' ? 'cancelled' : 'none_suitable';
  return {
    competition: competition.id,
    authority,
    title: competition.content.title,
    decider,
    decidedAt: ended.at,
    version,
    ending,
    reason: ended.reason,
    wasOpened: competition.opened !== undefined,
    tenders: ending === 'cancelled' ? [] : tenders,
    hasCourt: competition.published?.profile !== 'below_threshold',
  };
};
