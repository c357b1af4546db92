import { type Act, type Done, err, ok, parseId, type Result, type UnitOfWork, type WorkError } from '@kt/kernel';
import type { Hearing, HearingLetter } from '../domain/hearing.ts';
import { applyHearing } from '../domain/hearing-apply.ts';
import { decideHearing } from '../domain/hearing-decide.ts';
import { type HearingLetterFacts, hearingLetterFacts, writersOf } from '../domain/hearing-letter.ts';
import type { LetterLanguage } from '../domain/letter.ts';
import type { Letter } from '../domain/request.ts';
import type { LetterFile, PartiesOf } from './file-letters.ts';
import type { HearingRef, Hearings, PurchasingError, Systems } from './ports.ts';

/** A letter of a hearing as a file. */
export type WriteHearingLetter = (facts: HearingLetterFacts, language: LetterLanguage) => Promise<Uint8Array>;
/** Keeps a letter under its hash: the same letter is kept once. */
export type KeepHearingLetter = (
  of: { readonly hearing: HearingRef['id']; readonly letter: HearingLetter },
  language: LetterLanguage,
  bytes: Uint8Array,
) => Promise<Letter>;

type Deps = {
  readonly work: UnitOfWork;
  readonly hearings: Pick<Hearings, 'load' | 'save'>;
  readonly systems: Pick<Systems, 'load'>;
  readonly partiesOf: PartiesOf;
  readonly write: WriteHearingLetter;
  readonly keep: KeepHearingLetter;
};

const factsOf = async (
  { systems, partiesOf }: Pick<Deps, 'systems' | 'partiesOf'>,
  letter: HearingLetter,
  hearing: Hearing,
): Promise<HearingLetterFacts | undefined> => {
  const { authority, provider } = hearing;
  const { proposer, decider } = writersOf(letter, hearing);
  const people = { proposer: parseId('person', proposer), decider: parseId('person', decider) };
  const [system, parties] = await Promise.all([
    systems.load({ authority, id: hearing.system }),
    partiesOf({ authority, provider, ...people }),
  ]);
  const category = system?.state.categories.find(({ id }) => id === hearing.category);
  if (system === undefined || category === undefined || parties === undefined) return undefined;
  return hearingLetterFacts(letter, hearing, { system: system.state.names, category: category.name }, parties);
};

/** Writes a letter of a hearing in both national languages, once, and files it with its hashes. */
export const fileHearingLetters =
  (deps: Deps) =>
  (ref: HearingRef, letter: HearingLetter, act: Act): Promise<Result<Done, PurchasingError | WorkError>> =>
    deps.work.run<PurchasingError>(act, async (at) => {
      const before = await deps.hearings.load(ref);
      const facts = before && (await factsOf(deps, letter, before.state));
      if (before === undefined || facts === undefined) return err({ code: 'purchasing.not_found' });
      const made = async (language: LetterLanguage): Promise<Letter> =>
        deps.keep({ hearing: ref.id, letter }, language, await deps.write(facts, language));
      const letters = { fi: await made('fi'), sv: await made('sv') };
      const decided = decideHearing(before.state, { command: 'file', letter, letters }, at, act.by);
      if (!decided.ok) return decided;
      const after = decided.value.reduce(applyHearing, before.state);
      const done = { id: ref.id, version: before.version + 1 };
      return ok({ done, parts: [deps.hearings.save(before, after, decided.value)] });
    });

type ReadDeps = {
  readonly hearings: Pick<Hearings, 'load'>;
  readonly fetch: (letter: Letter) => Promise<Uint8Array | undefined>;
};

/** A letter of a hearing, for the provider it is addressed to and for the authority. */
export const readHearingLetter =
  ({ hearings, fetch }: ReadDeps) =>
  async (
    ref: HearingRef,
    of: { readonly letter: HearingLetter; readonly language: LetterLanguage },
    seenBy: Hearing['provider'] | 'authority',
  ): Promise<Result<LetterFile, PurchasingError>> => {
    const found = await hearings.load(ref);
    const letter = found?.state.letters?.[of.letter]?.[of.language];
    const isTheirs = seenBy === 'authority' || found?.state.provider === seenBy;
    const bytes = letter === undefined || !isTheirs ? undefined : await fetch(letter);
    return bytes === undefined
      ? err({ code: 'purchasing.not_found' })
      : ok({ bytes, name: `${ref.id}-${of.letter}-${of.language}.pdf` });
  };
