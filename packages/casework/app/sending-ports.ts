import type { Actor, TxPart, Versioned } from '@kt/kernel';
import type { Shown } from '../domain/choice.ts';
import type { Client } from '../domain/client.ts';
import type { Guidance } from '../domain/guidance.ts';
import type { Roster, RosterFact, RosterRef } from '../domain/option-roster.ts';
import type { Referral } from '../domain/referral.ts';
import type { ReferralFact } from '../domain/referral-facts.ts';
import type { OptionsAsk } from './lay-out.ts';
import type { ClientRef } from './ports.ts';

/** What there is to know before a referral is sent in one act. */
export type Sending = {
  readonly client?: Versioned<Client>;
  readonly guidance?: Guidance;
  readonly roster?: Roster;
  /** The referral that is followed. */
  readonly previous?: Referral;
};

export type Sendings = {
  /** All of it in one call. */
  readonly load: (client: ClientRef, ask: Pick<OptionsAsk, 'serviceType' | 'previous'>) => Promise<Sending>;
  /** A referral that was drafted, chosen and offered at once: one event, which alone holds what was shown. */
  readonly create: (
    referral: Referral,
    facts: readonly ReferralFact[],
    kept: { readonly guide: Actor; readonly roster: Roster | undefined },
  ) => TxPart;
};

export type Rosters = {
  /** What the facts of an event name because the roster did not hold it. */
  readonly namedIn: (facts: readonly unknown[]) => (RosterRef & { readonly shown: Shown }) | undefined;
  readonly load: (ref: RosterRef) => Promise<Versioned<Roster> | undefined>;
  readonly save: (before: Versioned<Roster> | undefined, roster: Roster, fact: RosterFact) => TxPart;
};
