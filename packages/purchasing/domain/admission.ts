import {
  type Actor,
  addWorkingDays,
  dayInFinland,
  endOfDay,
  err,
  type FactOf,
  type Id,
  type Instant,
  type Lifecycle,
  type LocalDate,
  type NotAllowed,
  ok,
  type Result,
  type Stamp,
  targets,
} from '@kt/kernel';
import { type RuleProfile, ruleValue } from '@kt/terms';
import {
  membersChanged,
  type Reevaluation,
  type ReevaluationCommand,
  type ReevaluationError,
  type ReevaluationFact,
  reEvaluate,
} from './reevaluation.ts';

/** The life of an admission. Running agreements survive an exit. */
export const admissionLifecycle = {
  active: {
    ask_renewal: 'renewal_due',
    suspend: 'suspended',
    remove: 'removed',
    exit: 'exited',
    members_changed: 'active',
    re_evaluate: 'active',
  },
  renewal_due: {
    renew: 'active',
    lapse: 'suspended',
    suspend: 'suspended',
    remove: 'removed',
    exit: 'exited',
    members_changed: 'renewal_due',
    re_evaluate: 'renewal_due',
  },
  suspended: {
    members_changed: 'suspended',
    re_evaluate: 'suspended',
    renew: 'active',
    suspend: 'suspended',
    lift: ['active', 'suspended'],
    remove: 'removed',
    exit: 'exited',
  },
  removed: {},
  exited: {},
} as const satisfies Lifecycle;
export type AdmissionState = keyof typeof admissionLifecycle;

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
  readonly renewal?: (Stamp & { readonly deadline: LocalDate }) | undefined;
  readonly suspended?: Suspension | undefined;
  readonly reevaluation?: Reevaluation | undefined;
  readonly ended?: Stamp & { readonly ground?: string; readonly decision?: string };
};

/** Why it is suspended: the declaration was not renewed, or a decision on a ground on which the provider was heard. */
export type Suspension = Stamp & {
  readonly cause: 'renewal' | 'ground';
  readonly ground?: string;
  /** Where the decision stands: its number or section. */
  readonly decision?: string;
  /** Beside the ground, the declaration is not renewed either: lifting does not mend that. */
  readonly isUnrenewed?: true;
};

/** On what an officer stops a provider: the ground, the decision on it, and whether the provider was heard. */
export type Ground = { readonly ground: string; readonly decision: string; readonly heard: boolean };

export type AdmissionCommand =
  | { readonly command: 'ask_renewal' }
  | { readonly command: 'renew' }
  | { readonly command: 'lapse' }
  | ({ readonly command: 'suspend' } & Ground)
  | { readonly command: 'lift' }
  | ({ readonly command: 'remove' } & Ground)
  | { readonly command: 'exit' }
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
  | FactOf<'admission.renewal_asked', OfAdmission<{ deadline: LocalDate }>>
  | FactOf<'admission.renewed', OfAdmission>
  | FactOf<'admission.suspended', OfAdmission<{ cause: 'renewal' | 'ground'; ground?: string; decision?: string }>>
  | FactOf<'admission.lifted', OfAdmission>
  | FactOf<'admission.removed', OfAdmission<{ ground: string; decision: string }>>
  | FactOf<'admission.exited', OfAdmission>
  | ReevaluationFact<OfAdmission>;

export type AdmissionError =
  | NotAllowed
  | ReevaluationError
  | { readonly code: 'purchasing.not_found' }
  | { readonly code: 'purchasing.not_due' }
  | { readonly code: 'purchasing.not_heard' }
  | { readonly code: 'purchasing.wrong_suspension'; readonly cause: 'renewal' | 'ground' }
  | { readonly code: 'purchasing.own_organisation' };

/** An unrenewed declaration suspends after its last working day. */
export const admissionDueAt = ({ state, renewal }: Admission): Instant | undefined =>
  state === 'renewal_due' && renewal !== undefined ? endOfDay(renewal.deadline) : undefined;

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

