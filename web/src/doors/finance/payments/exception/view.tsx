import { useRead } from '../../../../shared/api/use-read.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { Facts, StateTag, StatusLine } from '../../../../shared/page/parts.tsx';
import { usePathParam } from '../../../../shared/page/use-path.ts';
import { useSession } from '../../../../shared/session/session-context.ts';
import { ResolveForm } from './resolve.tsx';

const useException = () => {
  const exception = usePathParam('exception');
  return useRead(['exception', exception], (api) =>
    api.finance.exceptions[':exception'].$get({ param: { exception } }),
  );
};
type Held = NonNullable<ReturnType<typeof useException>['data']>;

const Entry = ({ of: { on, sign, cents, expectedCents, archiveId, code, line, statement } }: { readonly of: Held }) => {
  const { t, day, euros } = useWords();
  const way = sign === 'credit' ? t('finance.exception.in') : t('finance.exception.out');
  const sum = (amount: number | undefined): string => (amount === undefined ? '' : euros(amount));
  return (
    <Facts
      rows={[
        [t('finance.exception.on'), on && day(on)],
        [t('finance.exception.sum'), `${sum(cents)}, ${way}`],
        [t('finance.exception.expected'), sum(expectedCents)],
        [t('finance.exception.archive'), archiveId],
        [t('finance.exception.code'), code],
        [
          t('finance.exception.line'),
          line && <Go to={`/finance/lines/${line}`}>{t('finance.exception.open_line')}</Go>,
        ],
        [
          t('finance.statements.title'),
          <Go key="statement" to={`/finance/statements/${statement}`}>
            {t('finance.exception.open_statement')}
          </Go>,
        ],
      ]}
    />
  );
};

const Outcome = ({ of: { id, version, resolved } }: { readonly of: Held }) => {
  const { t, moment } = useWords();
  const { has } = useSession();
  if (resolved !== undefined)
    return (
      <>
        <StatusLine>{t('finance.exception.done')}</StatusLine>
        <Facts
          rows={[
            [t('finance.exception.resolved'), moment(resolved.at)],
            [t('finance.exception.how'), t(`exception.resolution.${resolved.how}`)],
            [t('finance.exception.note'), resolved.note],
          ]}
        />
      </>
    );
  return has('finance_officer') ? (
    <ResolveForm exception={id} version={version} />
  ) : (
    <p>{t('finance.exception.turn')}</p>
  );
};

/** One entry of a statement that settled nothing by itself. */
export const View = () => {
  const { t } = useWords();
  return (
    <Loaded of={useException()}>
      {(exception) => (
        <Page
          title={t('finance.exception.title', { reason: t(`exception.reason.${exception.reason}`) })}
          back={{ to: '/finance/statements', label: t('finance.statements.title') }}
        >
          <div>
            <StateTag tone={exception.state === 'open' ? 'warning' : 'success'}>
              {t(`state.exception.${exception.state}`)}
            </StateTag>
          </div>
          <Entry of={exception} />
          <Outcome of={exception} />
        </Page>
      )}
    </Loaded>
  );
};
