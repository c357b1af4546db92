import type { Id, MunicipalityCode } from '@kt/kernel';
import type { MemberSplit } from '@kt/terms';
import type { OpenedTender } from './opened-tender.ts';
import type { AdmittedGroup, TenderConsortium } from './tender-consortium.ts';

/**
 * With whom a winner's agreement is made: ids, codes and shares, no text. What only a tender tells is absent where the
 * agreement is made with those who were admitted.
 */
export type AwardedGroup = {
  readonly consortium: Id<'consortium'>;
  readonly edition?: number;
  /** The lead first. */
  readonly members: readonly {
    readonly organisation: Id<'organisation'>;
    readonly municipalities?: readonly MunicipalityCode[];
  }[];
  readonly reliedOn: readonly Id<'organisation'>[];
  readonly split?: MemberSplit;
  readonly isJointlyLiable?: boolean;
  readonly leadInvoices?: boolean;
};

const asNamed = ({ consortium, edition, members, reliedOn = [], ...rest }: TenderConsortium): AwardedGroup => {
  const { split, isJointlyLiable, leadInvoices } = rest;
  return {
    consortium,
    edition,
    members: members.map(({ organisation, municipalities }) => ({ organisation, municipalities })),
    reliedOn: reliedOn.map(({ organisation }) => organisation),
    split,
    isJointlyLiable,
    leadInvoices,
  };
};

const asAdmitted = (
  lead: Id<'organisation'>,
  { consortium, edition, members, reliedOn = [] }: AdmittedGroup,
): AwardedGroup | undefined =>
  members && {
    consortium,
    ...(edition !== undefined && { edition }),
    members: [lead, ...members].map((organisation) => ({ organisation })),
    reliedOn,
  };

/**
 * Who wins with a tender: the consortium that it names, when that is the admitted one; otherwise those who were admitted,
 * whatever the tender says. `undefined`: its bidder alone.
 */
export const awardedGroup = ({ provider, content, admittedAs, deviation }: OpenedTender): AwardedGroup | undefined => {
  const named = content?.consortium;
  if (named !== undefined && (deviation === undefined || deviation === 'other_edition')) return asNamed(named);
  return admittedAs === undefined || provider === undefined ? undefined : asAdmitted(provider, admittedAs);
};

/** The members beside the bidder of those who win with a tender if it wins. */
export const membersBeside = (tender: OpenedTender): readonly Id<'organisation'>[] =>
  (awardedGroup(tender)?.members ?? []).flatMap(({ organisation }) =>
    organisation === tender.provider ? [] : [organisation],
  );
