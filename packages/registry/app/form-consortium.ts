import {
  type Act,
  andThen,
  type Done,
  err,
  type Id,
  type IdSource,
  ok,
  type Result,
  type UnitOfWork,
  type WorkError,
} from '@kt/kernel';
import { formedConsortium } from '../domain/consortium-apply.ts';
import { formConsortium as form } from '../domain/consortium-decide.ts';
import type { Consortia, ConsortiaError } from './consortium-ports.ts';
import type { Providers } from './ports.ts';

export type FormConsortiumDeps = {
  readonly work: UnitOfWork;
  readonly ids: IdSource;
  readonly consortia: Pick<Consortia, 'create'>;
  readonly providers: Pick<Providers, 'load'>;
};

/** Begins a consortium that the acting organisation leads. */
export const formConsortium =
  ({ work, ids, consortia, providers }: FormConsortiumDeps) =>
  (lead: Id<'organisation'>, name: string, act: Act): Promise<Result<Done, ConsortiaError | WorkError>> =>
    work.run<ConsortiaError>(act, async (at) => {
      if ((await providers.load(lead)) === undefined) return err({ code: 'registry.not_found' });
      return andThen(form({ id: ids.next('consortium'), lead, name }, at, act.by), (fact) => {
        const part = consortia.create(formedConsortium(fact), [fact]);
        return ok({ done: { id: fact.consortium, version: 1 }, parts: [part] });
      });
    });
