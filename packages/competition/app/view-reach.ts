import { err, type Id, ok, type Result } from '@kt/kernel';
import type { ServiceType } from '@kt/terms';
import { type OfferedCard, type Reach, reachOf } from '../domain/reach.ts';
import { type NotFound, notFound } from './errors.ts';
import type { Purchasing } from './ports.ts';

/** Answers of the purchasing system and of the register of providers, now. */
export type ReachPorts = Pick<Purchasing, 'admitted'> & {
  /** Whether an authority has the category. */
  readonly isCategory: (authority: Id<'authority'>, system: Id<'system'>, category: Id<'category'>) => Promise<boolean>;
  /** Published cards of a service, at most as many as are read at once; `isWhole`: there are no more. */
  readonly cards: (
    service: ServiceType,
  ) => Promise<{ readonly cards: readonly OfferedCard[]; readonly isWhole: boolean }>;
};

export type ReachView = Reach & {
  /** False when there are more cards than could be read: some of those counted as unknown may have one. */
  readonly isWhole: boolean;
};

type Asked = {
  readonly system: Id<'system'>;
  readonly category: Id<'category'>;
  readonly serviceType: ServiceType;
};

/** Whom a call in a category would reach, counted without naming anybody: while it is written, before it is sent. */
export const viewReach =
  ({ isCategory, admitted, cards }: ReachPorts) =>
  async (
    authority: Id<'authority'>,
    { system, category, serviceType }: Asked,
  ): Promise<Result<ReachView, NotFound>> => {
    const [isKnown, invited, offered] = await Promise.all([
      isCategory(authority, system, category),
      admitted(authority, system, category),
      cards(serviceType),
    ]);
    return isKnown ? ok({ ...reachOf(invited, offered.cards), isWhole: offered.isWhole }) : err(notFound);
  };
