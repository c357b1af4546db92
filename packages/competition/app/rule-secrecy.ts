import { type Act, type Done, err, type Id, ok, type Result, type UnitOfWork, type WorkError } from '@kt/kernel';
import type { OpenedTender } from '../domain/opened-tender.ts';
import {
  applyRuling,
  decideRuling,
  firstRuling,
  type RulingCommand,
  type RulingError,
} from '../domain/secrecy-ruling.ts';
import { concernsOne } from '../domain/tender-consortium.ts';
import { type NotFound, notFound } from './errors.ts';
import type { RulingRef, SecrecyRulings } from './secrecy-ports.ts';
import type { OpenedTenders } from './tender-ports.ts';

type Deps = {
  readonly work: UnitOfWork;
  readonly opened: Pick<OpenedTenders, 'load'>;
  readonly rulings: SecrecyRulings;
};
type SecrecyError = NotFound | RulingError | { readonly code: 'competition.conflict_of_interest' };

const isClaimed = ({ content }: OpenedTender, field: string): boolean => Object.hasOwn(content?.secrecy ?? {}, field);

/**
 * Rules on one claim of a trade secret, or gives the second person's word on the last ruling; never somebody of the
 * tenderer's own. Before the opening there is no tender to rule on.
 */
export const ruleSecrecy =
  ({ work, opened, rulings }: Deps) =>
  (
    ref: RulingRef,
    command: RulingCommand,
    organisations: readonly Id<'organisation'>[],
    act: Act,
  ): Promise<Result<Done, SecrecyError | WorkError>> =>
    work.run<SecrecyError>(act, async (at) => {
      const { authority, competition, tender } = ref;
      const [found, before] = await Promise.all([opened.load({ authority, competition, tender }), rulings.load(ref)]);
      if (found === undefined || !isClaimed(found.state, ref.field)) return err(notFound);
      if (concernsOne(found.state, organisations)) return err({ code: 'competition.conflict_of_interest' });
      if (before === undefined) {
        if (command.do !== 'rule') return err(notFound);
        const first = firstRuling(ref, command, at, act.by);
        if (!first.ok) return first;
        const part = rulings.create(applyRuling(undefined, first.value), first.value);
        return ok({ done: { id: tender, version: 1 }, parts: [part] });
      }
      const decided = decideRuling(before.state, command, at, act.by);
      if (!decided.ok) return decided;
      const part = rulings.save(before, applyRuling(before.state, decided.value), decided.value);
      return ok({ done: { id: tender, version: before.version + 1 }, parts: [part] });
    });
