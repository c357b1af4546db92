import * as z from 'zod';
import { competitionsTold } from './competitions.ts';
import { factsOf, type Known } from './dump.ts';
import { type Finding, that } from './finding.ts';
import { type Answer, isFor, readerOf } from './observed.ts';
import { type Owner, ownersOf } from './owners.ts';

const ID = /\b(?:ref|agr|clm|pay|req|cli|evi|tnd)_[0-9A-HJKMNP-TV-Z]{26}/g;
const ERROR = 400;
const zDecided = z.looseObject({ competition: z.string() });

const mayKnow = (owner: Owner, { actingFor, at }: Answer): boolean => {
  if (owner.publicFrom !== undefined && at >= owner.publicFrom) return true;
  if (actingFor === undefined) return owner.isPublic;
  return actingFor.startsWith('aut_') ? actingFor === owner.authority : owner.organisations.has(actingFor);
};

/** Ids in an answer; in a refusal, not those that the asker named itself. */
const idsIn = ({ text, path, status }: Answer): readonly string[] => {
  const ids = [...new Set(text.match(ID))];
  return status < ERROR ? ids : ids.filter((id) => !path.includes(id));
};

function* planted(known: Known): Generator<Finding> {
  const { released } = competitionsTold(known);
  for (const canary of known.canaries) {
    const { text, sealedIn } = canary;
    const opened = sealedIn === undefined ? '' : released.get(sealedIn)?.[0]?.at;
    for (const answer of known.answers) {
      const isSealed = opened === undefined || answer.at < opened;
      yield that(
        isSealed || isFor(canary, answer) || !answer.text.includes(text),
        `${answer.path}: showed ${readerOf(answer)} a planted text`,
      );
    }
    for (const line of known.logLines) yield that(!line.includes(text), 'a log line holds a planted text');
  }
}

/** (10) Nothing of one organisation or authority in an answer to another, and nothing planted in the log. */
export function* nothingForeignInAnswers(known: Known): Generator<Finding> {
  const decided = new Map(
    factsOf(known, 'competition.decided', zDecided)
      .toReversed()
      .map(({ competition, event }) => [competition, event.at]),
  );
  const owners = ownersOf(known, decided);
  for (const answer of known.answers) {
    const foreign = idsIn(answer).filter((id) => {
      const owner = owners.get(id);
      return owner !== undefined && !mayKnow(owner, answer);
    });
    yield that(foreign.length === 0, `${answer.path}: told ${readerOf(answer)} of ${foreign.join(', ')}`);
  }
  yield* planted(known);
}
