import { dayInFinland, type Id, type Instant, type LocalDate } from '@kt/kernel';
import type { Agreement } from '../domain/agreement.ts';
import { CHECK_KINDS, type CheckKind, type Evidence, nothingShown } from '../domain/obligations.ts';
import type { EvidenceOf } from './ports.ts';

const UNSIGNED: readonly Agreement['state'][] = ['draft', 'offered', 'half_signed'];

const isCheckKind = (kind: string): kind is CheckKind => CHECK_KINDS.some((one) => one === kind);

const partiesOf = ({ provider, members = [] }: Agreement['terms']): readonly Id<'organisation'>[] => [
  ...new Set([provider, ...members.map(({ organisation }) => organisation)]),
];

const shownBy = async (
  evidenceOf: EvidenceOf,
  organisation: Id<'organisation'>,
  day: LocalDate,
): Promise<readonly Evidence[]> => {
  const rows = await evidenceOf(organisation, day);
  if (rows === undefined) return nothingShown(organisation);
  return rows.flatMap(({ kind, state, issuedOn, certificate }) =>
    isCheckKind(kind)
      ? [{ organisation, kind, state, ...(issuedOn && { issuedOn }), ...(certificate && { certificate }) }]
      : [],
  );
};

/** How every party stands with its reports at `at`; nothing once the agreement is signed, or where nothing is asked. */
export const evidenceFor = async (
  evidenceOf: EvidenceOf,
  { state, terms, checksWaived }: Agreement,
  at: Instant,
): Promise<readonly Evidence[]> => {
  if (!UNSIGNED.includes(state) || checksWaived !== undefined) return [];
  const day = dayInFinland(at);
  const shown = await Promise.all(partiesOf(terms).map((party) => shownBy(evidenceOf, party, day)));
  return shown.flat();
};
