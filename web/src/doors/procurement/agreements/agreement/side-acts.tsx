import { ReadMore } from '@navikt/ds-react/ReadMore';
import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import type * as z from 'zod';
import type { AgreementShown } from '../../../../shared/agreements/answers.ts';
import { type ChangeProposal, ProposeChange } from '../../../../shared/agreements/change.tsx';
import { ProposePrices } from '../../../../shared/agreements/propose-prices.tsx';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { type Act, useAct } from '../../../../shared/api/use-act.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import { GROUNDS, reasonForm, terminateForm } from './check-form.ts';
import { sideActs } from './presenter.ts';
import { Ring, Shares } from './ring/lazy-ring.tsx';
import { Supplement } from './supplement/supplement.tsx';

type Shown = { readonly agreement: AgreementShown };
type Reason = z.output<typeof reasonForm>;
type WithReasonProps = Shown & { readonly act: Act<Reason>; readonly of: 'waive' | 'withdraw' | 'suspend' };

const WithReason = ({ agreement, act, of }: WithReasonProps) => {
  const { t } = useWords();
  const form = useHouseForm(reasonForm, { reason: '' });
  const { field } = useFields(form, of);
  return (
    <ReadMore header={t(`agr.${of}`)}>
      <p className="kt-quiet">{t(`agr.${of}.lead`)}</p>
      <HouseForm
        within={of}
        form={form}
        act={act}
        onSend={(values) => act.run(values, agreement.version)}
        label={t(`agr.${of}`)}
        variant={of === 'withdraw' ? 'danger' : 'secondary'}
      >
        <Textarea label={t('web.reason')} {...field('reason')} />
      </HouseForm>
    </ReadMore>
  );
};

const Terminate = ({ agreement: { id, version } }: Shown) => {
  const { t } = useWords();
  const api = useApi();
  const form = useHouseForm(terminateForm, { ground: 'mutual' });
  const { field } = useFields(form, 'terminate');
  const end = useAct((json: z.output<typeof terminateForm>, options) =>
    read(api.procurement.agreements[':agreement'].termination.$post({ param: { agreement: id }, json }, options)),
  );
  return (
    <ReadMore header={t('agr.terminate')}>
      <p className="kt-quiet">{t('agr.terminate.lead')}</p>
      <HouseForm
        within="terminate"
        form={form}
        act={end}
        onSend={(values) => end.run(values, version)}
        label={t('agr.terminate')}
        variant="danger"
      >
        <Select label={t('agr.terminate.ground')} {...field('ground')}>
          {GROUNDS.map((one) => (
            <option key={one} value={one}>
              {t(`agr.ground.${one}`)}
            </option>
          ))}
        </Select>
      </HouseForm>
    </ReadMore>
  );
};

/** What may be done besides the next step; nothing is shown to those who may do nothing. */
export const SideActs = ({ agreement }: Shown) => {
  const { t } = useWords();
  const api = useApi();
  const { has } = useSession();
  const { id, version } = agreement;
  const param = { agreement: id };
  const one = api.procurement.agreements[':agreement'];
  const waive = useAct((json: Reason, options) => read(one['checks-waiver'].$post({ param, json }, options)));
  const withdraw = useAct((json: Reason, options) => read(one.withdrawal.$post({ param, json }, options)));
  const suspend = useAct((json: Reason, options) => read(one.suspension.$post({ param, json }, options)));
  const resume = useAct((_: object, options) => read(one.resumption.$post({ param, json: {} }, options)));
  const propose = useAct((json: ChangeProposal, options) => read(one.changes.$post({ param, json }, options)));
  const acts = sideActs(agreement, has);
  return (
    <div className="kt-stack kt-tight">
      {acts.includes('supplement') && <Supplement key={`draft-${String(version)}`} agreement={agreement} />}
      {acts.includes('ring') && <Ring key={`ring-${String(version)}`} agreement={agreement} />}
      {acts.includes('resume') && (
        <ActButton label={t('agr.resume')} act={resume} onAct={() => resume.run({}, version)} variant="secondary" />
      )}
      {acts.includes('change') && (
        <>
          <ProposeChange key={`terms-${String(version)}`} agreement={agreement} act={propose} />
          <ProposePrices key={`prices-${String(version)}`} agreement={agreement} act={propose} />
        </>
      )}
      {acts.includes('shares') && <Shares key={`shares-${String(version)}`} agreement={agreement} act={propose} />}
      {acts.includes('waive') && <WithReason agreement={agreement} act={waive} of="waive" />}
      {acts.includes('suspend') && <WithReason agreement={agreement} act={suspend} of="suspend" />}
      {acts.includes('withdraw') && <WithReason agreement={agreement} act={withdraw} of="withdraw" />}
      {acts.includes('terminate') && <Terminate agreement={agreement} />}
    </div>
  );
};
