import {
  type Act,
  type Done,
  err,
  type Id,
  type Instant,
  type LocalDate,
  ok,
  parseId,
  type Result,
  type UnitOfWork,
  type WorkError,
} from '@kt/kernel';
import { type Admission, decideAdmission } from '../domain/admission.ts';
import { applyAdmission } from '../domain/admission-apply.ts';
import type { Category } from '../domain/category.ts';
import { competingRule, competitionError } from '../domain/competing-parties.ts';
import type { Declaration } from '../domain/declaration.ts';
import { type Parties, partiesOf, roleIn } from '../domain/parties.ts';
import { alsoApplying } from './also-applying.ts';
import type {
  AdmissionRef,
  Admissions,
  ConsortiumNow,
  ConsortiumOf,
  MandateOf,
  PurchasingError,
  Requests,
  Systems,
} from './ports.ts';

type Organisation = Id<'organisation'>;
type Answer = Promise<Result<Done, PurchasingError | WorkError>>;
export type ChangedDeps = {
  readonly work: UnitOfWork;
  readonly admissions: Admissions;
  readonly requests: Requests;
  readonly systems: Pick<Systems, 'load'>;
  readonly consortiumOf: ConsortiumOf;
  readonly mandateOf: MandateOf;
};
type Command = Parameters<typeof decideAdmission>[1];
type Asked = { readonly admission: Admission; readonly at: Instant };

const NOT_FOUND = { code: 'purchasing.not_found' } as const;

const runOn =
  ({ work, admissions }: Pick<ChangedDeps, 'work' | 'admissions'>) =>
  (ref: AdmissionRef, commandOf: (asked: Asked) => Promise<Result<Command, PurchasingError>>, act: Act): Answer =>
    work.run<PurchasingError>(act, async (at) => {
      const before = await admissions.load(ref);
      if (before === undefined) return err(NOT_FOUND);
      const command = await commandOf({ admission: before.state, at });
      if (!command.ok) return command;
      const decided = decideAdmission(before.state, command.value, at, act.by);
      if (!decided.ok) return decided;
      const after = decided.value.reduce(applyAdmission, before.state);
      const done = { id: ref.id, version: before.version + 1 };
      return ok({ done, parts: [admissions.save(before, after, decided.value)] });
    });

export type ConsortiumChange = { readonly edition: number; readonly parties?: Parties };

/** What stood behind an admission has changed: it waits for an officer. One that is over is left alone. */
export const membersChanged =
  ({ work, admissions, requests }: Pick<ChangedDeps, 'work' | 'admissions' | 'requests'>) =>
  (ref: AdmissionRef, { edition, parties }: ConsortiumChange, act: Act): Answer =>
    work.run<PurchasingError>(act, async (at) => {
      const before = await admissions.load(ref);
      if (before === undefined) return err(NOT_FOUND);
      const isOver = before.state.state === 'removed' || before.state.state === 'exited';
      if (isOver) return ok({ done: { id: ref.id, version: before.version }, parts: [] });
      const { provider } = ref;
      const all = parties === undefined ? [] : partiesOf({ provider, parties });
      const also = await alsoApplying({ requests, admissions })(ref, { provider, parties: all });
      const command = { command: 'members_changed', edition, ...(parties && { parties }), alsoApplying: also } as const;
      const decided = decideAdmission(before.state, command, at, act.by);
      if (!decided.ok) return decided;
      const after = decided.value.reduce(applyAdmission, before.state);
      return ok({
        done: { id: ref.id, version: before.version + 1 },
        parts: [admissions.save(before, after, decided.value)],
      });
    });

const consortiumNow = async (consortiumOf: ConsortiumOf, { consortium }: Admission) =>
  consortium === undefined ? undefined : consortiumOf(consortium);

/** The parties beside the lead as the registry tells them now. */
const partiesNow = ({ edition, lead, members, reliedOn }: ConsortiumNow): Parties => ({
  edition,
  members: members.filter((one) => one !== lead),
  reliedOn,
});

export type ChangeDeclaration = {
  readonly edition: number;
  readonly noExclusionGrounds: boolean;
  readonly meets: readonly string[];
};

