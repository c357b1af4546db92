import { err, type Id, type Lifecycle, ok, type Result, type Stamp } from '@kt/kernel';

/** An authority's own rule of deciding requests: it stands from the beginning and may be changed at any time. */
export const practiceLifecycle = { standing: { set: 'standing' } } as const satisfies Lifecycle;

export type AdmissionPractice = {
  readonly authority: Id<'authority'>;
  readonly state: keyof typeof practiceLifecycle;
  readonly decision: 'one_person' | 'two_persons';
  /** What each decision says of its maker's power unless something else is written, e.g. `Hallintosääntö § 12`. */
  readonly delegation?: string;
  readonly set?: Stamp;
};

/** Until the authority has said otherwise, one proposes and another decides. */
export const firstPractice = (authority: Id<'authority'>): AdmissionPractice => ({
  authority,
  state: 'standing',
  decision: 'two_persons',
});

export type PracticeCommand = Pick<AdmissionPractice, 'decision'> & { readonly delegation: string };
export type PracticeFact = Stamp &
  PracticeCommand & { readonly type: 'admission_practice.set'; readonly authority: Id<'authority'> };

/** Decisions by one person rest on a delegation, so none is set without it. */
export const setPractice = (
  { authority }: AdmissionPractice,
  command: PracticeCommand,
  stamp: Stamp,
): Result<PracticeFact, { readonly code: 'purchasing.delegation_missing' }> =>
  command.delegation.trim() === ''
    ? err({ code: 'purchasing.delegation_missing' })
    : ok({ ...stamp, ...command, type: 'admission_practice.set', authority });

export const applyPractice = (
  before: AdmissionPractice,
  { decision, delegation, at, by }: PracticeFact,
): AdmissionPractice => ({ ...before, decision, delegation, set: { at, by } });
