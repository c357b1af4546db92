import {
  type Actor,
  addWorkingDays,
  dayInFinland,
  endOfDay,
  err,
  type FactOf,
  type Id,
  type Instant,
  type LocalDate,
  type NotAllowed,
  ok,
  type Result,
  type Stamp,
  targets,
} from '@kt/kernel';
import { type RuleProfile, ruleValue } from '@kt/terms';
import { type AdmissionState, admissionLifecycle } from './admission-lifecycle.ts';
import {
  askChange,
  declareChange,
  membersChanged,
  type Qualified,
  type Reevaluation,
  type ReevaluationCommand,
  type ReevaluationError,
  type ReevaluationFact,
  reEvaluate,
  removeChanged,
  replyChange,
} from './reevaluation.ts';

/** One provider's place in one category. */
export type Admission = {
  readonly id: Id<'admission'>;
  readonly authority: Id<'authority'>;
  readonly system: Id<'system'>;
  readonly category: Id<'category'>;
  readonly provider: Id<'organisation'>;
  /** The consortium that `provider` leads here; absent when it stands alone. */
  readonly consortium?: Id<'consortium'>;
  readonly profile: RuleProfile;
  readonly state: AdmissionState;
  readonly granted: Stamp;
  /** The last declaration that its requirements are met, by their keys; before the first renewal it is the request's. */
  readonly declared?: Stamp & { readonly meets: readonly string[] };
  readonly renewal?: (Stamp & { readonly deadline: LocalDate }) | undefined;
  readonly suspended?: Suspension | undefined;
  readonly reevaluation?: Reevaluation | undefined;
  /** Of a consortium: how it was last found to qualify; absent where that was before declarations were kept. */
  readonly qualified?: Qualified;
  /** When it was out of force before and came back. */
  readonly pauses?: readonly Pause[];
  readonly ended?: Stamp & {
    readonly ground?: string;
    readonly decision?: string;
    readonly hearing?: Id<'hearing'>;
    readonly reason?: string;
  };
};

/** A time out of force, its end excluded. */
export type Pause = {
  readonly cause: Suspension['cause'] | 'members';
  readonly from: Instant;
  readonly to: Instant;
};

/** Why it is suspended: the declaration was not renewed, or a decision on a ground on which the provider was heard. */
export type Suspension = Stamp & {
  readonly cause: 'renewal' | 'ground';
  readonly ground?: string;
  /** Where the decision stands: its number or section. */
  readonly decision?: string;
  /** The hearing that led to it; older suspensions name none. */
  readonly hearing?: Id<'hearing'>;
  /** Since when it is out of force, where that is before the suspension was written. */
  readonly since?: Instant;
  /** Beside the ground, the declaration is not renewed either: lifting does not mend that. */
  readonly isUnrenewed?: true;
};

/** On what a provider is stopped: the ground, the decision on it, and the hearing that came before. */
export type Ground = { readonly ground: string; readonly decision: string; readonly hearing: Id<'hearing'> };

export type AdmissionCommand =
  | { readonly command: 'ask_renewal'; readonly round?: Id<'round'> }
  | { readonly command: 'renew'; readonly meets: readonly string[] }
  | { readonly command: 'lapse' }
  | ({ readonly command: 'suspend' } & Ground)
  | { readonly command: 'lift' }
  | ({ readonly command: 'remove' } & Ground)
  | { readonly command: 'exit'; readonly reason?: string }
  | ReevaluationCommand;
export type AdmissionCommandName = AdmissionCommand['command'];

type OfAdmission<D = object> = {
  readonly authority: Id<'authority'>;
  readonly system: Id<'system'>;
  readonly category: Id<'category'>;
  readonly admission: Id<'admission'>;
  readonly provider: Id<'organisation'>;
} & Readonly<D>;

export type AdmissionFact =
  | FactOf<'admission.granted', OfAdmission>
  | FactOf<'admission.renewal_asked', OfAdmission<{ deadline: LocalDate; round?: Id<'round'> }>>
  | FactOf<'admission.renewed', OfAdmission<{ meets: readonly string[] }>>
  | FactOf<'admission.suspended', OfAdmission<{ cause: 'renewal' | 'ground' } & Partial<Ground>>>
  | FactOf<'admission.lifted', OfAdmission>
  | FactOf<'admission.removed', OfAdmission<Ground>>
  | FactOf<'admission.exited', OfAdmission<{ reason?: string }>>
  | ReevaluationFact<OfAdmission>;

/** Organisations' and officers' own words are kept apart from the event. */
export const ADMISSION_DETAILS = {
  'admission.exited': ['reason'],
  'admission.change_declared': ['declaration'],
  'admission.change_asked': ['question'],
  'admission.change_replied': ['reply'],
  'admission.unqualified': ['reason'],
} as const satisfies {
  readonly [T in AdmissionFact['type']]?: readonly string[];
};

export type AdmissionError =
  | NotAllowed
  | ReevaluationError
  | { readonly code: 'purchasing.not_found' }
  | { readonly code: 'purchasing.not_due' }
  | { readonly code: 'purchasing.wrong_suspension'; readonly cause: 'renewal' | 'ground' }
  | { readonly code: 'purchasing.own_organisation' };

