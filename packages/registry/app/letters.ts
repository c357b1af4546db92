import {
  type Act,
  type Done,
  dayInFinland,
  err,
  type Id,
  type IdSource,
  type Instant,
  type Language,
  ok,
  type Result,
  type WorkError,
} from '@kt/kernel';
import { commonRule } from '@kt/terms';
import { codeFrom, readCode, shownCode } from '../domain/letter-code.ts';
import { registerAddress } from '../domain/letter-decide.ts';
import type { Provider, ProviderNames } from '../domain/provider.ts';
import type { Officer } from '../domain/provider-commands.ts';
import type { changeProvider } from './change-provider.ts';
import type { lookUp } from './look-up.ts';
import type { Providers, RegistryError } from './ports.ts';

export type LetterDeps = {
  readonly ids: IdSource;
  readonly providers: Pick<Providers, 'load' | 'codeHash'>;
  readonly change: ReturnType<typeof changeProvider>;
  readonly look: ReturnType<typeof lookUp>;
};
type Answer<T = Done> = Promise<Result<T, RegistryError | WorkError>>;

/** The organisation asks for a letter with a code to the address that the public register knows now. */
export const askLetter =
  ({ providers, change, look }: LetterDeps) =>
  async (id: Id<'organisation'>, act: Act): Answer => {
    const found = await providers.load(id);
    if (found === undefined) return err({ code: 'registry.not_found' });
    return change(id, { command: 'ask_letter', looked: await look(found.state.yTunnus) }, act);
  };

/** A letter to post. Its code is told here and nowhere else. */
export type PrintedLetter = Done & {
  /** Names and address as the register writes them. */
  readonly names: ProviderNames;
  readonly address: string;
  readonly language: Language;
  readonly code: string;
  readonly until: Instant;
};

const letterOf = (
  { looked, names, language, letter }: Provider,
  code: string,
  done: Done,
): PrintedLetter | undefined => {
  const address = registerAddress(looked);
  const until = letter?.printed?.until;
  if (address === undefined || until === undefined || looked?.result !== 'found') return undefined;
  const registered = looked.entry.names;
  const named = registered.fi === undefined && registered.sv === undefined ? names : registered;
  return { ...done, names: named, address, language, code: shownCode(code), until };
};

/**
 * Makes a letter with a fresh code. Only the code's hash is kept, so the same call told again cannot show it again:
 * `registry.letter_printed`.
 */
export const printLetter =
  ({ ids, providers, change, look }: LetterDeps) =>
  async (id: Id<'organisation'>, officer: Officer, act: Act): Answer<PrintedLetter> => {
    const found = await providers.load(id);
    if (found === undefined) return err({ code: 'registry.not_found' });
    const code = codeFrom(ids.secret('proposal'));
    const codeHash = providers.codeHash(id, code);
    const looked = await look(found.state.yTunnus);
    const done = await change(id, { command: 'print_letter', officer, looked, codeHash }, act);
    if (!done.ok) return done;
    const now = await providers.load(id);
    const letter = now?.state.codeHash === codeHash ? letterOf(now.state, code, done.value) : undefined;
    return letter === undefined ? err({ code: 'registry.letter_printed' }) : ok(letter);
  };

const triesLeft = (provider: Provider | undefined): number => {
  const letter = provider?.letter;
  if (letter?.printed === undefined) return 0;
  return Math.max(0, commonRule('registerCodeTries', dayInFinland(letter.printed.at)) - letter.tries);
};

/** The code of the letter, typed. A wrong one is counted before it is refused. */
export const enterCode =
  ({ providers, change }: LetterDeps) =>
  async (id: Id<'organisation'>, typed: string, act: Act): Answer => {
    const found = await providers.load(id);
    if (found === undefined) return err({ code: 'registry.not_found' });
    const isRight = found.state.codeHash === providers.codeHash(id, readCode(typed));
    const done = await change(id, { command: isRight ? 'confirm_by_code' : 'miss_code' }, act);
    if (!done.ok || isRight) return done;
    return err({ code: 'registry.code_wrong', left: triesLeft((await providers.load(id))?.state) });
  };
