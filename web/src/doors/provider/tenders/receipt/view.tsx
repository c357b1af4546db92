import { Alert } from '@navikt/ds-react/Alert';
import { Button } from '@navikt/ds-react/Button';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { inGroups } from '../../../../shared/format/in-groups.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { DataTable } from '../../../../shared/page/data-table.tsx';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../../shared/page/page.tsx';
import { Facts, StateTag } from '../../../../shared/page/parts.tsx';
import { Path } from '../../../../shared/page/path.tsx';
import { saveFile } from '../../../../shared/page/save-file.ts';
import { useSearchText } from '../../../../shared/page/use-path.ts';
import { receiptFile } from '../../../../shared/receipt/receipt-file.ts';
import { useSession } from '../../../../shared/session/session-context.ts';
import { EndedSays, endOf } from '../ended.tsx';
import { mayBind, mayWrite } from '../powers.ts';
import type { Call } from '../read-calls.ts';
import { Turned } from '../turned.tsx';
import { type CallRef, type Invitation, useCallRef, useInvitation, useOwnTender } from '../use-call.ts';
import { Acts } from './acts.tsx';
import { Copy } from './copy.tsx';
import { whatFollows } from './presenter.ts';

type ReceiptProps = {
  readonly of: CallRef;
  readonly call: Invitation;
  readonly tender: NonNullable<Call['tender']>;
};

/** How far a tender has come, or how its call ended. */
const Follows = ({ call, tender }: Omit<ReceiptProps, 'of'>) => {
  const words = useWords();
  return endOf(call.state) === undefined ? (
    <Path steps={whatFollows(call, words)} />
  ) : (
    <EndedSays call={call} tender={tender} />
  );
};

const Receipt = ({ of, call, tender }: ReceiptProps) => {
  const { t, moment } = useWords();
  const session = useSession();
  const now = useNow();
  const isSubmitted = tender.state === 'submitted';
  const last = tender.receipts.at(-1);
  const { competition } = of;
  const isOpen = call.state === 'open' && now < call.deadline;
  return (
    <>
      <Facts
        rows={[
          [
            t('web.state'),
            <StateTag key="state" tone={isSubmitted ? 'success' : 'neutral'}>
              {t(`state.tender.${tender.state}`)}
            </StateTag>,
          ],
          [t('provider.receipt.id'), <code key="id">{tender.tender}</code>],
          [t('provider.calls.deadline'), moment(call.deadline)],
        ]}
      />
      <DataTable
        caption={t('provider.receipt.receipts')}
        keyOf={({ version }) => String(version)}
        rows={tender.receipts.toReversed()}
        columns={[
          { key: 'at', title: t('provider.receipt.at'), cell: ({ at }) => moment(at) },
          { key: 'hash', title: t('provider.receipt.hash'), cell: ({ hash }) => <code>{inGroups(hash)}</code> },
        ]}
      />
      <p className="kt-quiet">{t('provider.receipt.hash_says')}</p>
      <p>{t('provider.receipt.verify_says')}</p>
      <div className="kt-row kt-no-print">
        {last !== undefined && (
          <Button
            variant="secondary"
            onClick={() => saveFile(receiptFile({ competition, ...last }), `${tender.tender}.json`)}
          >
            {t('provider.receipt.save')}
          </Button>
        )}
        <Go to="/verify/receipt" as="secondary">
          {t('provider.receipt.verify')}
        </Go>
        <Button variant="secondary" onClick={() => window.print()}>
          {t('web.print')}
        </Button>
      </div>
      {isOpen && isSubmitted && mayBind(session) && (
        <Acts of={of} version={tender.version} needsConfirmation={tender.needsConfirmation} />
      )}
      {isSubmitted && (
        <Section title={t('provider.receipt.next')}>
          <Follows call={call} tender={tender} />
        </Section>
      )}
      {tender.hasOwnCopy && mayWrite(session) && <Copy of={of} call={call} />}
    </>
  );
};

/** The proof that a tender was received, what follows, and what can still be done. */
export const View = () => {
  const { t, name } = useWords();
  const { at, ...of } = useCallRef();
  const wasSent = useSearchText('sent') !== undefined;
  const invitation = useInvitation(of);
  const own = useOwnTender(of);
  return (
    <Loaded of={invitation}>
      {(call) => (
        <Page
          title={t('provider.receipt.title')}
          lead={<p>{name(call.title)}</p>}
          back={{ to: at, label: name(call.title) }}
        >
          {wasSent && own.data?.state === 'submitted' && (
            <Alert variant="success" role="status">
              {t('provider.receipt.sent')}
            </Alert>
          )}
          <Loaded of={own}>
            {(tender) =>
              tender === null || tender.receipts.length === 0 ? (
                <Turned back={at} why="none" />
              ) : (
                <Receipt of={of} call={call} tender={tender} />
              )
            }
          </Loaded>
        </Page>
      )}
    </Loaded>
  );
};
