import {
  type Act,
  type Done,
  err,
  type Instant,
  ok,
  type Result,
  type TxPart,
  type UnitOfWork,
  type WorkError,
} from '@kt/kernel';
import type { Agreement } from '../domain/agreement.ts';
import { applyAll } from '../domain/agreement-apply.ts';
import type { AgreementCommand, AgreementCommandName } from '../domain/agreement-commands.ts';
import { decide } from '../domain/agreement-decide.ts';
import { evidenceFor } from './evidence.ts';
import { isOwn, loadAgreement, type Party } from './load-agreement.ts';
import type { AgreementRef, Agreements, AgreementsError, EvidenceOf, Remedies } from './ports.ts';

export type ChangeAgreementDeps = {
  readonly work: UnitOfWork;
  readonly agreements: Pick<Agreements, 'load' | 'save'>;
  readonly remedies: Pick<Remedies, 'noneOpen'>;
  readonly evidenceOf: EvidenceOf;
};

/** What a party asks: signing without the evidence, which is read at that moment and told by nobody. */
export type AgreementWish =
  | AgreementCommand<Exclude<AgreementCommandName, 'sign'>>
  | Omit<AgreementCommand<'sign'>, 'evidence'>;

const commandOf = async (
  { evidenceOf }: Pick<ChangeAgreementDeps, 'evidenceOf'>,
  agreement: Agreement,
  wish: AgreementWish,
  at: Instant,
): Promise<AgreementCommand> =>
  wish.command === 'sign' ? { ...wish, evidence: await evidenceFor(evidenceOf, agreement, at) } : wish;

/** A competition's agreement is signed only while no remedy against its decision is open. */
const guards = (
  { remedies }: ChangeAgreementDeps,
  { authority, origin: { competition } }: Agreement,
  { command }: AgreementWish,
): readonly TxPart[] =>
  command === 'sign' && competition !== undefined ? [remedies.noneOpen({ authority, competition })] : [];

/**
 * Carries out one command on one agreement for one party. What the clock has ended meanwhile is recorded with it. Nobody
 * acts for the authority on an agreement of their own organisation (`agreements.own_organisation`).
 */
export const changeAgreement =
  (deps: ChangeAgreementDeps) =>
  (
    ref: AgreementRef,
    party: Party,
    wish: AgreementWish,
    act: Act,
  ): Promise<Result<Done, AgreementsError | WorkError>> =>
    deps.work.run<AgreementsError>(act, async (at) => {
      const loaded = await loadAgreement(deps.agreements, ref, party, at);
      if (!loaded.ok) return loaded;
      const { before, agreement, facts: clocked } = loaded.value;
      if (party.side === 'authority' && isOwn(agreement.terms, party.organisations))
        return err({ code: 'agreements.own_organisation' });
      const decided = decide(agreement, await commandOf(deps, agreement, wish, at), at, act.by);
      if (!decided.ok) return decided;
      const after = applyAll(agreement, decided.value);
      const part = deps.agreements.save(before, after, [...clocked, ...decided.value]);
      return ok({
        done: { id: ref.id, version: before.version + 1 },
        parts: [part, ...guards(deps, agreement, wish)],
      });
    });
