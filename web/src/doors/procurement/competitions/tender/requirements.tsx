import { Alert } from '@navikt/ds-react/Alert';
import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { Textarea } from '@navikt/ds-react/Textarea';
import { useWatch } from 'react-hook-form';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { rowIndex } from '../../../../shared/form/row-index.ts';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Section } from '../../../../shared/page/page.tsx';
import { StatusLine } from '../../../../shared/page/parts.tsx';
import type { CompetitionShown, TenderShown } from '../reads.ts';
import { type FindingsSent, findingsForm, shownFindings, unmetOf } from './requirements-form.ts';

type RequirementsProps = { readonly shown: CompetitionShown; readonly tender: TenderShown };

const Rows = ({ shown, tender, form }: RequirementsProps & { readonly form: ReturnType<typeof useFindings> }) => {
  const { t, name } = useWords();
  const { field } = useFields(form);
  const typed = useWatch({ control: form.control, name: 'rows' });
  return (shown.content.mustHaves ?? []).map(({ key, title }, n) => {
    const { id, error, ...radio } = field(`rows.${rowIndex(n)}.met`);
    const answer = tender.content?.mustHaves?.[key];
    return (
      <div key={key} className="kt-card">
        <RadioGroup
          legend={name(title)}
          description={t(answer === true ? 'competition_page.must.says_yes' : 'competition_page.must.says_no')}
          id={id}
          name={radio.name}
          tabIndex={-1}
          error={error}
          value={typed[n]?.met ?? ''}
        >
          <Radio value="yes" {...radio}>
            {t('competition_page.must.met')}
          </Radio>
          <Radio value="no" {...radio}>
            {t('competition_page.must.unmet')}
          </Radio>
        </RadioGroup>
        {typed[n]?.met === 'no' && (
          <Textarea label={t('competition_page.must.why')} minRows={2} {...field(`rows.${rowIndex(n)}.reason`)} />
        )}
      </div>
    );
  });
};

const useFindings = ({ shown, tender }: RequirementsProps) =>
  useHouseForm(findingsForm, { rows: shownFindings(shown.content, tender) });

/** Each minimum requirement of one tender, found to be met or not: apart from all points, before the scores are locked. */
export const Requirements = ({ shown, tender }: RequirementsProps) => {
  const { t } = useWords();
  const api = useApi();
  const form = useFindings({ shown, tender });
  const check = useAct((json: FindingsSent, options) =>
    read(
      api.procurement.competitions[':competition'].tenders[':tender'].requirements.$post(
        { param: { competition: shown.id, tender: tender.id }, json },
        options,
      ),
    ),
  );
  return (
    <Section title={t('competition_page.must')}>
      <p>{t('competition_page.must.lead')}</p>
      <StatusLine>{check.done ? t('competition_page.must.done') : ''}</StatusLine>
      {unmetOf(shown.content, tender).length > 0 && (
        <Alert variant="warning">{t('competition_page.must.then_reject')}</Alert>
      )}
      <HouseForm
        form={form}
        act={check}
        onSend={(typed) => check.run(typed, tender.version)}
        label={t('competition_page.must.save')}
        variant="secondary"
      >
        <Rows shown={shown} tender={tender} form={form} />
      </HouseForm>
    </Section>
  );
};
