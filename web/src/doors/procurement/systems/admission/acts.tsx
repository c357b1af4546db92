import { Checkbox } from '@navikt/ds-react/Checkbox';
import { ReadMore } from '@navikt/ds-react/ReadMore';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { type Act, useAct } from '../../../../shared/api/use-act.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import type { AdmissionShown } from '../answers.ts';
import { type Ground, groundForm } from './form.ts';
import { actsOn } from './presenter.ts';

type GroundActProps = { readonly act: Act<Ground>; readonly version: number; readonly of: 'suspend' | 'remove' };

const GroundAct = ({ act, version, of }: GroundActProps) => {
  const { t } = useWords();
  const form = useHouseForm(groundForm, { ground: '', decision: '', heard: false });
  const { field, errorOf } = useFields(form);
  return (
    <ReadMore header={t(`adm.${of}`)}>
      <HouseForm
        form={form}
        act={act}
        onSend={(values) => act.run(values, version)}
        label={t(`adm.${of}`)}
        variant="danger"
      >
        <Textarea label={t('adm.ground')} {...field('ground')} />
        <TextField label={t('adm.decision')} description={t('adm.decision.hint')} {...field('decision')} />
        <Checkbox id="heard" error={errorOf('heard') !== undefined} {...form.register('heard')}>
          {t('adm.heard')}
        </Checkbox>
      </HouseForm>
    </ReadMore>
  );
};

/** What the reader may do to an admission now. */
export const AdmissionActs = ({ admission }: { readonly admission: AdmissionShown }) => {
  const { t } = useWords();
  const api = useApi();
  const { has } = useSession();
  const { system, category, provider, id, version } = admission;
  const param = { system, category, provider, admission: id };
  const one = api.procurement.systems[':system'].categories[':category'].admissions[':provider'][':admission'];
  const ask = useAct((_: object, options) => read(one['renewal-request'].$post({ param, json: {} }, options)));
  const lift = useAct((_: object, options) => read(one.lifting.$post({ param, json: {} }, options)));
  const suspend = useAct((json: Ground, options) => read(one.suspension.$post({ param, json }, options)));
  const remove = useAct((json: Ground, options) => read(one.removal.$post({ param, json }, options)));
  const acts = actsOn(admission, has);
  return (
    <>
      {acts.includes('ask_renewal') && (
        <ActButton label={t('adm.ask_renewal')} act={ask} onAct={() => ask.run({}, version)} variant="secondary" />
      )}
      {acts.includes('lift') && (
        <ActButton label={t('adm.lift')} act={lift} onAct={() => lift.run({}, version)} variant="secondary" />
      )}
      {acts.includes('suspend') && <GroundAct act={suspend} version={version} of="suspend" />}
      {acts.includes('remove') && <GroundAct act={remove} version={version} of="remove" />}
    </>
  );
};
