import { MEETING_PLACES } from '@kt/casework/domain/referral.ts';
import { dayInFinland } from '@kt/kernel';
import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
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
import { meetingForm } from './form.ts';

type AgreeProps = { readonly param: OwnRef; readonly version: number; readonly variant?: 'primary' | 'secondary' };

/** When and how the client is met first, as agreed with the client. */
export const AgreeMeeting = ({ param, version, variant = 'primary' }: AgreeProps) => {
  const { t } = useWords();
  const one = useApi().casework.provider.authorities[':authority'].referrals[':referral'];
  const today = dayInFinland(useNow());
  const form = useHouseForm(meetingForm, { day: dayText(today), time: '', place: 'site' });
  const { field } = useFields(form);
  const act = useAct((json: ReturnType<typeof meetingForm.parse>, options) =>
    read(one['first-meeting'].$post({ param, json }, options)),
  );
  const { id, error, ...place } = field('place');
  return (
    <HouseForm
      form={form}
      act={act}
      variant={variant}
      onSend={(values) => act.run(values, version)}
      label={t('own.meeting.agree')}
    >
      <TextField label={t('own.meeting.day')} description={t('web.form.day_hint')} htmlSize={14} {...field('day')} />
      <TextField label={t('own.meeting.time')} description={t('own.meeting.time_hint')} {...field('time')} />
      <RadioGroup id={id} name={place.name} legend={t('own.meeting.place')} error={error}>
        {MEETING_PLACES.map((value) => (
          <Radio key={value} value={value} {...place}>
            {t(`own.meeting.${value}`)}
          </Radio>
        ))}
      </RadioGroup>
    </HouseForm>
  );
};
