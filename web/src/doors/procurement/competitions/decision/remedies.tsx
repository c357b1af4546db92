import { Select } from '@navikt/ds-react/Select';
import { useState } from 'react';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { Section } from '../../../../shared/page/page.tsx';
import { StateTag } from '../../../../shared/page/parts.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import type { CompetitionShown } from '../reads.ts';

const ENDED: readonly CompetitionShown['state'][] = ['cancelled', 'none_suitable'];
const FILED_IN: readonly CompetitionShown['state'][] = ['decided', 'final', ...ENDED];
/** After an ending nothing waits to be signed. */
const halts = ({ state }: CompetitionShown): boolean => !ENDED.includes(state);

type Remedy = CompetitionShown['remedies'][number];
const KINDS = ['rectification', 'appeal'] as const;

const Settle = ({ shown, number }: { readonly shown: CompetitionShown; readonly number: number }) => {
  const { id, version } = shown;
  const { t } = useWords();
  const api = useApi();
  const settle = useAct((json: { readonly number: number }, options) =>
    read(
      api.procurement.competitions[':competition'].remedies.settlement.$post(
        { param: { competition: id }, json },
        options,
      ),
    ),
  );
  return (
    <ActButton
      label={t('competition_page.remedy.settle')}
      variant="secondary"
      act={settle}
      onAct={() => settle.run({ number }, version)}
      confirm={
        <p>{t(halts(shown) ? 'competition_page.remedy.settle_confirm' : 'competition_page.remedy.ended_settle')}</p>
      }
    />
  );
};

const File = ({ shown }: { readonly shown: CompetitionShown }) => {
  const { id, version } = shown;
  const { t } = useWords();
  const api = useApi();
  const [kind, setKind] = useState<Remedy['kind']>('rectification');
  const file = useAct((json: { readonly kind: Remedy['kind'] }, options) =>
    read(api.procurement.competitions[':competition'].remedies.$post({ param: { competition: id }, json }, options)),
  );
  return (
    <div className="kt-stack kt-no-print">
      <Select
        label={t('competition_page.remedy.kind')}
        value={kind}
        onChange={({ target }) => {
          setKind(KINDS.find((one) => one === target.value) ?? kind);
        }}
      >
        {KINDS.map((one) => (
          <option key={one} value={one}>
            {t(`competition_page.remedy.${one}`)}
          </option>
        ))}
      </Select>
      <ActButton
        label={t('competition_page.remedy.file')}
        variant="secondary"
        act={file}
        onAct={() => file.run({ kind }, version)}
        confirm={
          <p>{t(halts(shown) ? 'competition_page.remedy.file_confirm' : 'competition_page.remedy.ended_file')}</p>
        }
      />
    </div>
  );
};

/** Challenges to the decision: while one is open, no agreement is signed. */
export const Remedies = ({ shown }: { readonly shown: CompetitionShown }) => {
  const { t, moment } = useWords();
  const isOfficer = useSession().has('procurement_officer');
  return (
    <Section title={t('competition_page.remedy.title')}>
      {shown.remedies.length === 0 && <p>{t('competition_page.remedy.none')}</p>}
      {shown.remedies.map(({ number, kind, filedAt, settledAt }) => (
        <div key={number} className="kt-card">
          <div className="kt-row">
            <strong>{t(`competition_page.remedy.${kind}`)}</strong>
            <span className="kt-quiet">{moment(filedAt)}</span>
            <StateTag tone={settledAt === undefined ? 'warning' : 'success'}>
              {t(settledAt === undefined ? 'competition_page.remedy.open' : 'competition_page.remedy.settled')}
            </StateTag>
          </div>
          {settledAt === undefined && isOfficer && FILED_IN.includes(shown.state) && (
            <Settle shown={shown} number={number} />
          )}
        </div>
      ))}
      {isOfficer && FILED_IN.includes(shown.state) && <File shown={shown} />}
    </Section>
  );
};
