import { CORRECTION_CODES } from '@kt/outcomes/domain/claim-codes.ts';
import { ReadMore } from '@navikt/ds-react/ReadMore';
import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { moneyText } from '../../../../shared/form/fields.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { correctForm } from './form.ts';
import type { ClaimData } from './use-claim.ts';

type Of = { readonly claim: ClaimData };

/** Takes the claim, also from a colleague. */
export const Take = ({ claim, over }: Of & { readonly over: boolean }) => {
  const { t } = useWords();
  const one = useApi().casework.verifier.claims[':claim'];
  const param = { claim: claim.claim };
  const act = useAct((_: object, options) => read(one.check.$post({ param, json: {} }, options)));
  return (
    <>
      {over && <p>{t('verify.taken_by_other')}</p>}
      <ActButton
        label={t(over ? 'verify.take_over' : 'verify.take')}
        variant={over ? 'secondary' : 'primary'}
        act={act}
        onAct={() => act.run({}, claim.version)}
      />
    </>
  );
};

/** A dispute is accepted and paid, or refused for good. */
export const JudgeDispute = ({ claim }: Of) => {
  const { t, euros } = useWords();
  const one = useApi().casework.verifier.claims[':claim'];
  const param = { claim: claim.claim };
  const accept = useAct((_: object, options) => read(one.dispute.acceptance.$post({ param, json: {} }, options)));
  const refuse = useAct((_: object, options) => read(one.dispute.refusal.$post({ param, json: {} }, options)));
  const amount = euros(claim.assessment?.dueCents ?? claim.priceCents);
  return (
    <div className="kt-row">
      <ActButton
        label={t('verify.uphold', { amount })}
        act={accept}
        onAct={() => accept.run({}, claim.version)}
        confirm={<p>{t('verify.verify_lead')}</p>}
      />
      <ActButton
        label={t('verify.reject_finally')}
        variant="danger"
        act={refuse}
        onAct={() => refuse.run({}, claim.version)}
        confirm={<p>{t('claim.next.rejected_finally')}</p>}
      />
    </div>
  );
};

/** A late plea: one official supports it, another accepts. */
export const JudgePlea = ({ claim, supported }: Of & { readonly supported: boolean }) => {
  const { t } = useWords();
  const { plea } = useApi().casework.verifier.claims[':claim'];
  const param = { claim: claim.claim };
  const accept = useAct((_: object, options) =>
    read((supported ? plea.acceptance : plea.support).$post({ param, json: {} }, options)),
  );
  const refuse = useAct((_: object, options) => read(plea.refusal.$post({ param, json: {} }, options)));
  return (
    <>
      {supported && <p>{t('verify.supported')}</p>}
      <div className="kt-row">
        <ActButton
          label={t(supported ? 'verify.accept_plea' : 'verify.support')}
          act={accept}
          onAct={() => accept.run({}, claim.version)}
        />
        <ActButton
          label={t('verify.refuse_plea')}
          variant="secondary"
          act={refuse}
          onAct={() => refuse.run({}, claim.version)}
        />
      </div>
    </>
  );
};

/** A paid claim found wrong: the sum to recover, and why. */
export const Correct = ({ claim }: Of) => {
  const { t } = useWords();
  const one = useApi().casework.verifier.claims[':claim'];
  const param = { claim: claim.claim };
  const form = useHouseForm(correctForm, { code: 'not_earned', backCents: moneyText(claim.amountCents) });
  const { field } = useFields(form);
  const act = useAct((json: ReturnType<typeof correctForm.parse>, options) =>
    read(one.correction.$post({ param, json }, options)),
  );
  return (
    <ReadMore header={t('verify.correct')}>
      <HouseForm
        form={form}
        act={act}
        variant="danger"
        onSend={(json) => act.run(json, claim.version)}
        label={t('verify.correct')}
      >
        <p>{t('verify.correct_lead')}</p>
        <Select label={t('verify.correct_code')} {...field('code')}>
          {CORRECTION_CODES.map((code) => (
            <option key={code} value={code}>
              {t(`outcomes.correct.${code}`)}
            </option>
          ))}
        </Select>
        <TextField label={t('verify.correct_sum')} description={t('web.form.money_hint')} {...field('backCents')} />
      </HouseForm>
    </ReadMore>
  );
};