const mended =
  (type: 'admission.renewed' | 'admission.lifted', mends: 'renewal' | 'ground') =>
  (admission: Admission, _command: unknown, stamp: Stamp): Decided => {
    const { suspended } = admission;
    return suspended !== undefined && suspended.cause !== mends
      ? err({ code: 'purchasing.wrong_suspension', cause: suspended.cause })
      : ok([{ ...about(admission, stamp), type }]);
  };

const deciders: { readonly [N in AdmissionCommandName]: Decider<N> } = {
  ask_renewal: (admission, _command, stamp) => {
    const today = dayInFinland(stamp.at);
    const deadline = addWorkingDays(today, ruleValue(admission.profile, 'renewalWorkingDays', today));
    return ok([{ ...about(admission, stamp), type: 'admission.renewal_asked', deadline }]);
  },
  renew: mended('admission.renewed', 'renewal'),
  lift: (admission, command, stamp) => {
    const lifted = mended('admission.lifted', 'ground')(admission, command, stamp);
    if (!lifted.ok || admission.suspended?.isUnrenewed !== true) return lifted;
    return ok([...lifted.value, { ...about(admission, stamp), type: 'admission.suspended', cause: 'renewal' }]);
  },
  lapse: (admission, _command, stamp) => {
    const due = admissionDueAt(admission);
    if (due === undefined || stamp.at < due) return err({ code: 'purchasing.not_due' });
    return ok([{ ...about(admission, stamp), type: 'admission.suspended', cause: 'renewal' }]);
  },
  suspend: (admission, { ground, decision, heard }, stamp) =>
    heard
      ? ok([{ ...about(admission, stamp), type: 'admission.suspended', cause: 'ground', ground, decision }])
      : err({ code: 'purchasing.not_heard' }),
  remove: (admission, { ground, decision, heard }, stamp) =>
    heard
      ? ok([{ ...about(admission, stamp), type: 'admission.removed', ground, decision }])
      : err({ code: 'purchasing.not_heard' }),
  exit: (admission, _command, stamp) => ok([{ ...about(admission, stamp), type: 'admission.exited' }]),
  members_changed: (admission, command, stamp) => membersChanged(admission, command, about(admission, stamp)),
  re_evaluate: (admission, command, stamp) => reEvaluate(admission, command, about(admission, stamp)),
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

const NO_LONGER = { renewal: undefined, suspended: undefined } as const;

const suspensionAfter = (
  { suspended }: Admission,
  { at, by, cause, ground, decision }: Extract<AdmissionFact, { readonly type: 'admission.suspended' }>,
): Suspension => {
  const wasUnrenewed = suspended?.cause === 'renewal' || suspended?.isUnrenewed === true;
  return {
    at,
    by,
    cause,
    ...(ground !== undefined && { ground }),
    ...(decision !== undefined && { decision }),
    ...(cause === 'ground' && wasUnrenewed && { isUnrenewed: true as const }),
  };
};

/** The admission after a fact. */
export const applyAdmission = (admission: Admission, fact: AdmissionFact): Admission => {
  const stamp = { at: fact.at, by: fact.by };
  switch (fact.type) {
    case 'admission.granted':
      return admission;
    case 'admission.renewal_asked':
      return { ...admission, state: 'renewal_due', renewal: { ...stamp, deadline: fact.deadline } };
    case 'admission.renewed':
    case 'admission.lifted':
      return { ...admission, ...NO_LONGER, state: 'active' };
    case 'admission.suspended':
      return { ...admission, state: 'suspended', suspended: suspensionAfter(admission, fact) };
    case 'admission.removed':
      return { ...admission, state: 'removed', ended: { ...stamp, ground: fact.ground, decision: fact.decision } };
    case 'admission.exited':
      return { ...admission, state: 'exited', ended: stamp };
    case 'admission.members_changed':
      return { ...admission, reevaluation: { ...stamp, edition: fact.edition, deadline: fact.deadline } };
    case 'admission.reevaluated':
      return { ...admission, reevaluation: undefined };
  }
};
