import {
  type Act,
  andThen,
  type Done,
  err,
  type Id,
  ok,
  parseId,
  type Result,
  type UnitOfWork,
  type WorkError,
  type YTunnus,
} from '@kt/kernel';
import { askedParties, type Consortium, type ConsortiumTerms, partiesIn } from '../domain/consortium.ts';
import { applyConsortium } from '../domain/consortium-apply.ts';
import type { ConsortiumCommand } from '../domain/consortium-commands.ts';
import { decideConsortium } from '../domain/consortium-decide.ts';
import { withoutParty, withParty } from '../domain/consortium-terms.ts';
import type { Consortia, ConsortiaError, ConsortiumRef, MandateOf } from './consortium-ports.ts';
import type { Providers } from './ports.ts';

type Organisation = Id<'organisation'>;
export type ChangeConsortiumDeps = {
  readonly work: UnitOfWork;
  readonly consortia: Pick<Consortia, 'load' | 'save'>;
  readonly providers: Pick<Providers, 'byYTunnus' | 'loadMany'>;
  readonly mandateOf: MandateOf;
};

/** What a party asks to be done. Only the lead adds, drops, writes, proposes and dissolves. */
export type ConsortiumWish =
  | { readonly command: 'add_party'; readonly yTunnus: YTunnus; readonly as: 'member' | 'relied_on' }
  | { readonly command: 'drop_party'; readonly organisation: Organisation }
  | { readonly command: 'write'; readonly terms: ConsortiumTerms }
  | { readonly command: 'propose'; readonly reason?: string }
  | { readonly command: 'confirm'; readonly edition: number }
  | { readonly command: 'decline'; readonly edition: number; readonly reason: string }
  | { readonly command: 'dissolve'; readonly reason: string };
type Wish<N extends ConsortiumWish['command']> = Extract<ConsortiumWish, { readonly command: N }>;
type Command = Result<ConsortiumCommand, ConsortiaError>;

const ANSWERS: readonly ConsortiumWish['command'][] = ['confirm', 'decline'];
const saving = (terms: ConsortiumTerms): Command => ok({ command: 'save', terms });

const partyError = (consortium: Consortium, by: Organisation, wish: ConsortiumWish): ConsortiaError | undefined => {
  if (consortium.lead !== by && !askedParties(consortium).includes(by)) return { code: 'registry.not_found' };
  return ANSWERS.includes(wish.command) || consortium.lead === by ? undefined : { code: 'registry.not_lead' };
};

/** Parties come in by their Y-tunnus alone: whoever writes the terms names no others. */
const written = ({ draft }: Consortium, { terms }: Wish<'write'>): Command => {
  const known = partiesIn(draft);
  const given = partiesIn(terms);
  return given.length === known.length && given.every((one) => known.includes(one))
    ? saving(terms)
    : err({ code: 'registry.not_party' });
};

type Asking = Pick<ChangeConsortiumDeps, 'providers'>;

const added = async ({ providers }: Asking, { draft }: Consortium, { yTunnus, as }: Wish<'add_party'>) => {
  const party = await providers.byYTunnus(yTunnus);
  return party === undefined
    ? err({ code: 'registry.partner_not_registered' } as const)
    : saving(withParty(draft, party, as));
};

const proposed = async ({ providers }: Asking, { draft }: Consortium, wish: Wish<'propose'>) => {
  const found = await providers.loadMany(partiesIn(draft));
  const live = found.filter(({ state }) => state === 'provisional' || state === 'confirmed').map(({ id }) => id);
  return ok({ ...wish, live });
};

const commandFor = async (
  deps: Asking,
  consortium: Consortium,
  by: Organisation,
  wish: ConsortiumWish,
): Promise<Command> => {
  switch (wish.command) {
    case 'add_party':
      return added(deps, consortium, wish);
    case 'drop_party':
      return saving(withoutParty(consortium.draft, wish.organisation));
    case 'write':
      return written(consortium, wish);
    case 'propose':
      return proposed(deps, consortium, wish);
    case 'confirm':
    case 'decline':
      return ok({ ...wish, organisation: by });
    case 'dissolve':
      return ok(wish);
  }
};

/** Carries out what one party asks. An answer binds its organisation, so whoever gives it has a mandate written down. */
export const changeConsortium = ({ work, consortia, providers, mandateOf }: ChangeConsortiumDeps) => {
  const mayAnswer = async (by: string, organisation: Organisation): Promise<boolean> => {
    const person = parseId('person', by);
    return person !== undefined && (await mandateOf(person, organisation)) !== undefined;
  };
  return (
    ref: ConsortiumRef,
    organisation: Organisation,
    wish: ConsortiumWish,
    act: Act,
  ): Promise<Result<Done, ConsortiaError | WorkError>> =>
    work.run<ConsortiaError>(act, async (at) => {
      const before = await consortia.load(ref);
      if (before === undefined) return err({ code: 'registry.not_found' });
      const wrong = partyError(before.state, organisation, wish);
      if (wrong !== undefined) return err(wrong);
      if (ANSWERS.includes(wish.command) && !(await mayAnswer(act.by, organisation)))
        return err({ code: 'registry.mandate_missing' });
      const command = await commandFor({ providers }, before.state, organisation, wish);
      if (!command.ok) return command;
      return andThen(decideConsortium(before.state, command.value, at, act.by), (facts) => {
        const part = consortia.save(before, applyConsortium(before.state, facts), facts);
        return ok({ done: { id: ref.consortium, version: before.version + 1 }, parts: [part] });
      });
    });
};
