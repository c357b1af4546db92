import { RETURN_CODES } from '@kt/casework/domain/referral.ts';
import { ReadMore } from '@navikt/ds-react/ReadMore';
import { Select } from '@navikt/ds-react/Select';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import type { OwnRef } from '../own-referral.ts';
import { returnForm } from './form.ts';

/** An unsuitable referral goes back to the case worker, with the reason; until the service begins. */
export const GiveBack = ({ param, version }: { readonly param: OwnRef; readonly version: number }) => {
  const { t } = useWords();
  const one = useApi().casework.provider.authorities[':authority'].referrals[':referral'];
  const form = useHouseForm(returnForm, { reason: 'wrong_target_group' });
  const { field } = useFields(form, 'give-back');
  const act = useAct((json: ReturnType<typeof returnForm.parse>, options) =>
    read(one.return.$post({ param, json }, options)),
  );
  return (
    <ReadMore header={t('own.give_back')}>
      <HouseForm
        within="give-back"
        form={form}
        act={act}
        variant="danger"
        onSend={(values) => act.run(values, version)}
        label={t('own.give_back')}
      >
        <p>{t('own.give_back_lead')}</p>
        <Select label={t('own.reason')} {...field('reason')}>
          {RETURN_CODES.map((code) => (
            <option key={code} value={code}>
              {t(`referral.return.${code}`)}
            </option>
          ))}
        </Select>
      </HouseForm>
    </ReadMore>
  );
};
