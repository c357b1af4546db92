import { DECLINE_CODES } from '@kt/casework/domain/referral.ts';
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
import type { OwnRef } from '../own-referral.ts';
import { declineForm } from './form.ts';
import { GiveBack } from './give-back.tsx';

type AnswerProps = { readonly param: OwnRef; readonly version: number };

const Decline = ({ param, version }: AnswerProps) => {
  const { t } = useWords();
  const api = useApi();
  const one = api.casework.provider.authorities[':authority'].referrals[':referral'];
  const form = useHouseForm(declineForm, { reason: 'no_staff' });
  const { field } = useFields(form, 'decline');
  const act = useAct((json: ReturnType<typeof declineForm.parse>, options) =>
    read(one.decline.$post({ param, json }, options)),
  );
  return (
    <ReadMore header={t('own.decline')}>
      <HouseForm
        within="decline"
        form={form}
        act={act}
        variant="danger"
        onSend={(values) => act.run(values, version)}
        label={t('own.decline')}
      >
        <p>{t('own.decline_lead')}</p>
        <Select label={t('own.reason')} {...field('reason')}>
          {DECLINE_CODES.map((code) => (
            <option key={code} value={code}>
              {t(`referral.decline.${code}`)}
            </option>
          ))}
        </Select>
      </HouseForm>
    </ReadMore>
  );
};

const Acknowledge = ({ param, version }: AnswerProps) => {
  const { t } = useWords();
  const one = useApi().casework.provider.authorities[':authority'].referrals[':referral'];
  const act = useAct((_: object, options) => read(one.acknowledgement.$post({ param, json: {} }, options)));
  return (
    <div className="kt-stack kt-tight">
      <ActButton label={t('own.acknowledge')} variant="secondary" act={act} onAct={() => act.run({}, version)} />
      <p className="kt-quiet">{t('own.acknowledge_lead')}</p>
    </div>
  );
};

/** The provider's word on an offer: yes, seen, no, or not for us; until the end of the second working day, or longer once seen. */
export const Answer = ({ param, version, isSeen }: AnswerProps & { readonly isSeen: boolean }) => {
  const { t } = useWords();
  const api = useApi();
  const one = api.casework.provider.authorities[':authority'].referrals[':referral'];
  const accept = useAct((_: object, options) => read(one.acceptance.$post({ param, json: {} }, options)));
  return (
    <>
      <p>{t('own.accept_lead')}</p>
      <ActButton label={t('own.accept')} act={accept} onAct={() => accept.run({}, version)} />
      {!isSeen && <Acknowledge param={param} version={version} />}
      <Decline param={param} version={version} />
      <GiveBack param={param} version={version} />
      <p className="kt-quiet">{t('own.who_is_told')}</p>
    </>
  );
};
