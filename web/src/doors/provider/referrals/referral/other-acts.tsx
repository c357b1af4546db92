import { PAUSE_CODES, PROVIDER_END_CODES } from '@kt/casework/domain/referral.ts';
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
import { endForm, pauseForm } from './form.ts';

type OtherActProps = { readonly param: OwnRef; readonly version: number };

export const Pause = ({ param, version }: OtherActProps) => {
  const { t } = useWords();
  const api = useApi();
  const one = api.casework.provider.authorities[':authority'].referrals[':referral'];
  const form = useHouseForm(pauseForm, { on: dayText(dayInFinland(useNow())), reason: 'illness' });
  const { field } = useFields(form, 'pause');
  const act = useAct((json: ReturnType<typeof pauseForm.parse>, options) =>
    read(one.pause.$post({ param, json }, options)),
  );
  return (
    <ReadMore header={t('own.pause')}>
      <HouseForm
        within="pause"
        form={form}
        act={act}
        variant="secondary"
        onSend={(values) => act.run(values, version)}
        label={t('own.pause')}
      >
        <TextField label={t('own.pause_on')} description={t('web.form.day_hint')} htmlSize={14} {...field('on')} />
        <Select label={t('own.reason')} {...field('reason')}>
          {PAUSE_CODES.map((code) => (
            <option key={code} value={code}>
              {t(`referral.pause.${code}`)}
            </option>
          ))}
        </Select>
      </HouseForm>
    </ReadMore>
  );
};

export const End = ({ param, version }: OtherActProps) => {
  const { t } = useWords();
  const api = useApi();
  const one = api.casework.provider.authorities[':authority'].referrals[':referral'];
  const form = useHouseForm(endForm, { on: dayText(dayInFinland(useNow())), reason: 'completed' });
  const { field } = useFields(form, 'end');
  const act = useAct((json: ReturnType<typeof endForm.parse>, options) =>
    read(one.end.$post({ param, json }, options)),
  );
  return (
    <ReadMore header={t('own.end')}>
      <HouseForm
        within="end"
        form={form}
        act={act}
        variant="secondary"
        onSend={(values) => act.run(values, version)}
        label={t('own.end')}
      >
        <TextField label={t('own.end_on')} description={t('web.form.day_hint')} htmlSize={14} {...field('on')} />
        <Select label={t('own.reason')} {...field('reason')}>
          {PROVIDER_END_CODES.map((code) => (
            <option key={code} value={code}>
              {t(`referral.end.${code}`)}
            </option>
          ))}
        </Select>
      </HouseForm>
    </ReadMore>
  );
};
