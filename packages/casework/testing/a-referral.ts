import { type Actor, dayInFinland, type Instant, type LocalDate, localDate, startOfDay } from '@kt/kernel';
import { type Referral, referralDueAt } from '../domain/referral.ts';
import { applyReferral, draftedReferral } from '../domain/referral-apply.ts';
import type { ReferralCommand } from '../domain/referral-commands.ts';
import { decideReferral, draftReferral, type NewReferral } from '../domain/referral-decide.ts';
import { must } from './a-client.ts';
import {
  AUTHORITY,
  agreementId,
  CASE_WORKER,
  clientId,
  OFFER_TERMS,
  OPENED_AT,
  PROVIDER_WORKER,
  referralId,
  VAASA,
} from './samples.ts';

const midday = (day: LocalDate): Instant => startOfDay(day);

const after = (referral: Referral, command: ReferralCommand, at: Instant, by: Actor): Referral =>
  applyReferral(referral, must(decideReferral(referral, command, at, by)));

export const CHOICE = {
  command: 'choose',
  agreement: agreementId(2),
  mode: 'client',
  informedOn: dayInFinland(OPENED_AT),
  informationLanguages: ['sv'],
} as const satisfies ReferralCommand;

const steps = (referral: Referral) => ({
  referral,
  after: (command: ReferralCommand, at: Instant = OPENED_AT, by: Actor = CASE_WORKER) =>
    steps(after(referral, command, at, by)),
  chosen: () => steps(referral).after(CHOICE),
  offered: () =>
    steps(referral)
      .chosen()
      .after({ command: 'offer', ...OFFER_TERMS }),
  acknowledged: () => steps(referral).offered().after({ command: 'acknowledge' }, OPENED_AT, PROVIDER_WORKER),
  returned: () =>
    steps(referral)
      .acknowledged()
      .after({ command: 'return', reason: 'other_service_needed' }, OPENED_AT, PROVIDER_WORKER),
  accepted: () => steps(referral).offered().after({ command: 'accept' }, OPENED_AT, PROVIDER_WORKER),
  declined: () =>
    steps(referral).offered().after({ command: 'decline', reason: 'no_staff' }, OPENED_AT, PROVIDER_WORKER),
  expired: () => {
    const { referral: offered } = steps(referral).offered();
    return steps(after(offered, { command: 'expire' }, referralDueAt(offered) ?? OPENED_AT, 'clock'));
  },
  started: (on = localDate('2026-03-10')) =>
    steps(referral).accepted().after({ command: 'start', on }, midday(on), PROVIDER_WORKER),
  paused: (on = localDate('2026-03-20')) =>
    steps(referral).started().after({ command: 'pause', on, reason: 'illness' }, midday(on), PROVIDER_WORKER),
  ended: (on = localDate('2026-06-30')) =>
    steps(referral).started().after({ command: 'end', on, reason: 'completed' }, midday(on), PROVIDER_WORKER),
  trackedOut: () => {
    const { referral: ended } = steps(referral).ended();
    return steps(after(ended, { command: 'track_out' }, referralDueAt(ended) ?? OPENED_AT, 'clock'));
  },
  cancelled: () => steps(referral).after({ command: 'cancel', reason: 'client_withdrew' }),
  voided: () => steps(referral).after({ command: 'void', reason: 'entered_twice' }),
});

/** A referral in the words of the trade: `aReferral().started().referral`. */
export const aReferral = (change: Partial<NewReferral> = {}) =>
  steps(
    draftedReferral(
      must(
        draftReferral(
          {
            id: referralId(1),
            authority: AUTHORITY,
            client: clientId(1),
            clientReference: 'VAA-2026-004711',
            serviceType: 'work_coaching',
            language: 'sv',
            interpreterNeeded: false,
            partialWorkAbility: false,
            municipality: VAASA,
            distanceGroup: 'B',
            shown: { agreements: [agreementId(3), agreementId(2)], notSelectable: 1, at: OPENED_AT },
            ...change,
          },
          OPENED_AT,
          CASE_WORKER,
        ),
      ),
    ),
  );
