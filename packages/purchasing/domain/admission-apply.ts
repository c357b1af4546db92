import { dayInFinland, type Instant, type LocalDate, type Stamp, stampOf } from '@kt/kernel';
import {
  type Admission,
  type AdmissionFact,
  type Ground,
  type Pause,
  renewalEnds,
  type Suspension,
} from './admission.ts';
import { withDeclaration } from './parties.ts';
import { declarationsFor, type Reevaluation } from './reevaluation.ts';

/** Since when it has been out of force at a moment, and why; `undefined` while in force. */
const outSince = (admission: Admission, at: Instant): Pick<Pause, 'cause' | 'from'> | undefined => {
  const { suspended } = admission;
  if (suspended !== undefined) return { cause: suspended.cause, from: suspended.since ?? suspended.at };
  const due = renewalEnds(admission);
  return due !== undefined && due <= at ? { cause: 'renewal', from: due } : undefined;
};

/** Since when a change of members has waited for somebody to look at it. */
const waitingSince = ({ reevaluation }: Admission): Instant | undefined => reevaluation?.since ?? reevaluation?.at;

const withPause = (
  { pauses = [] }: Admission,
  cause: Pause['cause'],
  from: Instant | undefined,
  to: Instant,
): Pick<Admission, 'pauses'> => (from === undefined ? {} : { pauses: [...pauses, { cause, from, to }] });

const backIn = (admission: Admission, at: Instant): Pick<Admission, 'pauses'> => {
  const out = outSince(admission, at);
  return withPause(admission, out?.cause ?? 'renewal', out?.from, at);
};

type Of<T extends AdmissionFact['type']> = Extract<AdmissionFact, { readonly type: T }>;

const onGround = ({ ground, decision, hearing }: Partial<Ground>): Partial<Ground> => ({
  ...(ground !== undefined && { ground }),
  ...(decision !== undefined && { decision }),
  ...(hearing !== undefined && { hearing }),
});

const suspensionAfter = (admission: Admission, fact: Of<'admission.suspended'>): Suspension => {
  const { suspended } = admission;
  const wasUnrenewed = suspended?.cause === 'renewal' || suspended?.isUnrenewed === true;
  const from = outSince(admission, fact.at)?.from;
  return {
    ...stampOf(fact),
    cause: fact.cause,
    ...onGround(fact),
    ...(from !== undefined && from < fact.at && { since: from }),
    ...(fact.cause === 'ground' && wasUnrenewed && { isUnrenewed: true as const }),
  };
};

const lifted = (admission: Admission, { at }: Stamp): Changes => {
  const isOwed = admission.renewal !== undefined && admission.suspended?.isUnrenewed !== true;
  return {
    ...backIn(admission, at),
    state: isOwed ? 'renewal_due' : 'active',
    renewal: isOwed ? admission.renewal : undefined,
    suspended: undefined,
  };
};

/** What goes on over a new change: what was asked and replied, and declarations for the very same edition. */
const keptOf = (before: Reevaluation | undefined, edition: number): Partial<Reevaluation> => {
  const { asked: question, replied, declarations } = before ?? {};
  return {
    ...(question && { asked: question }),
    ...(replied && { replied }),
    ...(before?.edition === edition && declarations && { declarations }),
  };
};

const membersChanged = (admission: Admission, fact: Of<'admission.members_changed'>): Changes => {
  const { edition, deadline, members, reliedOn = [], alsoApplying } = fact;
  const since = waitingSince(admission);
  return {
    reevaluation: {
      ...stampOf(fact),
      ...{ edition, deadline },
      ...(since !== undefined && { since }),
      ...(members !== undefined && { parties: { edition, members, reliedOn } }),
      ...(alsoApplying !== undefined && { alsoApplying }),
      ...keptOf(admission.reevaluation, edition),
    },
  };
};

const evaluated = (before: Admission, { at, parties }: Of<'admission.reevaluated'>): Changes => ({
  ...withPause(before, 'members', waitingSince(before), at),
  ...(parties && { qualified: { parties, declarations: declarationsFor(before, parties) } }),
  reevaluation: undefined,
});

/** What is written down of a change that waits; nothing where none waits any more. */
const onChange = ({ reevaluation }: Admission, changes: Partial<Reevaluation>): Changes =>
  reevaluation === undefined ? {} : { reevaluation: { ...reevaluation, ...changes } };

const asked = (before: Admission, { question, deadline, ...fact }: Of<'admission.change_asked'>): Changes => {
  if (before.reevaluation === undefined) return {};
  const { replied: _answeredBefore, ...waiting } = before.reevaluation;
  return { reevaluation: { ...waiting, asked: { ...stampOf(fact), question, deadline } } };
};

type Changes = Partial<Admission>;
const effects: { readonly [T in AdmissionFact['type']]: (before: Admission, fact: Of<T>) => Changes } = {
  'admission.granted': () => ({}),
  'admission.renewal_asked': (_before, fact) => ({
    state: 'renewal_due',
    renewal: { ...stampOf(fact), deadline: fact.deadline },
  }),
  'admission.renewed': (before, fact) => ({
    ...backIn(before, fact.at),
    state: 'active',
    declared: { ...stampOf(fact), meets: fact.meets },
    renewal: undefined,
    suspended: undefined,
  }),
  'admission.lifted': lifted,
  'admission.suspended': (before, fact) => ({ state: 'suspended', suspended: suspensionAfter(before, fact) }),
  'admission.removed': (_before, fact) => ({ state: 'removed', ended: { ...stampOf(fact), ...onGround(fact) } }),
  'admission.exited': (_before, { reason, ...fact }) => ({
    state: 'exited',
    ended: { ...stampOf(fact), ...(reason !== undefined && { reason }) },
  }),
  'admission.members_changed': membersChanged,
  'admission.change_declared': (before, { declaration }) =>
    onChange(before, { declarations: withDeclaration(before.reevaluation?.declarations ?? [], declaration) }),
  'admission.change_asked': asked,
  'admission.change_replied': (before, fact) => onChange(before, { replied: { ...stampOf(fact), reply: fact.reply } }),
  'admission.reevaluated': evaluated,
  'admission.unqualified': (_before, { decision, reason, ...fact }) => ({
    state: 'removed',
    ended: { ...stampOf(fact), decision, reason },
  }),
};

const changesOf = <T extends AdmissionFact['type']>(before: Admission, fact: Of<T> & { readonly type: T }): Changes =>
  effects[fact.type](before, fact);

/** The admission after a fact. */
export const applyAdmission = (admission: Admission, fact: AdmissionFact): Admission => ({
  ...admission,
  ...changesOf(admission, fact),
});

/** Whether it was in force at a moment that is past, so that its provider was to be invited then. */
export const wasInForce = (admission: Admission, at: Instant): boolean => {
  const { granted, ended, pauses = [] } = admission;
  if (at < granted.at || (ended !== undefined && at >= ended.at)) return false;
  const since = [outSince(admission, at)?.from, waitingSince(admission)];
  if (since.some((from) => from !== undefined && from <= at)) return false;
  return !pauses.some(({ from, to }) => from <= at && at < to);
};

/** Whether its declaration was given before a Finnish calendar day, and nobody has asked for a new one yet. */
export const isDeclarationOlder = (
  { state, declared, granted }: Pick<Admission, 'state' | 'declared' | 'granted'>,
  before: LocalDate,
): boolean => state === 'active' && dayInFinland((declared ?? granted).at) < before;
