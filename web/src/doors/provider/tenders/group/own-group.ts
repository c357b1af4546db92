import type { TenderConsortium } from '@kt/competition/domain/tender-consortium.ts';
import type { MemberSplit } from '@kt/terms';
import type { Held } from '../../../../shared/api/answers.ts';
import type { Api } from '../../../../shared/api/api.ts';

type Admissions =
  Api['provider']['authorities'][':authority']['systems'][':system']['categories'][':category']['admissions'];
export type Place = Held<Awaited<ReturnType<Admissions['$get']>>>['rows'][number];
export type Consortium = Held<Awaited<ReturnType<Api['provider']['consortia'][':consortium']['$get']>>>;
type Terms = NonNullable<Consortium['proposed']>['terms'];

/** The organisation's place in the category: the one in force, or the one that is only stopped. */
export const placeIn = (rows: readonly Place[]): Place | undefined =>
  rows.find(({ inForce }) => inForce) ?? rows.find(({ state }) => state !== 'removed' && state !== 'exited');

/** The terms in the edition that was admitted; of an admission that kept none, those that stand. */
const admittedTerms = ({ qualified }: Place, { proposed, before }: Consortium) => {
  const edition = qualified?.parties.edition ?? proposed?.edition;
  return [proposed, before].find((one) => one?.edition === edition);
};

const splitOf = (split: Terms['split']): MemberSplit =>
  split.by === 'share' ? { by: 'share', shares: split.shares } : { by: 'step', steps: split.steps };

/**
 * What the tender says of the consortium: as it was admitted, with the names of the register. The same in whatever
 * language somebody reads it.
 */
export const namedGroup = (place: Place, consortium: Consortium): TenderConsortium | undefined => {
  const found = admittedTerms(place, consortium);
  if (found === undefined) return undefined;
  const { members, reliedOn, split, name, isJointlyLiable, leadInvoices } = found.terms;
  const called = (organisation: string): string => {
    const { fi, sv } = consortium.names[organisation] ?? {};
    return fi ?? sv ?? organisation;
  };
  return {
    consortium: consortium.id,
    edition: found.edition,
    name,
    members: members.map(({ organisation, role, municipalities }) => ({
      organisation,
      name: called(organisation),
      role,
      municipalities,
    })),
    ...(reliedOn.length > 0 && {
      reliedOn: reliedOn.map(({ organisation, capacity }) => ({ organisation, name: called(organisation), capacity })),
    }),
    split: splitOf(split),
    isJointlyLiable,
    leadInvoices,
  };
};

/** Whether a draft says of the consortium what was admitted. */
export const saysSame = (kept: TenderConsortium | undefined, now: TenderConsortium | undefined): boolean =>
  JSON.stringify(kept) === JSON.stringify(now);
