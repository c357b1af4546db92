import { Alert } from '@navikt/ds-react/Alert';
import { Button } from '@navikt/ds-react/Button';
import { inGroups } from '../../../../shared/format/in-groups.ts';
import { Sent } from '../../../../shared/joining/submissions.tsx';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../../shared/page/page.tsx';
import { Due, Empty, Facts } from '../../../../shared/page/parts.tsx';
import { Path } from '../../../../shared/page/path.tsx';
import type { Request, System } from '../read-joining.ts';
import { stepsOf } from '../request/presenter.ts';
import { useRequest } from '../request/use-request.ts';

type ReceiptProps = { readonly request: Request; readonly category: System['categories'][number] };

const Receipt = ({ request, category }: ReceiptProps) => {
  const words = useWords();
  const { t, moment, name } = words;
  const sent = request.submissions?.at(-1);
  const at = `/provider/join/${request.authority}/${request.id}`;
  if (sent === undefined)
    return <Empty action={<Go to={at}>{t('join.receipt.draft')}</Go>}>{t('join.receipt.none')}</Empty>;
  return (
    <>
      <Alert variant="success" role="status">
        {t('provider.request.waits')}
      </Alert>
      <Facts
        rows={[
          [t('join.receipt.id'), <code key="id">{request.id}</code>],
          [t('join.receipt.category'), name(category.name)],
          [t('join.receipt.at'), `${moment(sent.at)} · ${t('web.finnish_time')}`],
          [t('join.receipt.number'), request.submission > 1 ? String(sent.number) : ''],
          [t('join.receipt.hash'), <code key="hash">{inGroups(sent.hash)}</code>],
          [t('join.receipt.decide_by'), request.clock && <Due key="by" at={request.clock.decideBy} />],
        ]}
      />
      <p className="kt-quiet">{t('join.receipt.hash_says')}</p>
      <Section title={t('join.receipt.next')}>
        <Path steps={stepsOf(request, words)} />
      </Section>
      <Section title={t('join.receipt.sent')}>
        <Sent sent={sent} requirements={category.requirements} />
      </Section>
      <div className="kt-row kt-no-print">
        <Button variant="secondary" onClick={() => window.print()}>
          {t('web.print')}
        </Button>
        <Go to="/provider/join" as="secondary">
          {t('provider.join.title')}
        </Go>
      </div>
    </>
  );
};

/** The proof that a request was received: when, what, by when it is decided, and what happens next. */
export const View = () => {
  const { t, name } = useWords();
  const { authority, id, request, system } = useRequest();
  return (
    <Loaded of={request}>
      {(own) => (
        <Loaded of={system}>
          {({ names, categories }) => {
            const category = categories.find((one) => one.id === own.category);
            return (
              <Page
                title={t('join.receipt.title')}
                lead={<p>{name(names)}</p>}
                back={{ to: `/provider/join/${authority}/${id}`, label: t('join.request') }}
              >
                {category && <Receipt request={own} category={category} />}
              </Page>
            );
          }}
        </Loaded>
      )}
    </Loaded>
  );
};
