import {
  type Actor,
  err,
  type Id,
  type Instant,
  type Language,
  type MunicipalityCode,
  ok,
  type Result,
  targets,
} from '@kt/kernel';
import type { DistanceGroup, ServiceType } from '@kt/terms';
import type { CaseworkError } from './casework-errors.ts';
import type { Shown } from './choice.ts';
import { answering } from './decide-answer.ts';
import { choosing } from './decide-choice.ts';
import { meeting } from './decide-meeting.ts';
import { offering } from './decide-offer.ts';
import { proposing } from './decide-proposal.ts';
import { serving } from './decide-service.ts';
import { type Referral, referralLifecycle } from './referral.ts';
import {
  type ReferralCommand,
  type ReferralCommandName,
  type ReferralDecided,
  type ReferralDecider,
  referralFact,
} from './referral-commands.ts';
import type { ReferralFact } from './referral-facts.ts';

export type NewReferral = {
  readonly id: Id<'referral'>;
  readonly authority: Id<'authority'>;
  readonly client: Id<'client'>;
  readonly clientReference: string;
  readonly serviceType: ServiceType;
  readonly language: Language;
  readonly interpreterNeeded: boolean;
  readonly partialWorkAbility: boolean;
  readonly municipality: MunicipalityCode;
  readonly distanceGroup?: DistanceGroup;
  readonly shown: Shown;
  readonly previous?: Id<'referral'>;
};

/** A draft with the options that were laid before the client. */
export const draftReferral = (
  { id, authority, ...data }: NewReferral,
  at: Instant,
  by: Actor,
): Result<ReferralFact<'referral.drafted'>, CaseworkError> =>
  ok(referralFact('referral.drafted', { id, authority }, { at, by }, data));

const deciders: { readonly [C in ReferralCommandName]: ReferralDecider<C> } = {
  ...choosing,
  ...offering,
  ...answering,
  ...meeting,
  ...serving,
  ...proposing,
};

/** What follows from a command on a referral, or why not. */
export const decideReferral = <C extends ReferralCommandName>(
  referral: Referral,
  command: ReferralCommand<C>,
  at: Instant,
  by: Actor,
): ReferralDecided => {
  const allowed = targets(referralLifecycle, referral.state, command.command);
  if (!allowed.ok) return err(allowed.error);
  return deciders[command.command](referral, command, { at, by });
};
