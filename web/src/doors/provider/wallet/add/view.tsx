import { dayInFinland } from '@kt/kernel';
import { CERTIFICATES, type CertificateKind, isCertificateKind } from '@kt/terms';
import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { TextField } from '@navikt/ds-react/TextField';
import { notFound } from '@tanstack/react-router';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { useGo, usePathParam } from '../../../../shared/page/use-path.ts';
import { type OwnWallet, useOwnWallet } from '../use-own-wallet.ts';
import { asksForEnd, certificateForm, firstShown, type ShownCertificate } from './form.ts';
import { showCertificate } from './show-certificate.ts';

type AddProps = { readonly kind: CertificateKind; readonly before: OwnWallet['certificates'][number] | undefined };

const Add = ({ kind, before }: AddProps) => {
  const { t } = useWords();
  const api = useApi();
  const go = useGo();
  const form = useHouseForm(certificateForm(kind, dayInFinland(useNow())), firstShown(before));
  const { field } = useFields(form);
  const act = useAct(
    (shown: ShownCertificate, options) => showCertificate(api, kind, shown, options),
    () => go('/provider/wallet'),
  );
  const { error, id, ...file } = field('file');
  const { error: _never, id: _radios, ...source } = field('source');
  const hasFile = form.watch('source') === 'supplier';
  return (
    <HouseForm form={form} act={act} onSend={(shown) => act.run(shown)} label={t('wallet.form.send')}>
      <TextField label={t('wallet.form.issuer')} description={t(`wallet.issuer.${kind}`)} {...field('issuer')} />
      <TextField
        label={t('wallet.form.issued')}
        description={t('web.form.day_hint')}
        htmlSize={14}
        {...field('issuedOn')}
      />
      {asksForEnd(kind) && (
        <TextField
          label={t('wallet.form.valid_until')}
          description={t('wallet.form.valid_until_hint')}
          {...field('validUntil')}
        />
      )}
      <RadioGroup name={source.name} legend={t('wallet.form.source')} defaultValue="supplier">
        <Radio value="supplier" {...source}>
          {t('wallet.form.source.supplier')}
        </Radio>
        <Radio value="report_service" {...source}>
          {t('wallet.form.source.report_service')}
        </Radio>
      </RadioGroup>
      {hasFile && (
        <div className="kt-stack kt-tight">
          <label htmlFor={id} className="aksel-form-field__label aksel-label">
            {t('wallet.form.file')}
          </label>
          <p className="kt-quiet">{t('wallet.form.file_hint')}</p>
          <input id={id} type="file" accept="application/pdf,image/jpeg,image/png" {...file} />
          {error !== undefined && <p className="aksel-error-message aksel-label">{error}</p>}
        </div>
      )}
    </HouseForm>
  );
};

/** The report's kind in the address; those that no file may follow have no page. */
const useKind = (): CertificateKind => {
  const text = usePathParam('kind');
  if (isCertificateKind(text) && CERTIFICATES[text].takesFile) return text;
  notFound({ throw: true });
  throw new Error('the address names no kind of report');
};

/** Shows one report: who issued it, when, and its file or picture. */
export const View = () => {
  const { t, name } = useWords();
  const kind = useKind();
  const wallet = useOwnWallet();
  return (
    <Page
      title={name(CERTIFICATES[kind].names)}
      lead={<p>{t(`wallet.why.${kind}`)}</p>}
      back={{ to: '/provider/wallet', label: t('wallet.title') }}
    >
      <Loaded of={wallet}>
        {({ certificates }) => <Add kind={kind} before={certificates.find((one) => one.kind === kind)} />}
      </Loaded>
    </Page>
  );
};
