import { EXCLUSION_GROUNDS } from '@kt/terms';
import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { ReadMore } from '@navikt/ds-react/ReadMore';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import type * as z from 'zod';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import type { HearingShown } from '../answers.ts';
import { decisionForm, type Proposal, proposalForm, reasonForm } from './form.ts';
import { consequencesOf } from './presenter.ts';

type OfHearing = { readonly hearing: HearingShown };

/** What one of the officials thinks should follow; another decides. */
export const Propose = ({ hearing }: OfHearing) => {
  const { t } = useWords();
  const api = useApi();
  const isWeighed = EXCLUSION_GROUNDS[hearing.ground].kind === 'discretionary';
  const form = useHouseForm(proposalForm(isWeighed), { reasons: '', proportionality: '' });
  const { field, errorOf } = useFields(form);
  const param = { hearing: hearing.id };
  const propose = useAct((json: Proposal, options) =>
    read(api.procurement.hearings[':hearing'].proposal.$post({ param, json }, options)),
  );
  return (
    <HouseForm
      form={form}
      act={propose}
      onSend={(values) => propose.run(values, hearing.version)}
      label={t('hear.propose.act')}
    >
      <RadioGroup legend={t('hear.outcome')} id="outcome" name="outcome" tabIndex={-1} error={errorOf('outcome')}>
        {(['accept', ...consequencesOf(hearing.about)] as const).map((one) => (
          <Radio key={one} value={one} description={t(`hear.outcome.${one}.says`)} {...form.register('outcome')}>
            {t(`hear.outcome.${one}`)}
          </Radio>
        ))}
      </RadioGroup>
      <Textarea label={t('hear.reasons')} description={t('hear.reasons.hint')} {...field('reasons')} />
      {isWeighed && (
        <Textarea
          label={t('hear.proportionality')}
          description={t('hear.proportionality.hint')}
          {...field('proportionality')}
        />
      )}
    </HouseForm>
  );
};

/** The second person's word. */
export const Decide = ({ hearing }: OfHearing) => {
  const { t } = useWords();
  const api = useApi();
  const { id, version, proposal } = hearing;
  const param = { hearing: id };
  const one = api.procurement.hearings[':hearing'];
  const isExclusion = proposal?.outcome === 'exclude';
  const form = useHouseForm(decisionForm, { decision: '' });
  const { field } = useFields(form, 'decide');
  const decide = useAct((json: z.output<typeof decisionForm>, options) =>
    isExclusion
      ? read(one.exclusion.$post({ param, json }, options))
      : read(one.acceptance.$post({ param, json }, options)),
  );
  const says = proposal?.outcome === 'exclude' ? proposal.consequence : 'accept';
  return (
    <>
      <p>{t(`hear.decide.${says}`)}</p>
      <HouseForm
        within="decide"
        form={form}
        act={decide}
        onSend={(values) => decide.run(values, version)}
        label={t(isExclusion ? 'hear.exclude.act' : 'hear.accept.act')}
        variant={isExclusion ? 'danger' : 'primary'}
      >
        <TextField label={t('adm.decision')} description={t('adm.decision.hint')} {...field('decision')} />
      </HouseForm>
      <GiveBack hearing={hearing} />
    </>
  );
};

const GiveBack = ({ hearing: { id, version } }: OfHearing) => {
  const { t } = useWords();
  const api = useApi();
  const form = useHouseForm(reasonForm, { reason: '' });
  const { field } = useFields(form, 'give-back');
  const giveBack = useAct((json: z.output<typeof reasonForm>, options) =>
    read(api.procurement.hearings[':hearing'].return.$post({ param: { hearing: id }, json }, options)),
  );
  return (
    <ReadMore header={t('req.return.title')}>
      <HouseForm
        within="give-back"
        form={form}
        act={giveBack}
        onSend={(values) => giveBack.run(values, version)}
        label={t('req.return.act')}
        variant="secondary"
      >
        <Textarea label={t('web.reason')} {...field('reason')} />
      </HouseForm>
    </ReadMore>
  );
};
