import { commandsFrom, type Instant, type Versioned } from '@kt/kernel';
import { type Claim, claimLifecycle } from '../domain/claim.ts';
import { caughtUp } from '../domain/decide-clock.ts';

/** A claim in a list. `priceCents` is what it may bring, `amountCents` what it was verified at; net of VAT. */
export type ClaimLine = Pick<
  Claim,
  | 'claim'
  | 'referral'
  | 'provider'
  | 'step'
  | 'stepTitle'
  | 'kind'
  | 'occurrence'
  | 'state'
  | 'earnedOn'
  | 'priceCents'
  | 'times'
  | 'round'
> &
  Partial<Pick<Claim, 'amountCents' | 'corrects' | 'submission' | 'check' | 'payment'>> & {
    readonly version: number;
    readonly commands: readonly string[];
  };

const CLOCKED: ReadonlySet<string> = new Set([
  'open',
  'remind',
  'lapse',
  'settle',
  'reschedule',
  'withdraw',
  'pay',
  'put_back',
]);

/** What people may do with the claim now, in the order of the lifecycle. */
export const commandsOf = ({ state }: Claim): readonly string[] =>
  commandsFrom(claimLifecycle, state).filter((command) => !CLOCKED.has(command));

/** The claim as it stands at a moment, without the people's codes and reasons. */
export const lineOf = ({ state, version }: Versioned<Claim>, at: Instant): ClaimLine => {
  const now = caughtUp(state, at).claim;
  const { claim, referral, provider, step, stepTitle, kind, occurrence, earnedOn, priceCents, times, round } = now;
  const { amountCents, corrects, submission, check, payment } = now;
  return {
    ...{
      claim,
      referral,
      provider,
      step,
      stepTitle,
      kind,
      occurrence,
      state: now.state,
      earnedOn,
      priceCents,
      times,
      round,
    },
    ...(amountCents === undefined ? {} : { amountCents }),
    ...(corrects === undefined ? {} : { corrects }),
    ...(submission === undefined ? {} : { submission }),
    ...(check === undefined ? {} : { check }),
    ...(payment === undefined ? {} : { payment }),
    version,
    commands: commandsOf(now),
  };
};
