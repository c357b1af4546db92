import { composeAccess } from '@kt/access/compose.ts';
import { composeServing } from '@kt/competition/compose.ts';
import { decisionDocument } from '@kt/competition/formats/decision-document.ts';
import { endingDocument, endingLetter } from '@kt/competition/formats/ending-letters.ts';
import { feedbackLetter } from '@kt/competition/formats/feedback-letter.ts';
import { type DocumentTree, type Fonts, renderPdf } from '@kt/documents';
import { type Clock, parseId } from '@kt/kernel';
import type { CorePlatform, Platform } from '@kt/platform/platform.ts';
import { composeLetters } from '@kt/purchasing/compose.ts';
import { decisionLetter } from '@kt/purchasing/formats/decision-letter.ts';
import { hearingLetter } from '@kt/purchasing/formats/hearing-letter.ts';
import { composeRegistry } from '@kt/registry/compose.ts';

/** The writing of letters with the names they need: of the authority and its people, and of the applicant. */
export const wireLetters = (
  platform: CorePlatform & Pick<Platform, 'objects'>,
  realClock: Clock,
  fonts: Fonts,
): ReturnType<typeof composeLetters> => {
  const access = composeAccess(platform, { realClock });
  const registry = composeRegistry(platform);
  return composeLetters(platform, {
    write: (facts, language) => renderPdf(decisionLetter(facts, language), fonts),
    writeOfHearing: (facts, language) => renderPdf(hearingLetter(facts, language), fonts),
    partiesOf: async ({ authority, provider, proposer, decider }) => {
      const people = [proposer, decider].flatMap((person) => person ?? []);
      const [owner, applicant, contacts] = await Promise.all([
        access.viewAuthority(authority),
        registry.providerSummary(provider),
        access.contacts(people),
      ]);
      if (owner === undefined || applicant === undefined) return undefined;
      const nameOf = (person: string | undefined): string => contacts.find((one) => one.person === person)?.name ?? '';
      const { names, yTunnus } = applicant;
      return {
        authority: owner.names,
        applicant: { names, yTunnus },
        proposer: nameOf(proposer),
        decider: nameOf(decider),
      };
    },
  });
};

/** Notice of decisions, with the names of the authority, of whoever decided and of the tenderers. */
export const wireNotices = (
  platform: CorePlatform & Pick<Platform, 'objects'>,
  realClock: Clock,
  fonts: Fonts,
): ReturnType<typeof composeServing> => {
  const access = composeAccess(platform, { realClock });
  const registry = composeRegistry(platform);
  const written = async (tree: DocumentTree) => ({ tree, pdf: await renderPdf(tree, fonts) });
  return composeServing(platform, {
    writeDecision: (facts, language) => written(decisionDocument(facts, language)),
    writeFeedback: (facts, language) => written(feedbackLetter(facts, language)),
    writeEnding: (facts, language) => written(endingDocument(facts, language)),
    writeEndingLetter: (facts, language) => written(endingLetter(facts, language)),
    partiesOf: async ({ authority, providers, decider, witnesses = [], buyers = [] }) => {
      const people = [decider, ...witnesses].flatMap((one) => parseId('person', one) ?? []);
      const [owner, called, contacts, others] = await Promise.all([
        access.viewAuthority(authority),
        Promise.all(providers.map(async (one) => [one, await registry.providerSummary(one)] as const)),
        access.contacts(people),
        Promise.all(buyers.map(async (one) => [one, await access.viewAuthority(one)] as const)),
      ]);
      if (owner === undefined) return undefined;
      const nameOf = (one: string): string => contacts.find(({ person }) => person === one)?.name ?? '';
      return {
        authority: owner.names,
        decider: nameOf(decider),
        witnesses: witnesses.map(nameOf),
        buyers: new Map(others.map(([one, found]) => [one, found?.names ?? {}])),
        providers: new Map(
          called.flatMap(([one, summary]) =>
            summary === undefined ? [] : [[one, { names: summary.names, yTunnus: summary.yTunnus }] as const],
          ),
        ),
      };
    },
  });
};
