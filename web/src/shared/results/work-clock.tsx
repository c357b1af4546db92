import type { SustainedWork } from '@kt/outcomes/domain/sustained-work.ts';
import { ReadMore } from '@navikt/ds-react/ReadMore';
import { useWords } from '../language/use-words.ts';
import { DataTable } from '../page/data-table.tsx';
import { clockRows, clockView } from './work-clock-words.ts';

/** The sustained-work clock of one step: as a meter, in words, and day by day. */
export const WorkClock = ({ clock }: { readonly clock: SustainedWork }) => {
  const words = useWords();
  const { t } = words;
  const { counted, needed, text, state, lines } = clockView(clock, words);
  return (
    <div className="kt-stack kt-tight">
      <p>
        <strong className="kt-number">{text}</strong> · {state}
      </p>
      <meter className="kt-meter" min={0} max={needed} value={counted} aria-label={t('results.clock')}>
        {text}
      </meter>
      {lines.map((line) => (
        <p key={line} className="kt-quiet">
          {line}
        </p>
      ))}
      {clock.explanation.length > 0 && (
        <ReadMore header={t('results.clock_why')}>
          <DataTable
            caption={t('results.clock_why_caption')}
            rows={clockRows(clock, words)}
            keyOf={({ key }) => key}
            columns={[
              { key: 'period', title: t('results.clock_period'), cell: ({ period }) => period },
              { key: 'days', title: t('results.clock_days'), align: 'end', cell: ({ days }) => days },
              { key: 'why', title: t('results.clock_reason'), cell: ({ why }) => why },
            ]}
          />
        </ReadMore>
      )}
    </div>
  );
};
