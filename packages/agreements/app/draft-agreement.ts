import {
  type Act,
  type Actor,
  type Done,
  err,
  type Id,
  type IdSource,
  type Instant,
  ok,
  type Result,
  type UnitOfWork,
  type WorkError,
} from '@kt/kernel';
import type { ExtensionOption } from '@kt/terms';
import type { Origin } from '../domain/agreement.ts';
import { drafted } from '../domain/agreement-apply.ts';
import { draftAgreement } from '../domain/agreement-decide.ts';
import type { AgreementFact } from '../domain/agreement-facts.ts';
import type { AgreementTerms } from '../domain/agreement-terms.ts';
import { isOwn } from './load-agreement.ts';
import type { Agreements, AgreementsError } from './ports.ts';

export type DraftAgreementDeps = {
  readonly work: UnitOfWork;
  readonly ids: IdSource;
  readonly agreements: Pick<Agreements, 'create'>;
};

/** What a new agreement is made of. */
export type AgreementInput = {
  readonly authority: Id<'authority'>;
  readonly terms: AgreementTerms;
  readonly options: readonly ExtensionOption[];
  readonly origin: Origin;
  /** Every organisation that the official belongs to; absent where the system drafts. */
  readonly organisations?: readonly string[];
};

type Answer = Promise<Result<Done, AgreementsError | WorkError>>;

const begin = (
  { organisations, ...input }: AgreementInput,
  id: Id<'agreement'>,
  at: Instant,
  by: Actor,
): Result<AgreementFact<'agreement.drafted'>, AgreementsError> =>
  isOwn(input.terms, organisations)
    ? err({ code: 'agreements.own_organisation' })
    : draftAgreement({ id, ...input }, at, by);

/** Writes a draft; it binds nobody before it is offered and signed by both. */
export const draftNewAgreement =
  ({ work, ids, agreements }: DraftAgreementDeps) =>
  (input: AgreementInput, act: Act): Answer =>
    work.run<AgreementsError>(act, async (at) => {
      const id = ids.next('agreement');
      const fact = begin(input, id, at, act.by);
      if (!fact.ok) return fact;
      return Promise.resolve(
        ok({ done: { id, version: 1 }, parts: [agreements.create(drafted(fact.value), [fact.value])] }),
      );
    });
