import { CORRECTED_DAYS } from '@kt/casework/domain/proposal.ts';
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
import { useWords, type Words } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import type { OwnRef, OwnReferral } from '../own-referral.ts';
import { correctionForm } from './form.ts';
import { ProposeEnd } from './propose-end.tsx';

type CorrectionProps = { readonly param: OwnRef; readonly data: OwnReferral };

type AskedFor = OwnReferral['proposals'][number];

const askedText = ({ kind, day: on, reason }: AskedFor, { t, day }: Pick<Words, 't' | 'day'>): string =>
  kind === 'service_end'
    ? t('own.propose_end_waits', { day: day(on), reason: reason === undefined ? '–' : t(`referral.end.${reason}`) })
    : t('own.correct_waits', { kind: t(`own.correct.${kind}`), day: day(on) });

const Asked = ({ param, data }: CorrectionProps) => {
  const { t, day } = useWords();
  const api = useApi();
  const one = api.casework.provider.authorities[':authority'].referrals[':referral'];
  const act = useAct((_: object, options) => read(one.corrections.withdrawal.$post({ param, json: {} }, options)));
  const asked = data.proposals.find(({ state }) => state === 'pending');
  if (asked === undefined) return null;
  return (
    <div className="kt-card" data-edge="near">
      <p>{askedText(asked, { t, day })}</p>
      <ActButton
        label={t(asked.kind === 'service_end' ? 'own.propose_end_withdraw' : 'own.correct_withdraw')}
        variant="secondary"
        act={act}
        onAct={() => act.run({}, data.version)}
      />
    </div>
  );
};

const Ask = ({ param, data }: CorrectionProps) => {
  const { t } = useWords();
  const api = useApi();
  const one = api.casework.provider.authorities[':authority'].referrals[':referral'];
  const today = dayInFinland(useNow());
  const form = useHouseForm(correctionForm, { kind: 'start_day', day: dayText(data.startedOn ?? today) });
  const { field } = useFields(form, 'ask');
  const act = useAct((json: ReturnType<typeof correctionForm.parse>, options) =>
    read(one.corrections.$post({ param, json }, options)),
  );
  const kinds = CORRECTED_DAYS.filter((kind) => kind === 'start_day' || data.endedOn !== undefined);
  return (
    <ReadMore header={t('own.correct')}>
      <HouseForm
        within="ask"
        form={form}
        act={act}
        variant="secondary"
        onSend={(values) => act.run(values, data.version)}
        label={t('own.correct_send')}
      >
        <p>{t('own.correct_lead')}</p>
        <Select label={t('own.correct_kind')} {...field('kind')}>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`own.correct.${kind}`)}
            </option>
          ))}
        </Select>
        <TextField label={t('own.correct_day')} description={t('web.form.day_hint')} htmlSize={14} {...field('day')} />
      </HouseForm>
    </ReadMore>
  );
};

/** A recorded day or a whole service that is wrong: asked to be corrected, or waiting for the case worker. */
export const Correction = ({ param, data }: CorrectionProps) =>
  data.proposals.some(({ state }) => state === 'pending') ? (
    <Asked param={param} data={data} />
  ) : (
    <>
      {data.endedOn === undefined && <ProposeEnd param={param} version={data.version} />}
      <Ask param={param} data={data} />
    </>
  );
