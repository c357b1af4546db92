import { type Subscriber, subscriber } from '@kt/platform/worker/subscriber.ts';
import type { Happened, keepServiceEvent } from '../app/service-events.ts';
import {
  zReferralChangeApproved,
  zReferralEnded,
  zReferralPaused,
  zReferralResumed,
  zReferralStarted,
  zReferralVoided,
} from '../events.ts';

type Keep = ReturnType<typeof keepServiceEvent>;
type Known = { readonly authority: Parameters<Keep>[0]['authority']; readonly referral: Parameters<Keep>[0]['id'] };

const heard =
  (keep: Keep) =>
  <F extends Known>(
    type: string,
    schema: Parameters<typeof subscriber<F>>[2],
    happened: (fact: F) => Happened | undefined,
  ): Subscriber =>
    subscriber(`casework.keep-service-event.${type}`, type, schema, (fact, act) => {
      const told = happened(fact);
      if (told === undefined) return Promise.resolve(NOTHING);
      return keep({ authority: fact.authority, id: fact.referral }, told, act);
    });

const NOTHING = { ok: true, value: undefined } as const;

const CORRECTED = { start_day: 'start_corrected', end_day: 'end_corrected' } as const;

/** Starts, breaks, ends and their corrections are kept for the national system. */
export const onService = (keep: Keep): readonly Subscriber[] => {
  const on = heard(keep);
  return [
    on('referral.started', zReferralStarted, ({ at, startedOn }) => ({ kind: 'started', at, on: startedOn })),
    on('referral.paused', zReferralPaused, ({ at, on: day, reason }) => ({ kind: 'paused', at, on: day, reason })),
    on('referral.resumed', zReferralResumed, ({ at, on: day }) => ({ kind: 'resumed', at, on: day })),
    on('referral.ended', zReferralEnded, ({ at, on: day, reason }) => ({ kind: 'ended', at, on: day, reason })),
    on('referral.change_approved', zReferralChangeApproved, ({ at, kind, day }) =>
      kind === 'service_end' ? undefined : { kind: CORRECTED[kind], at, on: day },
    ),
    on('referral.voided', zReferralVoided, ({ at, reason }) => ({ kind: 'voided', at, reason })),
  ];
};
