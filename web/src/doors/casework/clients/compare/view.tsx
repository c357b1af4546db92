import { Button } from '@navikt/ds-react/Button';
import { useWords } from '../../../../shared/language/use-words.ts';
import { type Column, DataTable } from '../../../../shared/page/data-table.tsx';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { Empty } from '../../../../shared/page/parts.tsx';
import { usePathId } from '../../../../shared/page/use-path.ts';
import { searchOf } from '../options/asked.ts';
import type { OptionLists } from '../options/presenter.ts';
import { type ClientData, useClient } from '../use-client.ts';
import { useAsked, useOptions } from '../use-options.ts';
import { type ComparedPoint, comparedPoints, pickedOf } from './presenter.ts';

type TableProps = {
  readonly lists: OptionLists;
  readonly picked: readonly string[];
  /** Where the referral to a chosen agreement begins. */
  readonly referTo: (agreement: string) => string;
};

const Table = ({ lists, picked, referTo }: TableProps) => {
  const words = useWords();
  const { t } = words;
  const options = pickedOf(lists, picked);
  const columns: readonly Column<ComparedPoint>[] = options.map(({ agreement, provider }, index) => ({
    key: agreement,
    title: provider,
    cell: ({ values }) => values[index],
  }));
  if (columns.length === 0) return <Empty>{t('compare.none')}</Empty>;
  return (
    <>
      <DataTable
        caption={t('compare.caption')}
        columns={[{ key: 'point', title: t('compare.point'), cell: ({ title }) => title }, ...columns]}
        rows={comparedPoints(options, words)}
        keyOf={({ key }) => key}
      />
      <div className="kt-row kt-no-print">
        {options.map(({ agreement, provider }) => (
          <Go key={agreement} to={referTo(agreement)} as="secondary">
            {t('compare.chose', { provider })}
          </Go>
        ))}
      </div>
      <Button
        className="kt-no-print"
        onClick={() => {
          window.print();
        }}
      >
        {t('web.print')}
      </Button>
    </>
  );
};

const Compare = ({ data }: { readonly data: ClientData }) => {
  const { t } = useWords();
  const asked = useAsked(data);
  const { shown, inWords } = useOptions(data, asked);
  const options = `/casework/clients/${data.id}/options${searchOf(asked)}`;
  const referTo = (agreement: string): string =>
    `/casework/clients/${data.id}/refer${searchOf({ ...asked, picked: [] })}&agreement=${agreement}`;
  return (
    <Page title={t('compare.title')} lead={t('compare.lead')} back={{ to: options, label: t('options.title') }}>
      <Loaded of={shown}>{(found) => <Table lists={inWords(found)} picked={asked.picked} referTo={referTo} />}</Loaded>
      <p className="kt-no-print">
        <Go to={options}>{t('compare.to_options')}</Go>
      </p>
    </Page>
  );
};

/** Up to three options side by side, in plain words, to be shown to the client or printed. */
export const View = () => <Loaded of={useClient(usePathId('client'))}>{(data) => <Compare data={data} />}</Loaded>;