/** To when a declaration that was asked for may be renewed in time. */
export const renewalEnds = ({ renewal }: Pick<Admission, 'renewal'>): Instant | undefined =>
  renewal && endOfDay(renewal.deadline);

/** An unrenewed declaration suspends after its last working day. */
export const admissionDueAt = (admission: Admission): Instant | undefined =>
  admission.state === 'renewal_due' ? renewalEnds(admission) : undefined;

/** Whether it lets its provider be invited and bid at a moment: by the clock, whatever the stored state still says. */
export const isInForce = (admission: Admission, at: Instant): boolean => {
  if (admission.reevaluation !== undefined) return false;
  const due = admissionDueAt(admission);
  return admission.state === 'active' || (due !== undefined && at < due);
};

type Decided = Result<readonly AdmissionFact[], AdmissionError>;
type Of<N extends AdmissionCommandName> = Extract<AdmissionCommand, { readonly command: N }>;
type Decider<N extends AdmissionCommandName> = (admission: Admission, command: Of<N>, stamp: Stamp) => Decided;

const about = ({ authority, system, category, id, provider }: Admission, stamp: Stamp) => ({
  ...stamp,
  authority,
  system,
  category,
  admission: id,
  provider,
});

/** The fact by which an admission begins. */
export const granted = (admission: Admission, stamp: Stamp): AdmissionFact => ({
  ...about(admission, stamp),
  type: 'admission.granted',
});

const wrongSuspension = ({ suspended }: Admission, mends: Suspension['cause']): AdmissionError | undefined =>
  suspended === undefined || suspended.cause === mends
    ? undefined
    : { code: 'purchasing.wrong_suspension', cause: suspended.cause };

/** What a ground has stopped goes on where it was: a declaration that is owed is still owed, by the same day. */
const lift = (admission: Admission, stamp: Stamp): Decided => {
  const wrong = wrongSuspension(admission, 'ground');
  if (wrong !== undefined) return err(wrong);
  const lifted: AdmissionFact = { ...about(admission, stamp), type: 'admission.lifted' };
  const due = renewalEnds(admission);
  const isOwed = admission.suspended?.isUnrenewed === true || (due !== undefined && due <= stamp.at);
  return ok(
    isOwed ? [lifted, { ...about(admission, stamp), type: 'admission.suspended', cause: 'renewal' }] : [lifted],
  );
};

const deciders: { readonly [N in AdmissionCommandName]: Decider<N> } = {
  ask_renewal: (admission, { round }, stamp) => {
    const today = dayInFinland(stamp.at);
    const deadline = addWorkingDays(today, ruleValue(admission.profile, 'renewalWorkingDays', today));
    return ok([{ ...about(admission, stamp), type: 'admission.renewal_asked', deadline, ...(round && { round }) }]);
  },
  renew: (admission, { meets }, stamp) => {
    const wrong = wrongSuspension(admission, 'renewal');
    return wrong === undefined ? ok([{ ...about(admission, stamp), type: 'admission.renewed', meets }]) : err(wrong);
  },
  lift: (admission, _command, stamp) => lift(admission, stamp),
  lapse: (admission, _command, stamp) => {
    const due = admissionDueAt(admission);
    if (due === undefined || stamp.at < due) return err({ code: 'purchasing.not_due' });
    return ok([{ ...about(admission, stamp), type: 'admission.suspended', cause: 'renewal' }]);
  },
  suspend: (admission, { ground, decision, hearing }, stamp) =>
    ok([{ ...about(admission, stamp), type: 'admission.suspended', cause: 'ground', ground, decision, hearing }]),
  remove: (admission, { ground, decision, hearing }, stamp) =>
    ok([{ ...about(admission, stamp), type: 'admission.removed', ground, decision, hearing }]),
  exit: (admission, { reason }, stamp) =>
    ok([{ ...about(admission, stamp), type: 'admission.exited', ...(reason !== undefined && { reason }) }]),
  members_changed: (admission, command, stamp) => membersChanged(admission, command, about(admission, stamp)),
  declare_change: (admission, command, stamp) => declareChange(admission, command, about(admission, stamp)),
  ask_change: (admission, command, stamp) => askChange(admission, command, about(admission, stamp)),
  reply_change: (admission, command, stamp) => replyChange(admission, command, about(admission, stamp)),
  re_evaluate: (admission, command, stamp) => reEvaluate(admission, command, about(admission, stamp)),
  remove_changed: (admission, command, stamp) => removeChanged(admission, command, about(admission, stamp)),
};

const run = <N extends AdmissionCommandName>(
  admission: Admission,
  command: Of<N> & { readonly command: N },
  stamp: Stamp,
): Decided => deciders[command.command](admission, command, stamp);

/** What a command does to an admission at a moment, or why it is refused. */
export const decideAdmission = (admission: Admission, command: AdmissionCommand, at: Instant, by: Actor): Decided => {
  const allowed = targets(admissionLifecycle, admission.state, command.command);
  return allowed.ok ? run(admission, command, { at, by }) : allowed;
};
