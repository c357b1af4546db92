import {
  type Actor,
  dayInFinland,
  err,
  type FactOf,
  type Id,
  type Instant,
  type Lifecycle,
  type NotAllowed,
  ok,
  plusHours,
  type Result,
  type Stamp,
  targets,
} from '@kt/kernel';
import { commonRule } from '@kt/terms';

/** The life of an act that one has signed and that binds the organisation only when another signs it too. */
export const countersignatureLifecycle = {
  waiting: { sign: 'signed', refuse: 'refused', lapse: 'lapsed' },
  signed: {},
  refused: {},
  lapsed: {},
} as const satisfies Lifecycle;
export type CountersignatureState = keyof typeof countersignatureLifecycle;

type OfRequest = { readonly authority: Id<'authority'>; readonly request: Id<'request'> };
type OfAdmission = {
  readonly authority: Id<'authority'>;
  readonly system: Id<'system'>;
  readonly category: Id<'category'>;
  readonly admission: Id<'admission'>;
};

/** What binds the organisation: each is carried out by its own rules once both have signed. */
export type BindingAct =
  | ({ readonly kind: 'request.submit' | 'request.withdraw' } & OfRequest)
  | ({ readonly kind: 'admission.renew' } & OfAdmission)
  | ({ readonly kind: 'admission.exit'; readonly reason?: string } & OfAdmission);
export type BindingKind = BindingAct['kind'];

/** The request or the admission that an act is about. */
export const subjectOf = (act: BindingAct): Id<'request'> | Id<'admission'> =>
  'request' in act ? act.request : act.admission;

export type Countersignature = {
  readonly id: Id<'countersignature'>;
  readonly organisation: Id<'organisation'>;
  readonly state: CountersignatureState;
  readonly act: BindingAct;
  /** Over what the first one signed: the second signs the same or nothing. */
  readonly hash: string;
  readonly begun: Stamp;
  readonly settled?: Stamp;
};

export type CountersignatureCommand =
  /** `hash`: over what would be signed now; `binds`: whether the two signatures bind the organisation. */
  | { readonly command: 'sign'; readonly hash: string; readonly binds: boolean }
  | { readonly command: 'refuse' }
  | { readonly command: 'lapse' };

type Of<D = object> = {
  readonly countersignature: Id<'countersignature'>;
  readonly organisation: Id<'organisation'>;
  readonly kind: BindingKind;
  readonly subject: Id<'request'> | Id<'admission'>;
} & Readonly<D>;
export type CountersignatureFact =
  | FactOf<'countersignature.begun', Of<{ hash: string }>>
  | FactOf<'countersignature.signed', Of<{ hash: string }>>
  | FactOf<'countersignature.refused' | 'countersignature.lapsed', Of>;

export type CountersignatureError =
  | NotAllowed
  | { readonly code: 'purchasing.not_found' }
  | { readonly code: 'purchasing.not_due' }
  /** The second signature is another person's. */
  | { readonly code: 'purchasing.same_signatory' }
  | { readonly code: 'purchasing.signature_lapsed'; readonly lapsedAt: Instant }
  | { readonly code: 'purchasing.signatures_do_not_bind' }
  /** What the first one signed is not what stands now. */
  | { readonly code: 'purchasing.signed_changed' }
  /** Somebody has signed the very same act already: it waits for a second signature. */
  | { readonly code: 'purchasing.countersignature_waits' };

/** It waits as long as a proposed role: `roleProposalHours` of the rules. */
export const signatureLapsesAt = ({ begun }: Pick<Countersignature, 'begun'>): Instant =>
  plusHours(begun.at, commonRule('roleProposalHours', dayInFinland(begun.at)));

export const countersignatureDueAt = (one: Countersignature): Instant | undefined =>
  one.state === 'waiting' ? signatureLapsesAt(one) : undefined;

const about = ({ id, organisation, act }: Pick<Countersignature, 'id' | 'organisation' | 'act'>) => ({
  countersignature: id,
  organisation,
  kind: act.kind,
  subject: subjectOf(act),
});

/** The first signature. */
export const begin = (
  of: Pick<Countersignature, 'id' | 'organisation' | 'act' | 'hash'>,
  begun: Stamp,
): { readonly state: Countersignature; readonly fact: CountersignatureFact } => ({
  state: { ...of, state: 'waiting', begun },
  fact: { ...about(of), ...begun, type: 'countersignature.begun', hash: of.hash },
});

/** Why somebody may not give the second signature at a moment, whatever it is that waits. */
export const signingError = (one: Countersignature, { at, by }: Stamp): CountersignatureError | undefined => {
  const allowed = targets(countersignatureLifecycle, one.state, 'sign');
  if (!allowed.ok) return allowed.error;
  if (one.begun.by === by) return { code: 'purchasing.same_signatory' };
  const lapsedAt = signatureLapsesAt(one);
  return at < lapsedAt ? undefined : { code: 'purchasing.signature_lapsed', lapsedAt };
};

const signed = (
  one: Countersignature,
  { hash, binds }: { readonly hash: string; readonly binds: boolean },
  stamp: Stamp,
): Result<CountersignatureFact, CountersignatureError> => {
  const wrong = signingError(one, stamp);
  if (wrong !== undefined) return err(wrong);
  if (!binds) return err({ code: 'purchasing.signatures_do_not_bind' });
  if (hash !== one.hash) return err({ code: 'purchasing.signed_changed' });
  return ok({ ...about(one), ...stamp, type: 'countersignature.signed', hash });
};

/** What a command does to an act that waits for its second signature, or why it is refused. */
export const decideCountersignature = (
  one: Countersignature,
  command: CountersignatureCommand,
  at: Instant,
  by: Actor,
): Result<CountersignatureFact, CountersignatureError> => {
  const allowed = targets(countersignatureLifecycle, one.state, command.command);
  if (!allowed.ok) return allowed;
  if (command.command === 'sign') return signed(one, command, { at, by });
  if (command.command === 'refuse') return ok({ ...about(one), at, by, type: 'countersignature.refused' });
  return at < signatureLapsesAt(one)
    ? err({ code: 'purchasing.not_due' })
    : ok({ ...about(one), at, by, type: 'countersignature.lapsed' });
};

const STATE_AFTER = {
  'countersignature.begun': 'waiting',
  'countersignature.signed': 'signed',
  'countersignature.refused': 'refused',
  'countersignature.lapsed': 'lapsed',
} as const;

export const applyCountersignature = (
  one: Countersignature,
  { type, at, by }: CountersignatureFact,
): Countersignature => ({
  ...one,
  state: STATE_AFTER[type],
  settled: { at, by },
});
