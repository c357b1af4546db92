import { REJECT_CODES, RETURN_CODES } from '@kt/outcomes/domain/claim-codes.ts';
import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox';
import { ReadMore } from '@navikt/ds-react/ReadMore';
import { Select } from '@navikt/ds-react/Select';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { rejectForm, returnForm } from './form.ts';
import type { ClaimData } from './use-claim.ts';

type Of = { readonly claim: ClaimData };

const Return = ({ claim: { claim, version } }: Of) => {
  const { t } = useWords();
  const one = useApi().casework.verifier.claims[':claim'];
  const form = useHouseForm(returnForm, { codes: [] });
  const { field } = useFields(form);
  const { id, error, ...codes } = field('codes');
  const act = useAct((json: ReturnType<typeof returnForm.parse>, options) =>
    read(one.return.$post({ param: { claim }, json }, options)),
  );
  return (
    <ReadMore header={t('verify.return')}>
      <HouseForm
        form={form}
        act={act}
        variant="secondary"
        onSend={(json) => act.run(json, version)}
        label={t('verify.return')}
      >
        <CheckboxGroup id={id} legend={t('verify.return_codes')} error={error}>
          {RETURN_CODES.map((code) => (
            <Checkbox key={code} value={code} {...codes}>
              {t(`outcomes.return.${code}`)}
            </Checkbox>
          ))}
        </CheckboxGroup>
      </HouseForm>
    </ReadMore>
  );
};

const Reject = ({ claim: { claim, version } }: Of) => {
  const { t } = useWords();
  const one = useApi().casework.verifier.claims[':claim'];
  const form = useHouseForm(rejectForm, { code: 'not_earned' });
  const { field } = useFields(form);
  const act = useAct((json: ReturnType<typeof rejectForm.parse>, options) =>
    read(one.rejection.$post({ param: { claim }, json }, options)),
  );
  return (
    <ReadMore header={t('verify.reject')}>
      <HouseForm
        form={form}
        act={act}
        variant="danger"
        onSend={(json) => act.run(json, version)}
        label={t('verify.reject')}
      >
        <p>{t('verify.reject_lead')}</p>
        <Select label={t('claim.reject_reason')} {...field('code')}>
          {REJECT_CODES.map((code) => (
            <option key={code} value={code}>
              {t(`outcomes.reject.${code}`)}
            </option>
          ))}
        </Select>
      </HouseForm>
    </ReadMore>
  );
};

/** The three answers to a claim that the reader has taken. */
export const Check = ({ claim }: Of) => {
  const { t, euros } = useWords();
  const one = useApi().casework.verifier.claims[':claim'];
  const param = { claim: claim.claim };
  const act = useAct((_: object, options) => read(one.verification.$post({ param, json: {} }, options)));
  const { assessment } = claim;
  return (
    <>
      {assessment?.blocks.length === 0 && (
        <ActButton
          label={t('verify.verify', { amount: euros(assessment.dueCents) })}
          act={act}
          onAct={() => act.run({}, claim.version)}
          confirm={<p>{t('verify.verify_lead')}</p>}
        />
      )}
      <Return claim={claim} />
      <Reject claim={claim} />
    </>
  );
};
