import type { Id } from '@kt/kernel';
import type { Step } from '@kt/terms';
import { useRead } from '../../../../shared/api/use-read.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { DataTable } from '../../../../shared/page/data-table.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { StateTag } from '../../../../shared/page/parts.tsx';
import { evidenceVerdict, pricesOf, priceVerdict, reservationVerdict, type Verdict } from './presenter.ts';

type Kind = 'register' | 'employer' | 'school' | 'service_report' | 'client';
type Checked = {
  readonly agreement: Id<'agreement'>;
  readonly referral: Id<'referral'>;
  readonly step: string;
  readonly stepTitle: { readonly fi: string; readonly sv: string; readonly en: string };
  readonly amountCents: number;
  readonly corrects?: string | undefined;
  readonly evidenceKinds: readonly Kind[];
  readonly payee?: string | undefined;
};
type Row = { readonly subject: string; readonly claimed: string; readonly agreed: string; readonly verdict: Verdict };

const Match = ({ verdict }: { readonly verdict: Verdict }) => {
  const { t } = useWords();
  return <StateTag tone={verdict === 'yes' ? 'success' : 'warning'}>{t(`finance.match.${verdict}`)}</StateTag>;
};

const useRows = ({ line, agreement, commitment }: RowsOf): readonly Row[] => {
  const { t, name, euros } = useWords();
  const step = agreement.terms.rateCard.steps.find(({ key }) => key === line.step);
  const kinds = (of: readonly Kind[]): string => of.map((kind) => t(`evidence.kind.${kind}`)).join(', ');
  const agreedPrice = (of: Step): string => {
    const [from = '', ...more] = pricesOf(of).map(euros);
    const to = more.at(-1);
    return to === undefined ? from : t('finance.line.price_range', { from, to });
  };
  return [
    {
      subject: t('finance.line.result'),
      claimed: name(line.stepTitle),
      agreed: step === undefined ? '' : name(step.title),
      verdict: step === undefined ? 'no_step' : 'yes',
    },
    {
      subject: t('finance.line.price'),
      claimed: euros(line.amountCents),
      agreed: step === undefined ? '' : agreedPrice(step),
      verdict: priceVerdict(line, step),
    },
    {
      subject: t('finance.line.evidence'),
      claimed: kinds(line.evidenceKinds),
      agreed: kinds(step?.evidence ?? []),
      verdict: evidenceVerdict(line, step),
    },
    {
      subject: t('finance.line.payee'),
      claimed: line.payee ?? t('finance.payee_unknown'),
      agreed: line.payee ?? '',
      verdict: line.payee === undefined ? 'payee_missing' : 'yes',
    },
    {
      subject: t('finance.line.reservation'),
      claimed: t('finance.line.held', { sum: euros(commitment.heldCents) }),
      agreed: t('finance.line.reserved', { sum: euros(commitment.reservedCents) }),
      verdict: reservationVerdict(commitment.heldCents, commitment.reservedCents),
    },
  ];
};

const useAgreement = (agreement: Id<'agreement'>) =>
  useRead(['agreement', agreement], (api) => api.procurement.agreements[':agreement'].$get({ param: { agreement } }));
const useCommitment = (referral: Id<'referral'>) =>
  useRead(['commitment', referral], (api) => api.finance.commitments[':referral'].$get({ param: { referral } }));

type RowsOf = {
  readonly line: Checked;
  readonly agreement: NonNullable<ReturnType<typeof useAgreement>['data']>;
  readonly commitment: NonNullable<ReturnType<typeof useCommitment>['data']>;
};

const Rows = (of: RowsOf) => {
  const { t } = useWords();
  return (
    <DataTable
      caption={t('finance.line.check')}
      columns={[
        { key: 'subject', title: t('finance.line.subject'), cell: ({ subject }: Row) => subject },
        { key: 'claimed', title: t('finance.line.claimed'), cell: ({ claimed }) => claimed },
        { key: 'agreed', title: t('finance.line.agreed'), cell: ({ agreed }) => agreed },
        { key: 'verdict', title: t('finance.line.verdict'), cell: ({ verdict }) => <Match verdict={verdict} /> },
      ]}
      rows={useRows(of)}
      keyOf={({ subject }) => subject}
    />
  );
};

/** The line beside the agreement and the reservation; what differs is said in words. */
export const ThreeWayCheck = ({ line }: { readonly line: Checked }) => {
  const agreement = useAgreement(line.agreement);
  const commitment = useCommitment(line.referral);
  return (
    <Loaded of={agreement}>
      {(agreed) => (
        <Loaded of={commitment}>{(reserved) => <Rows line={line} agreement={agreed} commitment={reserved} />}</Loaded>
      )}
    </Loaded>
  );
};
