import { CANCEL_CODES, END_CODES, VOID_CODES } from '@kt/casework/domain/referral.ts';
import { dayInFinland } from '@kt/kernel';
import { ReadMore } from '@navikt/ds-react/ReadMore';
import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { dayText } from '../../../../shared/form/fields.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Options } from '../options-of.tsx';
import { cancelForm, endForm, voidForm } from './form.ts';
import type { ReferralData } from './use-referral.ts';

type Of = { readonly data: ReferralData };

export const Cancel = ({ data: { id, version } }: Of) => {
  const { t } = useWords();
  const api = useApi();
  const form = useHouseForm(cancelForm, { reason: 'client_withdrew' });
  const { field } = useFields(form, 'cancel');
  const act = useAct((json: ReturnType<typeof cancelForm.parse>, options) =>
    read(api.casework.worker.referrals[':referral'].cancellation.$post({ param: { referral: id }, json }, options)),
  );
  return (
    <ReadMore header={t('referral.cancel')}>
      <HouseForm
        within="cancel"
        form={form}
        act={act}
        variant="danger"
        onSend={(values) => act.run(values, version)}
        label={t('referral.cancel')}
      >
        <p>{t('referral.cancel_lead')}</p>
        <Select label={t('web.reason')} {...field('reason')}>
          <Options of={CANCEL_CODES.map((value) => ({ value, label: t(`referral.cancel.${value}`) }))} />
        </Select>
      </HouseForm>
    </ReadMore>
  );
};

export const End = ({ data: { id, version } }: Of) => {
  const { t } = useWords();
  const api = useApi();
  const form = useHouseForm(endForm, { on: dayText(dayInFinland(useNow())), reason: 'completed' });
  const { field } = useFields(form, 'end');
  const act = useAct((json: ReturnType<typeof endForm.parse>, options) =>
    read(api.casework.worker.referrals[':referral'].end.$post({ param: { referral: id }, json }, options)),
  );
  return (
    <ReadMore header={t('referral.end')}>
      <HouseForm
        within="end"
        form={form}
        act={act}
        variant="secondary"
        onSend={(values) => act.run(values, version)}
        label={t('referral.end')}
      >
        <TextField label={t('referral.end_on')} description={t('web.form.day_hint')} htmlSize={14} {...field('on')} />
        <Select label={t('web.reason')} {...field('reason')}>
          <Options of={END_CODES.map((value) => ({ value, label: t(`referral.end.${value}`) }))} />
        </Select>
      </HouseForm>
    </ReadMore>
  );
};

export const Void = ({ data: { id, version } }: Of) => {
  const { t } = useWords();
  const api = useApi();
  const form = useHouseForm(voidForm, { reason: 'wrong_client' });
  const { field } = useFields(form, 'void');
  const act = useAct((json: ReturnType<typeof voidForm.parse>, options) =>
    read(api.casework.worker.referrals[':referral'].voiding.$post({ param: { referral: id }, json }, options)),
  );
  return (
    <ReadMore header={t('referral.void')}>
      <HouseForm
        within="void"
        form={form}
        act={act}
        variant="danger"
        onSend={(values) => act.run(values, version)}
        label={t('referral.void')}
      >
        <p>{t('referral.void_lead')}</p>
        <Select label={t('web.reason')} {...field('reason')}>
          <Options of={VOID_CODES.map((value) => ({ value, label: t(`referral.void.${value}`) }))} />
        </Select>
      </HouseForm>
    </ReadMore>
  );
};
