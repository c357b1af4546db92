import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { DataTable } from '../../../../shared/page/data-table.tsx';
import { Go } from '../../../../shared/page/go.tsx';
import { type OwnRef, pathOf } from '../own-referral.ts';
import { workLines } from './presenter.ts';
import type { Period } from './use-period.ts';

type WorkProps = { readonly param: OwnRef; readonly data: Period };

const Withdraw = ({
  param,
  version,
  row,
}: {
  readonly param: OwnRef;
  readonly version: number;
  readonly row: number;
}) => {
  const { t } = useWords();
  const { employments } = useApi().casework.provider.authorities[':authority'].outcomes[':referral'];
  const act = useAct((_: object, options) =>
    read(employments[':number'].withdrawal.$post({ param: { ...param, number: String(row) }, json: {} }, options)),
  );
  return (
    <ActButton
      label={t('results.work_withdraw')}
      variant="secondary"
      act={act}
      onAct={() => act.run({}, version)}
      confirm={<p>{t('results.work_withdraw_lead')}</p>}
    />
  );
};

/** The employments that have been reported, each to be amended or taken back. */
export const Work = ({ param, data }: WorkProps) => {
  const words = useWords();
  const { t } = words;
  const lines = workLines(data.employments, words);
  const form = `${pathOf(param)}/employment`;
  return (
    <>
      {lines.length === 0 ? (
        <p>{t('results.work_none')}</p>
      ) : (
        <DataTable
          caption={t('results.work')}
          rows={lines}
          keyOf={({ number }) => String(number)}
          columns={[
            { key: 'employer', title: t('results.employer'), cell: ({ employer }) => employer },
            { key: 'days', title: t('results.days'), cell: ({ days }) => days },
            { key: 'hours', title: t('results.hours'), align: 'end', cell: ({ hours }) => hours },
            { key: 'traits', title: t('results.traits'), cell: ({ traits }) => traits },
            {
              key: 'acts',
              title: t('web.change'),
              cell: ({ number }) => (
                <div className="kt-row">
                  <Go to={`${form}?number=${String(number)}`}>{t('results.work_change')}</Go>
                  <Withdraw param={param} version={data.version} row={number} />
                </div>
              ),
            },
          ]}
        />
      )}
      <p>
        <Go to={form} as="secondary">
          {t('results.work_add')}
        </Go>
      </p>
    </>
  );
};
