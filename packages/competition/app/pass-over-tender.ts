import { type Act, type Done, err, ok, type Result, type UnitOfWork, type WorkError } from '@kt/kernel';
import type { OpenedTender, OpenedTenderError } from '../domain/opened-tender.ts';
import { type NotFound, notFound } from './errors.ts';
import { changeOpened } from './judge-tender.ts';
import type { OpenedTenders, TenderRef } from './tender-ports.ts';

type Deps = { readonly work: UnitOfWork; readonly opened: OpenedTenders };

const COULD_WIN: readonly OpenedTender['state'][] = ['ranked', 'won'];

/** The tender of a winner who will not sign is not used. Done again, it changes nothing. */
export const passOverTender =
  (deps: Deps) =>
  async (ref: TenderRef, act: Act): Promise<Result<Done, NotFound | OpenedTenderError | WorkError>> => {
    const found = await deps.opened.load(ref);
    if (found === undefined) return err(notFound);
    return COULD_WIN.includes(found.state.state)
      ? changeOpened(deps)(ref, { do: 'pass_over' }, act)
      : ok({ id: ref.tender, version: found.version });
  };
