import { DISPUTE_CODES, PLEA_CODES } from '@kt/outcomes/domain/claim-codes.ts';
import { Select } from '@navikt/ds-react/Select';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { disputeForm, pleaForm } from './form.ts';
import type { ClaimRef, OwnClaim } from './use-claim.ts';

type ProtestProps = { readonly param: ClaimRef; readonly claim: OwnClaim };

/** The provider does not accept a rejection. */
export const Dispute = ({ param, claim }: ProtestProps) => {
  const { t } = useWords();
  const one = useApi().casework.provider.authorities[':authority'].claims[':claim'];
  const form = useHouseForm(disputeForm, { code: 'evidence_sufficient' });
  const { field } = useFields(form, 'dispute');
  const act = useAct((json: ReturnType<typeof disputeForm.parse>, options) =>
    read(one.dispute.$post({ param, json }, options)),
  );
  return (
    <HouseForm
      within="dispute"
      form={form}
      act={act}
      onSend={(json) => act.run(json, claim.version)}
      label={t('claim.dispute')}
    >
      <Select label={t('claim.dispute_reason')} {...field('code')}>
        {DISPUTE_CODES.map((code) => (
          <option key={code} value={code}>
            {t(`outcomes.dispute.${code}`)}
          </option>
        ))}
      </Select>
    </HouseForm>
  );
};

/** The time ran out and the provider asks to be let in late, with all the evidence there is. */
export const Plea = ({ param, claim }: ProtestProps) => {
  const { t } = useWords();
  const one = useApi().casework.provider.authorities[':authority'].claims[':claim'];
  const form = useHouseForm(pleaForm, { code: 'register_delay' });
  const { field } = useFields(form, 'plea');
  const evidence = claim.held.map((held) => held.evidence);
  const act = useAct((json: ReturnType<typeof pleaForm.parse>, options) =>
    read(one.plea.$post({ param, json: { ...json, evidence } }, options)),
  );
  return (
    <HouseForm
      within="plea"
      form={form}
      act={act}
      onSend={(json) => act.run(json, claim.version)}
      label={t('claim.plea')}
    >
      <Select label={t('claim.plea_reason')} {...field('code')}>
        {PLEA_CODES.map((code) => (
          <option key={code} value={code}>
            {t(`outcomes.plea.${code}`)}
          </option>
        ))}
      </Select>
    </HouseForm>
  );
};
