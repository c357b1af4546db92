import { type AppError, dayInFinland, err, type Id, type Instant, ok, type Result, type Versioned } from '@kt/kernel';
import type { ApprovalReason, PassCode } from '../domain/choice.ts';
import { type Client, isPastRetention } from '../domain/client.ts';
import { type ClientProfile, homeOn } from '../domain/client-profile.ts';
import type { ReferralCommand } from '../domain/referral-commands.ts';
import type { ReferralInput } from './draft-referral.ts';
import { type LaidOut, sortedOut } from './lay-out.ts';
import type { AgreementsPort, ClientRef, PlacesToTake } from './ports.ts';
import type { Sending, Sendings } from './sending-ports.ts';

export type LayBeforeDeps = {
  readonly sendings: Pick<Sendings, 'load'>;
  readonly agreements: Pick<AgreementsPort, 'placesToTake'>;
};

/** Everything that is settled with the client, and `approval`: why a supervisor should send it, should the price ask for one. */
export type SendInput = ReferralInput & {
  readonly choice: Omit<ReferralCommand<'choose'>, 'command' | 'gone'>;
  /** Whom the competition ranks better, and why they are not asked. */
  readonly passed?: readonly { readonly agreement: Id<'agreement'>; readonly reason: PassCode }[];
  readonly approval?: ApprovalReason;
  /** Of what the client was shown, as `showOptions` gave it (`domain/shown-mark.ts`); absent where nobody saw a page. */
  readonly mark?: string;
};

export type Sender = { readonly belongsTo?: readonly string[] };
export type Asked = { readonly ref: ClientRef; readonly input: SendInput; readonly sender: Sender };

export type Laid = LaidOut & {
  readonly before: Versioned<Client>;
  readonly profile: ClientProfile;
  readonly sending: Sending;
  readonly places: PlacesToTake;
};

/** What lies before the client at this moment: two calls. */
export const layBefore = async (
  { sendings, agreements }: LayBeforeDeps,
  { ref, input }: Asked,
  at: Instant,
): Promise<Result<Laid, AppError>> => {
  const sending = await sendings.load(ref, input);
  const { client: before, guidance, previous } = sending;
  if (before === undefined) return err({ code: 'casework.not_found' });
  if (input.previous !== undefined && previous?.client !== ref.id) return err({ code: 'casework.not_found' });
  const { profile, reference } = before.state;
  if (profile === undefined || isPastRetention(before.state, at)) return err({ code: 'casework.retention_passed' });
  const { serviceType, language = profile.language } = input;
  const municipality = homeOn(profile, dayInFinland(at));
  const places = await agreements.placesToTake({ authority: ref.authority, serviceType, municipality, language, at });
  const guided = { guidance, used: previous?.offer?.agreement };
  return ok({ ...sortedOut(places.options, guided, reference, serviceType, at), before, profile, sending, places });
};
