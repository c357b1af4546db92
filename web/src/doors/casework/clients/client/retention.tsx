import { ReadMore } from '@navikt/ds-react/ReadMore';
import { Textarea } from '@navikt/ds-react/Textarea';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { StateTag } from '../../../../shared/page/parts.tsx';
import type { ClientData } from '../use-client.ts';
import { holdForm } from './hold-form.ts';

type Of = { readonly data: ClientData };

const Hold = ({ data: { id, version } }: Of) => {
  const { t } = useWords();
  const { hold } = useApi().casework.worker.clients[':client'];
  const form = useHouseForm(holdForm, { reason: '' });
  const { field } = useFields(form);
  const act = useAct((json: ReturnType<typeof holdForm.parse>, options) =>
    read(hold.$post({ param: { client: id }, json }, options)),
  );
  return (
    <ReadMore header={t('client.hold')}>
      <HouseForm
        form={form}
        act={act}
        variant="secondary"
        onSend={(json) => act.run(json, version)}
        label={t('client.hold')}
      >
        <Textarea label={t('web.reason')} description={t('client.hold_lead')} {...field('reason')} />
      </HouseForm>
    </ReadMore>
  );
};

const Release = ({ data: { id, version } }: Of) => {
  const { t } = useWords();
  const { hold } = useApi().casework.worker.clients[':client'];
  const act = useAct((_: object, options) => read(hold.release.$post({ param: { client: id }, json: {} }, options)));
  return <ActButton label={t('client.release')} variant="secondary" act={act} onAct={() => act.run({}, version)} />;
};

/** Until when the details are kept, and whether somebody has stopped their erasure, in words. */
export const Kept = ({ data: { state, keepUntil, hold } }: Of) => {
  const { t, day } = useWords();
  if (state === 'erased') return <p>{t('profile.kept_erased')}</p>;
  return (
    <>
      <p>{keepUntil === undefined ? t('profile.kept_served') : t('profile.kept_until', { day: day(keepUntil) })}</p>
      {hold !== undefined && (
        <p>
          <StateTag tone="warning">{t('profile.on_hold')}</StateTag>{' '}
          {t('profile.on_hold_why', { day: day(hold.at.slice(0, 10)), reason: hold.reason })}
        </p>
      )}
    </>
  );
};

/** A supervisor's say: details are kept for a dispute or an audit, or no longer. */
export const Retention = ({ data }: Of) => (data.hold === undefined ? <Hold data={data} /> : <Release data={data} />);