/** In which part an organisation stands in the edition that it has before it. */
const roleNow = (
  now: ConsortiumNow | undefined,
  provider: Organisation,
  { organisation, edition }: { readonly organisation: Organisation; readonly edition: number },
): Result<Declaration['role'], PurchasingError> => {
  const role = now && roleIn({ provider, parties: partiesNow(now) }, organisation);
  if (now === undefined || role === undefined) return err(NOT_FOUND);
  if (now.state === 'dissolved') return err({ code: 'purchasing.consortium_incomplete' });
  return now.edition === edition ? ok(role) : err({ code: 'purchasing.consortium_changed', edition: now.edition });
};

/** A party declares for itself in the composition that is evaluated; whoever does it has a mandate written down. */
export const declareChange =
  (deps: Pick<ChangedDeps, 'work' | 'admissions' | 'consortiumOf' | 'mandateOf'>) =>
  (ref: AdmissionRef, organisation: Organisation, { edition, ...own }: ChangeDeclaration, act: Act): Answer =>
    runOn(deps)(
      ref,
      async ({ admission }) => {
        const found = roleNow(await consortiumNow(deps.consortiumOf, admission), ref.provider, {
          organisation,
          edition,
        });
        if (!found.ok) return found;
        const role = found.value;
        const person = parseId('person', act.by);
        const mandate = person === undefined ? undefined : await deps.mandateOf(person, organisation);
        if (mandate === undefined) return err({ code: 'purchasing.mandate_missing' });
        return ok({ command: 'declare_change', edition, declaration: { ...own, organisation, role } });
      },
      act,
    );

/** The lead answers what the officer asked about the change. */
export const replyToChange =
  (deps: Pick<ChangedDeps, 'work' | 'admissions'>) =>
  (ref: AdmissionRef, reply: string, act: Act): Answer =>
    runOn(deps)(ref, () => Promise.resolve(ok({ command: 'reply_change', reply })), act);

export type ChangeJudgement =
  | { readonly command: 'ask_change'; readonly question: string; readonly deadline: LocalDate }
  | {
      readonly command: 'remove_changed';
      readonly edition: number;
      readonly reason: string;
      readonly decision: string;
    }
  | { readonly command: 're_evaluate'; readonly edition: number; readonly reason: string };

const categoryOf = async (
  { systems }: Pick<ChangedDeps, 'systems'>,
  { authority, system, category: asked }: Admission,
): Promise<Category | undefined> => {
  const found = await systems.load({ authority, id: system });
  return found?.state.categories.find(({ id }) => id === asked);
};

const evaluation = async (
  deps: ChangedDeps,
  { admission, at }: Asked,
  { now, ...judged }: { readonly now: ConsortiumNow | undefined; readonly edition: number; readonly reason: string },
): Promise<Result<Command, PurchasingError>> => {
  const category = await categoryOf(deps, admission);
  if (category === undefined || now === undefined) return err(NOT_FOUND);
  const parties = partiesNow(now);
  const { provider } = admission;
  const also = await alsoApplying(deps)(admission, { provider, parties: partiesOf({ provider, parties }) });
  const refused = competitionError(competingRule(category, at), also);
  if (refused !== undefined) return err(refused);
  const isComplete = now.state === 'complete' && now.edition === judged.edition;
  const required = category.requirements.map(({ key }) => key);
  return ok({ ...judged, command: 're_evaluate', isComplete, parties, required });
};

/** An official, no member of any party, keeps, asks about or removes what rests on a changed consortium. */
export const judgeChange =
  (deps: ChangedDeps) =>
  (ref: AdmissionRef, judgement: ChangeJudgement, belongsTo: readonly string[], act: Act): Answer =>
    runOn(deps)(
      ref,
      async (asked) => {
        const now = await consortiumNow(deps.consortiumOf, asked.admission);
        const parties = [ref.provider, ...(now?.members ?? []), ...(now?.reliedOn ?? [])];
        if (parties.some((one) => belongsTo.includes(one))) return err({ code: 'purchasing.own_organisation' });
        if (judgement.command !== 're_evaluate') return ok(judgement);
        const { edition, reason } = judgement;
        return evaluation(deps, asked, { edition, reason, now });
      },
      act,
    );
