import { Button } from '@navikt/ds-react/Button';
import { useWords } from '../../../../shared/language/use-words.ts';
import { type Column, DataTable } from '../../../../shared/page/data-table.tsx';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { Empty } from '../../../../shared/page/parts.tsx';
import { usePathId } from '../../../../shared/page/use-path.ts';
import { type Asked, searchOf } from '../options/asked.ts';
import type { OptionLists } from '../options/presenter.ts';
import { type ClientData, useClient } from '../use-client.ts';
import { useAsked, useOptions } from '../use-options.ts';
import { Chosen } from './chosen.tsx';
import { type ComparedPoint, comparedPoints, type Meeting, pickedOf } from './presenter.ts';
import { useMeetings } from './use-meetings.ts';

type TableProps = {
  readonly lists: OptionLists;
  readonly meetingOf: (agreement: string) => Meeting | undefined;
  readonly asked: Asked;
  /** The client's page. */
  readonly base: string;
};

const Table = ({ lists, meetingOf, asked, base }: TableProps) => {
  const words = useWords();
  const { t } = words;
  const options = pickedOf(lists, asked.picked);
  const columns: readonly Column<ComparedPoint>[] = options.map(({ agreement, provider }, index) => ({
    key: agreement,
    title: provider,
    cell: ({ values }) => values[index],
  }));
  if (columns.length === 0) return <Empty>{t('compare.none')}</Empty>;
  const points = comparedPoints(options, words, meetingOf);
  const hasFigures = points.some(({ key }) => key === 'meeting' || key === 'results');
  return (
    <>
      <DataTable
        caption={t('compare.caption')}
        columns={[{ key: 'point', title: t('compare.point'), cell: ({ title }) => title }, ...columns]}
        rows={points}
        keyOf={({ key }) => key}
      />
      {hasFigures && <p className="kt-quiet">{t('compare.n')}</p>}
      <Chosen base={base} asked={asked} options={options} />
      <div className="kt-row kt-no-print">
        <Go to={`${base}/plain${searchOf(asked)}`} as="secondary">
          {t('plain.open')}
        </Go>
        <Button
          variant="secondary"
          onClick={() => {
            window.print();
          }}
        >
          {t('web.print')}
        </Button>
      </div>
    </>
  );
};

const Compare = ({ data }: { readonly data: ClientData }) => {
  const { t } = useWords();
  const asked = useAsked(data);
  const { shown, inWords } = useOptions(data, asked);
  const meetingOf = useMeetings([...(shown.data?.selectable ?? []), ...(shown.data?.notSelectable ?? [])]);
  const base = `/casework/clients/${data.id}`;
  const options = `${base}/options${searchOf(asked)}`;
  return (
    <Page title={t('compare.title')} lead={t('compare.lead')} back={{ to: options, label: t('options.title') }}>
      <Loaded of={shown}>
        {(found) => <Table lists={inWords(found)} meetingOf={meetingOf} asked={asked} base={base} />}
      </Loaded>
    </Page>
  );
};

/** Up to three options side by side, in plain words, to be shown to the client or printed. */
export const View = () => <Loaded of={useClient(usePathId('client'))}>{(data) => <Compare data={data} />}</Loaded>;
