import { type Actor, dayInFinland, endOfDay, type Id, type Instant, plusDays } from '@kt/kernel';
import { commonRule } from '@kt/terms';
import type { Disclosure } from './disclosure.ts';
import type { OpenedTender } from './opened-tender.ts';
import { rulingInForce, type SecrecyRuling } from './secrecy-ruling.ts';
import type { TenderContent } from './tender-content.ts';

type Tender = Pick<OpenedTender, 'id' | 'provider'> & { readonly content?: Pick<TenderContent, 'secrecy'> };

/** Everything that says which claims wait. */
export type Claimed = {
  readonly tenders: readonly Tender[];
  readonly rulings: readonly SecrecyRuling[];
  readonly disclosures: readonly Pick<Disclosure, 'provider' | 'given'>[];
};

/** Claims of trade secrets that wait for somebody. */
export type ClaimsWaiting = {
  /** How many nobody has ruled upon, or were sent back. */
  readonly toRule: number;
  /** Who gave each ruling that waits for a second person's word. */
  readonly toConfirm: readonly Actor[];
  /** The first moment that is too late to answer the first party that has asked for what is claimed. */
  readonly due?: Instant;
};

type Claim = { readonly tender: Tender; readonly ruling: SecrecyRuling | undefined };

const claimsOf = ({ tenders, rulings }: Claimed, own: readonly Id<'organisation'>[]): readonly Claim[] =>
  tenders
    .filter(({ provider }) => provider !== undefined && !own.includes(provider))
    .flatMap((tender) =>
      Object.keys(tender.content?.secrecy ?? {}).map((field) => ({
        tender,
        ruling: rulings.find((one) => one.tender === tender.id && one.field === field),
      })),
    );

const dueOf = (claims: readonly Claim[], { disclosures }: Claimed): Instant | undefined => {
  const hidden = claims.filter(({ ruling }) => ruling === undefined || rulingInForce(ruling) === undefined);
  const [first] = disclosures
    .filter((one) => hidden.some(({ tender }) => tender.provider !== one.provider))
    .map(({ given }) => given.at)
    .toSorted();
  if (first === undefined) return undefined;
  const day = dayInFinland(first);
  return endOfDay(plusDays(day, commonRule('accessRequestDays', day)));
};

/** What waits for a ruling, or for a second person's word, but for tenders of the reader's own organisations. */
export const claimsWaiting = (claimed: Claimed, own: readonly Id<'organisation'>[]): ClaimsWaiting => {
  const waiting = claimsOf(claimed, own).filter(({ ruling }) => ruling?.state !== 'confirmed');
  const due = dueOf(waiting, claimed);
  return {
    toRule: waiting.filter(({ ruling }) => ruling?.state !== 'ruled').length,
    toConfirm: waiting.flatMap(({ ruling }) => (ruling?.state === 'ruled' ? (ruling.rulings.at(-1)?.by ?? []) : [])),
    ...(due !== undefined && { due }),
  };
};
