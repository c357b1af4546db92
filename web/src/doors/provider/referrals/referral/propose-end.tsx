import { PROPOSED_END_CODES } from '@kt/casework/domain/proposal.ts';
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
import type { OwnRef } from '../own-referral.ts';
import { proposedEndForm } from './form.ts';

/** A service that has begun and proves wrong for the client: the provider proposes its end, the case worker decides. */
export const ProposeEnd = ({ param, version }: { readonly param: OwnRef; readonly version: number }) => {
  const { t } = useWords();
  const one = useApi().casework.provider.authorities[':authority'].referrals[':referral'];
  const form = useHouseForm(proposedEndForm, { day: dayText(dayInFinland(useNow())), reason: 'unsuitable' });
  const { field } = useFields(form, 'propose-end');
  const act = useAct((json: ReturnType<typeof proposedEndForm.parse>, options) =>
    read(one.corrections.$post({ param, json }, options)),
  );
  return (
    <ReadMore header={t('own.propose_end')}>
      <HouseForm
        within="propose-end"
        form={form}
        act={act}
        variant="secondary"
        onSend={(values) => act.run(values, version)}
        label={t('own.propose_end_send')}
      >
        <p>{t('own.propose_end_lead')}</p>
        <Select label={t('own.reason')} {...field('reason')}>
          {PROPOSED_END_CODES.map((code) => (
            <option key={code} value={code}>
              {t(`referral.end.${code}`)}
            </option>
          ))}
        </Select>
        <TextField label={t('own.end_on')} description={t('web.form.day_hint')} htmlSize={14} {...field('day')} />
      </HouseForm>
    </ReadMore>
  );
};
