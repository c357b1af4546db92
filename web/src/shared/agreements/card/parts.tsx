import { Select } from '@navikt/ds-react/Select';
import { useWords } from '../../language/use-words.ts';
import { DataTable } from '../../page/data-table.tsx';
import { Go } from '../../page/go.tsx';
import { Meters } from '../../page/meters.tsx';
import { Section } from '../../page/page.tsx';
import { Facts, Strip } from '../../page/parts.tsx';
import { useGo } from '../../page/use-path.ts';
import type { AgreementShown } from '../answers.ts';
import { figurePath } from '../figure/figure-address.ts';
import { type Months, monthText } from './months.ts';
import type { CardRow } from './presenter.ts';
import { type Valued, valueMeters } from './value.ts';

type ChooseProps = { readonly months: Months; readonly all: readonly string[]; readonly path: string };

/** From which month to which; each choice is an address. */
export const ChooseMonths = ({ months, all, path }: ChooseProps) => {
  const { t } = useWords();
  const go = useGo();
  const chosen = (next: Months): void => void go(`${path}?from=${next.from}&to=${next.to}`);
  return (
    <div className="kt-row kt-no-print">
      {(['from', 'to'] as const).map((key) => (
        <Select
          key={key}
          label={t(`figures.${key}`)}
          value={months[key]}
          onChange={({ target }) => chosen({ ...months, [key]: target.value })}
        >
          {all.map((month) => (
            <option key={month} value={month}>
              {monthText(month)}
            </option>
          ))}
        </Select>
      ))}
    </div>
  );
};

const MONEY = ['reserved', 'claimed', 'approved', 'paid'] as const;
type BehindProps = {
  readonly card: string;
  readonly value: Valued['value'];
  /** A provider is not told what single clients reserve. */
  readonly isOwn: boolean;
};

/** The ways to the rows behind the sums of the whole agreement. */
const Behind = ({ card, value, isOwn }: BehindProps) => {
  const { t } = useWords();
  const found = MONEY.filter((key) => value[`${key}Cents`] !== 0 && !(isOwn && key === 'reserved'));
  if (found.length === 0) return null;
  return (
    <nav aria-label={t('figures.rows.open')}>
      <p className="kt-row kt-no-print">
        {t('figures.rows.open')}
        {found.map((key) => (
          <Go key={key} to={figurePath(card, `money:${key}`)}>
            {t(`figures.value.${key}`)}
          </Go>
        ))}
      </p>
    </nav>
  );
};

type ValueProps = Valued & { readonly card?: string | undefined; readonly isOwn: boolean };

export const Value = ({ card, isOwn, ...valued }: ValueProps) => {
  const words = useWords();
  return (
    <Section title={words.t('figures.value')}>
      <p className="kt-quiet">{words.t('figures.value.lead')}</p>
      <Meters of={valueMeters(valued, words)} />
      {card !== undefined && <Behind card={card} value={valued.value} isOwn={isOwn} />}
    </Section>
  );
};

type VolumeProps = Pick<AgreementShown, 'value'> & { readonly volume: AgreementShown['terms']['volume'] };

export const Volume = ({ value, volume }: VolumeProps) => {
  const { t, number } = useWords();
  const promised = (count: number | undefined): string =>
    count === undefined ? t('figures.volume.no_promise') : number(count);
  return (
    <Section title={t('figures.volume')}>
      <Strip
        figures={[
          [t('figures.volume.guaranteed'), promised(volume?.guaranteed)],
          [t('figures.volume.expected'), volume?.expected === undefined ? '–' : number(volume.expected)],
          [t('figures.volume.ordered'), number(value.ordered)],
          [t('figures.volume.waiting'), number(value.waiting)],
        ]}
      />
    </Section>
  );
};

type RowsProps = {
  readonly caption: string;
  readonly first: string;
  readonly second: string;
  readonly rows: readonly CardRow[];
  /** Where the rows behind a figure are; absent for those who may not look at them. */
  readonly pathOf?: ((figure: string) => string) | undefined;
};

export const Rows = ({ caption, first, second, rows, pathOf }: RowsProps) => (
  <DataTable
    caption={caption}
    columns={[
      {
        key: 'name',
        title: first,
        cell: ({ name, figure }: CardRow) =>
          figure === undefined || pathOf === undefined ? name : <Go to={pathOf(figure)}>{name}</Go>,
      },
      { key: 'value', title: second, cell: ({ text }) => text, align: 'end' },
    ]}
    rows={rows}
    keyOf={({ key }) => key}
  />
);

/** In one sentence each, how the figures are counted. */
export const Method = ({ least }: { readonly least: number }) => {
  const { t } = useWords();
  return (
    <Section title={t('figures.method')}>
      <Facts
        rows={[
          [t('figures.about.month'), t('figures.method.period')],
          [t('figures.share'), t('figures.method.answers')],
          [t('figures.about.days'), t('figures.method.days')],
          [t('figures.results'), t('figures.method.results')],
          [t('figures.about.small'), t('figures.method.few', { least })],
        ]}
      />
    </Section>
  );
};
