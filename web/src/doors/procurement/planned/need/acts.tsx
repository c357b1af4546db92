import { LANGUAGES } from '@kt/kernel';
import { ReadMore } from '@navikt/ds-react/ReadMore';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import * as z from 'zod';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import type { NeedShown } from '../answers.ts';
import { NeedFields } from '../fields.tsx';
import { dropForm, meetingForm, type NeedSent, NO_MEETING, needForm, needTyped } from '../form.ts';

type ActProps = { readonly need: NeedShown };

export const AnnounceAct = ({ need }: ActProps) => {
  const { t } = useWords();
  const api = useApi();
  const param = { need: need.id };
  const form = useHouseForm(z.object({}), {});
  const announce = useAct((json: Record<string, never>, options) =>
    read(api.procurement.needs[':need'].announcement.$post({ param, json }, options)),
  );
  return (
    <HouseForm form={form} act={announce} onSend={() => announce.run({}, need.version)} label={t('plan.announce')}>
      <p>{t('plan.announce.lead')}</p>
    </HouseForm>
  );
};

export const DescribeAct = ({ need }: ActProps) => {
  const { t } = useWords();
  const api = useApi();
  const param = { need: need.id };
  const form = useHouseForm(needForm, needTyped(need));
  const describe = useAct((json: NeedSent, options) =>
    read(api.procurement.needs[':need'].$put({ param, json }, options)),
  );
  return (
    <ReadMore header={t('plan.edit')}>
      <HouseForm
        form={form}
        act={describe}
        onSend={(values) => describe.run(values, need.version)}
        label={t('web.save')}
        variant="secondary"
      >
        <NeedFields form={form} />
      </HouseForm>
    </ReadMore>
  );
};

export const ChangeAct = ({ need }: ActProps) => {
  const { t } = useWords();
  const api = useApi();
  const param = { need: need.id };
  const form = useHouseForm(needForm, needTyped(need));
  const change = useAct((json: NeedSent, options) =>
    read(api.procurement.needs[':need'].changes.$post({ param, json }, options)),
  );
  return (
    <ReadMore header={t('plan.change')}>
      <HouseForm
        form={form}
        act={change}
        onSend={(values) => change.run(values, need.version)}
        label={t('plan.change.send')}
        variant="secondary"
      >
        <p>{t('plan.change.lead')}</p>
        <NeedFields form={form} />
      </HouseForm>
    </ReadMore>
  );
};

export const MeetingAct = ({ need }: ActProps) => {
  const { t } = useWords();
  const api = useApi();
  const param = { need: need.id };
  const form = useHouseForm(meetingForm, NO_MEETING);
  const { field } = useFields(form);
  const log = useAct((json: z.output<typeof meetingForm>, options) =>
    read(api.procurement.needs[':need'].meetings.$post({ param, json }, options)),
  );
  return (
    <ReadMore header={t('plan.meeting')}>
      <HouseForm
        form={form}
        act={log}
        onSend={(values) => log.run(values, need.version)}
        label={t('plan.meeting')}
        variant="secondary"
      >
        <TextField label={t('plan.meeting.day')} description={t('web.form.day_hint')} htmlSize={14} {...field('day')} />
        <Textarea label={t('plan.meeting.who')} description={t('plan.meeting.who.hint')} {...field('participants')} />
        {LANGUAGES.map((one) => (
          <Textarea
            key={one}
            label={`${t('plan.meeting.summary')} ${t(`lang.in.${one}`)}${one === 'en' ? ` (${t('web.optional')})` : ''}`}
            lang={one}
            {...field(`summary.${one}`)}
          />
        ))}
      </HouseForm>
    </ReadMore>
  );
};

export const DropAct = ({ need }: ActProps) => {
  const { t } = useWords();
  const api = useApi();
  const param = { need: need.id };
  const form = useHouseForm(dropForm, { reason: '' });
  const { field } = useFields(form);
  const drop = useAct((json: z.output<typeof dropForm>, options) =>
    read(api.procurement.needs[':need'].dropping.$post({ param, json }, options)),
  );
  return (
    <ReadMore header={t('plan.drop')}>
      <HouseForm
        form={form}
        act={drop}
        onSend={(values) => drop.run(values, need.version)}
        label={t('plan.drop')}
        variant="danger"
      >
        <Textarea label={t('plan.drop.reason')} {...field('reason')} />
      </HouseForm>
    </ReadMore>
  );
};
