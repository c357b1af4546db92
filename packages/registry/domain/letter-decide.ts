import { dayInFinland, err, type Instant, ok, plusHours } from '@kt/kernel';
import { commonRule } from '@kt/terms';
import { type Decider, notOwn } from './decider.ts';
import type { Letter, Provider } from './provider.ts';
import type { ProviderError } from './provider-commands.ts';
import type { Looked } from './register-entry.ts';

const HOURS_A_DAY = 24;

/** Where the register says that post reaches the organisation. What somebody has typed never counts. */
export const registerAddress = (looked: Looked | undefined): string | undefined =>
  looked?.result === 'found' ? looked.entry.address : undefined;

/** Whether a letter waits to be posted. */
export const isLetterWaiting = ({ state, letter }: Pick<Provider, 'state' | 'letter'>): boolean =>
  state === 'provisional' &&
  letter !== undefined &&
  (letter.printed === undefined || letter.printed.at < letter.asked.at);

/** The organisation asks for a letter. One that waits already is enough. */
export const askLetter: Decider<'ask_letter'> = (provider, { looked }, stamp) => {
  if (registerAddress(looked) === undefined) return err({ code: 'registry.no_register_address' });
  if (isLetterWaiting(provider)) return ok([]);
  const whose = { ...stamp, provider: provider.id };
  return ok([
    { type: 'provider.looked', ...whose, looked },
    { type: 'provider.letter_asked', ...whose },
  ]);
};

/** An officer prints a letter, and the code of every earlier one counts no more. */
export const printLetter: Decider<'print_letter'> = (provider, { officer, looked, codeHash }, stamp) => {
  const own = notOwn(provider, officer);
  if (own) return err(own);
  if (registerAddress(looked) === undefined) return err({ code: 'registry.no_register_address' });
  const until = plusHours(stamp.at, HOURS_A_DAY * commonRule('registerCodeDays', dayInFinland(stamp.at)));
  const whose = { ...stamp, provider: provider.id };
  return ok([
    { type: 'provider.looked', ...whose, looked },
    { type: 'provider.letter_printed', ...whose, authority: officer.authority, until, codeHash },
  ]);
};

type Printed = NonNullable<Letter['printed']>;
type Judged = { readonly printed: Printed } | { readonly refused: ProviderError };

/** The letter whose code may be typed now. */
const judge = ({ letter, disputes }: Provider, at: Instant): Judged => {
  const printed = letter?.printed;
  if (letter === undefined || printed === undefined) return { refused: { code: 'registry.no_letter' } };
  if (disputes !== undefined) return { refused: { code: 'registry.officer_decides' } };
  const most = commonRule('registerCodeTries', dayInFinland(printed.at));
  return at >= printed.until || letter.tries >= most ? { refused: { code: 'registry.code_over' } } : { printed };
};

/** A wrong code is counted. */
export const missCode: Decider<'miss_code'> = (provider, _command, stamp) => {
  const judged = judge(provider, stamp.at);
  return 'refused' in judged
    ? err(judged.refused)
    : ok([{ type: 'provider.code_missed', ...stamp, provider: provider.id }]);
};

/** The right code confirms the organisation, for the authority that posted the letter; its proposed payee still waits. */
export const confirmByCode: Decider<'confirm_by_code'> = (provider, _command, stamp) => {
  const judged = judge(provider, stamp.at);
  if ('refused' in judged) return err(judged.refused);
  const { authority } = judged.printed;
  return ok([{ type: 'provider.confirmed', ...stamp, provider: provider.id, authority, how: 'register_code' }]);
};
