import {
  type Act,
  type Clock,
  type Done,
  dayInFinland,
  err,
  type Id,
  type LocalDate,
  parseYTunnus,
  type Result,
  type WorkError,
} from '@kt/kernel';
import type { ExtensionOption } from '@kt/terms';
import type { AgreementTerms } from '../domain/agreement-terms.ts';
import { checkOptions, checkTerms } from '../domain/terms-check.ts';
import type { draftNewAgreement } from './draft-agreement.ts';
import { isOwn } from './load-agreement.ts';
import type { AgreementsError, Documents, ImportRefusal, ProviderOf } from './ports.ts';

/** An agreement signed elsewhere, as a row of a file tells it: its provider by Y-tunnus. */
export type ImportRow = {
  readonly document: string;
  readonly yTunnus: string;
  readonly terms: Omit<AgreementTerms, 'provider'>;
  readonly options: readonly ExtensionOption[];
};

/** For whom and by whom: `organisations` are all that the official belongs to. */
export type Importer = { readonly authority: Id<'authority'>; readonly organisations: readonly string[] };

export type ImportProblem =
  | ImportRefusal
  | Extract<AgreementsError, { readonly code: 'agreements.terms_invalid' | 'agreements.period_over' }>;
/** What a row would make: a draft with `provider`, or nothing for its problems; `known` is the agreement made of it before. */
export type ImportVerdict = {
  readonly document: string;
  readonly provider?: Id<'organisation'>;
  readonly known?: Id<'agreement'>;
  readonly problems: readonly ImportProblem[];
};

export type ImportDeps = {
  readonly clock: Clock;
  readonly providerOf: ProviderOf;
  readonly documents: Documents;
  readonly draft: ReturnType<typeof draftNewAgreement>;
};

const findProvider = async (providerOf: ProviderOf, text: string): Promise<Id<'organisation'> | undefined> => {
  const yTunnus = parseYTunnus(text);
  return yTunnus === undefined ? undefined : providerOf(yTunnus);
};

const problemIn = (result: Result<unknown, AgreementsError>): readonly ImportProblem[] =>
  !result.ok && result.error.code === 'agreements.terms_invalid' ? [result.error] : [];

const termsProblems = (
  { terms: asked, options }: ImportRow,
  provider: Id<'organisation'>,
  { organisations }: Importer,
  today: LocalDate,
): readonly ImportProblem[] => {
  const terms = { ...asked, provider };
  return [
    ...(isOwn(terms, organisations) ? [{ code: 'agreements.own_organisation' } as const] : []),
    ...problemIn(checkTerms(terms)),
    ...problemIn(checkOptions(terms, options)),
    ...(today >= terms.end ? [{ code: 'agreements.period_over', end: terms.end } as const] : []),
  ];
};

/** Looks at rows without storing anything: what each would make and what stands in its way, in the order of the rows. */
export const checkImport =
  ({ clock, providerOf, documents }: Omit<ImportDeps, 'draft'>) =>
  async (importer: Importer, rows: readonly ImportRow[]): Promise<readonly ImportVerdict[]> => {
    const today = dayInFinland(clock.now());
    const [held, providers] = await Promise.all([
      documents.held(importer.authority, [...new Set(rows.map(({ document }) => document))]),
      Promise.all(rows.map(({ yTunnus }) => findProvider(providerOf, yTunnus))),
    ]);
    return rows.map((row, n): ImportVerdict => {
      const { document } = row;
      const provider = providers[n];
      const known = held.get(document);
      const isRepeated = rows.findIndex((one) => one.document === document) < n;
      const problems: readonly ImportProblem[] = [
        ...(known === undefined ? [] : [{ code: 'agreements.document_known' } as const]),
        ...(isRepeated ? [{ code: 'agreements.document_repeated' } as const] : []),
        ...(provider === undefined
          ? [{ code: 'agreements.provider_unknown' } as const]
          : termsProblems(row, provider, importer, today)),
      ];
      return { document, ...(provider && { provider }), ...(known && { known }), problems };
    });
  };

/**
 * Makes the draft of one row, once: a document that a draft was made of before is refused (`agreements.document_known`).
 * Another official takes it over.
 */
export const importAgreement =
  ({ clock, providerOf, draft }: Omit<ImportDeps, 'documents'>) =>
  async (importer: Importer, row: ImportRow, act: Act): Promise<Result<Done, AgreementsError | WorkError>> => {
    const provider = await findProvider(providerOf, row.yTunnus);
    if (provider === undefined) return err({ code: 'agreements.provider_unknown' });
    const [problem] = termsProblems(row, provider, importer, dayInFinland(clock.now()));
    if (problem !== undefined) return err(problem);
    const { terms, options, document } = row;
    return draft({ ...importer, terms: { ...terms, provider }, options, origin: { document } }, act);
  };
