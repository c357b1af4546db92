import { municipalityOf, parseMunicipality } from '@kt/kernel';
import { useRead } from '../../../../shared/api/use-read.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../../shared/page/page.tsx';
import { Facts, StateTag } from '../../../../shared/page/parts.tsx';
import { usePathId } from '../../../../shared/page/use-path.ts';
import { useSession } from '../../../../shared/session/session-context.ts';
import { lineTone } from '../tones.ts';
import { useWhom } from '../use-whom.ts';
import { LineActs } from './acts.tsx';
import { ThreeWayCheck } from './check.tsx';
import { actsOn, turnOf } from './presenter.ts';

const useLine = () => {
  const line = usePathId('payment', 'line');
  return useRead(['line', line], (api) => api.finance.lines[':line'].$get({ param: { line } }));
};
type Held = NonNullable<ReturnType<typeof useLine>['data']>;

type Stamp = { readonly at: string; readonly by: string };

const useStamp = () => {
  const { moment } = useWords();
  const whom = useWhom();
  return (stamp: Stamp | undefined) => stamp && `${moment(stamp.at)}, ${whom(stamp.by)}`;
};

const Money = ({ line }: { readonly line: Held }) => {
  const { t, euros, day, percent, name } = useWords();
  const home = parseMunicipality(line.municipality);
  return (
    <Facts
      rows={[
        [t('finance.column.net'), euros(line.amountCents)],
        [t('finance.line.vat'), line.approved && `${euros(line.vatCents)} (${percent(line.vatRate)})`],
        [t('finance.column.gross'), line.approved && euros(line.grossCents)],
        [t('finance.column.earned'), day(line.earnedOn)],
        [t('finance.line.cost_centre'), `${line.costCentre} / ${String(line.year)}`],
        [t('finance.line.municipality'), home && name(municipalityOf(home)?.names ?? {})],
        [t('finance.line.bank_id'), line.transfer?.endToEndId],
        [t('finance.line.paid_on'), line.bank?.paidOn && day(line.bank.paidOn)],
      ]}
    />
  );
};

const History = ({ line: { verifiedBy, approved, returned, failure, mended } }: { readonly line: Held }) => {
  const { t } = useWords();
  const stamped = useStamp();
  const whom = useWhom();
  return (
    <Facts
      rows={[
        [t('finance.line.verified_by'), whom(verifiedBy)],
        [t('finance.line.approved_by'), stamped(approved)],
        [t('finance.line.returned_for'), returned && t(`line.return.${returned.code}`)],
        [t('finance.line.failure'), failure && [failure.code, stamped(failure)].join(', ')],
        [t('finance.line.mended_by'), mended && [mended.note, stamped(mended)].join(', ')],
      ]}
    />
  );
};

/** One line: what was claimed beside what was agreed, and what the reader may do. */
export const View = () => {
  const { t, name } = useWords();
  const { self, has } = useSession();
  const me = self?.person ?? '';
  return (
    <Loaded of={useLine()}>
      {(line) => (
        <Page
          title={name(line.stepTitle)}
          lead={<p>{line.payee ?? t('finance.payee_unknown')}</p>}
          back={{ to: '/finance/lines', label: t('finance.line.back') }}
        >
          <div className="kt-box">
            <div>
              <StateTag tone={lineTone(line.state)}>{t(`state.line.${line.state}`)}</StateTag>
            </div>
            <p>{t(`finance.turn.${turnOf(line, me)}`)}</p>
            {line.transfer && <Go to={`/finance/runs/${line.transfer.run}`}>{t('finance.line.open_run')}</Go>}
          </div>
          <ThreeWayCheck line={line} />
          <LineActs line={line} payee={line.payee ?? ''} acts={actsOn(line, me, has)} />
          <Section title={t('finance.line.money')}>
            <Money line={line} />
            <History line={line} />
          </Section>
        </Page>
      )}
    </Loaded>
  );
};
