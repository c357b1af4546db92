import { type Act, type Clock, err, type Id, type Language, ok, type Result, type WorkError } from '@kt/kernel';
import { isPastRetention } from '../domain/client.ts';
import type { ClientContact } from '../domain/client-profile.ts';
import { revealsClient } from '../domain/referral.ts';
import { loadReferral } from './load-referral.ts';
import type { LogRead } from './log-read.ts';
import type { CaseworkRefusal, Clients, ReferralRef, Referrals } from './ports.ts';

/** What a provider gets to know of an accepted client. `nonDisclosure`: address and contact may be given to nobody. */
export type RevealedClient = {
  readonly clientReference: string;
  readonly contact: ClientContact;
  readonly language: Language;
  readonly interpreter?: string;
  readonly nonDisclosure: boolean;
};

export type RevealClientDeps = {
  readonly clock: Clock;
  readonly clients: Pick<Clients, 'loadWhole'>;
  readonly referrals: Pick<Referrals, 'load'>;
  readonly logRead: LogRead;
};

/** Tells the provider who the client is: after acceptance, while kept, and on record. */
export const revealClient =
  ({ clock, clients, referrals, logRead }: RevealClientDeps) =>
  async (
    ref: ReferralRef,
    organisation: Id<'organisation'>,
    act: Act,
  ): Promise<Result<RevealedClient, CaseworkRefusal | WorkError>> => {
    const at = clock.now();
    const loaded = await loadReferral(referrals, ref, { side: 'provider', organisation }, at);
    if (!loaded.ok) return loaded;
    const { referral } = loaded.value;
    if (!revealsClient(referral)) return err({ code: 'casework.not_revealed' });
    const { authority, client, clientReference } = referral;
    const whole = await clients.loadWhole({ authority, id: client });
    const profile = whole?.before.state.profile;
    if (whole?.contact === undefined || profile === undefined || isPastRetention(whole.before.state, at))
      return err({ code: 'casework.retention_passed' });
    const read = { authority, client, clientReference, part: 'contact', purpose: 'service', referral: ref.id } as const;
    const logged = await logRead({ ...read, organisation }, act);
    if (!logged.ok) return logged;
    const { language, interpreter, nonDisclosure } = profile;
    const needs = { language, nonDisclosure, ...(interpreter !== undefined && { interpreter }) };
    return ok({ clientReference, contact: whole.contact, ...needs });
  };
