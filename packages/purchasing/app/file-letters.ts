import { type Act, type Done, err, ok, parseId, type Result, type UnitOfWork, type WorkError } from '@kt/kernel';
import { type LetterFacts, type LetterLanguage, type LetterParties, letterFacts } from '../domain/letter.ts';
import type { Letter, ParticipationRequest } from '../domain/request.ts';
import { applyRequest } from '../domain/request-apply.ts';
import { decideRequest } from '../domain/request-decide.ts';
import type { PurchasingError, RequestRef, Requests, Systems } from './ports.ts';

/** Names from the registers, asked when a letter is written. */
export type PartiesOf = (of: {
  readonly authority: RequestRef['authority'];
  readonly provider: ParticipationRequest['provider'];
  readonly proposer: ReturnType<typeof parseId<'person'>>;
  readonly decider: ReturnType<typeof parseId<'person'>>;
}) => Promise<LetterParties | undefined>;
/** The letter as a file. */
export type WriteLetter = (facts: LetterFacts, language: LetterLanguage) => Promise<Uint8Array>;
/** Keeps a letter under its hash: the same letter is kept once. */
export type KeepLetter = (request: RequestRef['id'], language: LetterLanguage, bytes: Uint8Array) => Promise<Letter>;

type Deps = {
  readonly work: UnitOfWork;
  readonly requests: Pick<Requests, 'load' | 'save'>;
  readonly systems: Pick<Systems, 'load'>;
  readonly partiesOf: PartiesOf;
  readonly write: WriteLetter;
  readonly keep: KeepLetter;
};

const factsOf = async (
  { systems, partiesOf }: Pick<Deps, 'systems' | 'partiesOf'>,
  request: ParticipationRequest,
): Promise<LetterFacts | undefined> => {
  const { authority, provider, proposal, decided } = request;
  const people = { proposer: parseId('person', proposal?.by ?? ''), decider: parseId('person', decided?.by ?? '') };
  const [system, parties] = await Promise.all([
    systems.load({ authority, id: request.system }),
    partiesOf({ authority, provider, ...people }),
  ]);
  const category = system?.state.categories.find(({ id }) => id === request.category);
  if (system === undefined || category === undefined || parties === undefined) return undefined;
  return letterFacts(request, { system: system.state.names, category: category.name }, parties);
};

/** Writes the letters of a decided request in both national languages, once, and files them with their hashes. */
export const fileLetters =
  (deps: Deps) =>
  (ref: RequestRef, act: Act): Promise<Result<Done, PurchasingError | WorkError>> =>
    deps.work.run<PurchasingError>(act, async (at) => {
      const before = await deps.requests.load(ref);
      const facts = before && (await factsOf(deps, before.state));
      if (before === undefined || facts === undefined) return err({ code: 'purchasing.not_found' });
      const made = async (language: LetterLanguage): Promise<Letter> =>
        deps.keep(ref.id, language, await deps.write(facts, language));
      const letters = { fi: await made('fi'), sv: await made('sv') };
      const decided = decideRequest(before.state, { command: 'file', letters }, at, act.by);
      if (!decided.ok) return decided;
      const after = decided.value.reduce(applyRequest, before.state);
      const parts = [deps.requests.save(before, after, decided.value)];
      return ok({ done: { id: ref.id, version: before.version + 1 }, parts });
    });

export type LetterFile = { readonly bytes: Uint8Array; readonly name: string };
type ReadDeps = {
  readonly requests: Pick<Requests, 'load'>;
  readonly fetch: (letter: Letter) => Promise<Uint8Array | undefined>;
};

/** A decision letter, for the applicant it is addressed to and for the authority. */
export const readLetter =
  ({ requests, fetch }: ReadDeps) =>
  async (
    ref: RequestRef,
    language: LetterLanguage,
    seenBy: ParticipationRequest['provider'] | 'authority',
  ): Promise<Result<LetterFile, PurchasingError>> => {
    const found = await requests.load(ref);
    const letter = found?.state.letters?.[language];
    const isTheirs = seenBy === 'authority' || found?.state.provider === seenBy;
    const bytes = letter === undefined || !isTheirs ? undefined : await fetch(letter);
    return bytes === undefined
      ? err({ code: 'purchasing.not_found' })
      : ok({ bytes, name: `${ref.id}-${language}.pdf` });
  };
