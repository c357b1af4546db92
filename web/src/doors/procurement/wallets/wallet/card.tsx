import type { Id } from '@kt/kernel';
import { Button } from '@navikt/ds-react/Button';
import { ReadMore } from '@navikt/ds-react/ReadMore';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { refusalOf } from '../../../../shared/api/refusal.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { Facts, StateTag } from '../../../../shared/page/parts.tsx';
import { ProblemBox } from '../../../../shared/page/problem-box.tsx';
import { saveFile } from '../../../../shared/page/save-file.ts';
import { useSession } from '../../../../shared/session/session-context.ts';
import { fileName } from '../../../../shared/wallet/file-name.ts';
import type { WalletLine } from '../../../../shared/wallet/wallet-lines.ts';
import type { Shown } from '../use-wallet.ts';
import { Check } from './check.tsx';
import { LookUp } from './look-up.tsx';

type Of = { readonly provider: Id<'organisation'> };
type CardProps = Of & { readonly line: WalletLine<Shown> };

const Opened = ({ provider, certificate }: Of & { readonly certificate: Shown }) => {
  const { t } = useWords();
  const one = useApi().procurement.providers[':provider'].certificates[':certificate'];
  const open = useAct(async (_: object, _options) => {
    const answer = await one.file.$get({ param: { provider, certificate: certificate.id } });
    if (!answer.ok) throw await refusalOf(answer);
    saveFile(await answer.blob(), fileName(certificate.kind, certificate.file?.mediaType));
  });
  if (certificate.file?.cleared !== true) return null;
  return (
    <div className="kt-stack kt-tight">
      <Button variant="secondary" loading={open.busy} onClick={() => void open.run({})}>
        {t('wallet.open')}
      </Button>
      <ProblemBox refusal={open.refusal} />
    </div>
  );
};

const Ask = ({ provider, line }: CardProps) => {
  const { t } = useWords();
  const requests = useApi().procurement.providers[':provider']['certificate-requests'];
  const act = useAct((_: object, options) =>
    read(requests.$post({ param: { provider }, json: { kind: line.kind } }, options)),
  );
  return <ActButton label={t('wallet.ask')} variant="secondary" act={act} onAct={() => act.run({})} />;
};

const Acts = ({ provider, line }: CardProps) => {
  const { t } = useWords();
  const { certificate } = line;
  const waits = certificate?.state === 'open' || certificate?.state === 'clean';
  const lacks = line.isOpen && certificate?.state !== 'asked';
  return (
    <>
      {waits && <Check key={certificate.version} provider={provider} certificate={certificate} />}
      {lacks && <Ask provider={provider} line={line} />}
      {!waits && (
        <ReadMore header={t('wallet.look_up')}>
          <LookUp provider={provider} kind={line.kind} />
        </ReadMore>
      )}
    </>
  );
};

const Found = ({ certificate: { told, checks } }: { readonly certificate: Shown }) => {
  const { t, day, moment } = useWords();
  const check = checks.at(-1);
  return (
    <Facts
      rows={[
        [t('wallet.form.issuer'), told?.issuer],
        [t('wallet.form.issued'), told && day(told.issuedOn)],
        [t('wallet.checked_at'), check && moment(check.at)],
        [t('wallet.check.source'), check && t(`wallet.source.${check.source}`)],
        [t('wallet.tax'), check?.tax && t(`wallet.tax.${check.tax}`)],
      ]}
    />
  );
};

/** One kind of report: what was shown, what was found, and what an official can do about it. */
export const Card = ({ provider, line }: CardProps) => {
  const { has } = useSession();
  const { name, state, tone, until, trouble, certificate } = line;
  return (
    <li className="kt-card" data-edge={line.row.state === 'unchecked' ? 'near' : 'plain'}>
      <div className="kt-card-line">
        <h2 className="kt-card-title">{name}</h2>
        <StateTag tone={tone}>{state}</StateTag>
      </div>
      {until !== undefined && <p className="kt-quiet">{until}</p>}
      {trouble !== undefined && <p>{trouble}</p>}
      {certificate !== undefined && <Found certificate={certificate} />}
      {certificate !== undefined && <Opened provider={provider} certificate={certificate} />}
      {has('admission_officer', 'agreement_manager') && <Acts provider={provider} line={line} />}
    </li>
  );
};
