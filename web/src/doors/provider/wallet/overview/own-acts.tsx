import { Button } from '@navikt/ds-react/Button';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { refusalOf } from '../../../../shared/api/refusal.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { ProblemBox } from '../../../../shared/page/problem-box.tsx';
import { saveFile } from '../../../../shared/page/save-file.ts';
import { useSession } from '../../../../shared/session/session-context.ts';
import { fileName } from '../../../../shared/wallet/file-name.ts';
import type { OwnWallet } from '../use-own-wallet.ts';

type OwnActsProps = { readonly certificate: OwnWallet['certificates'][number]; readonly name: string };

/** What the organisation does with a report that it has shown: opens its file, takes it back unchecked. */
export const OwnActs = ({ certificate, name }: OwnActsProps) => {
  const { t } = useWords();
  const { has } = useSession();
  const one = useApi().provider.certificates[':certificate'];
  const { id, kind, version, file, state } = certificate;
  const param = { certificate: id };
  const open = useAct(async (_: object, _options) => {
    const answer = await one.file.$get({ param });
    if (!answer.ok) throw await refusalOf(answer);
    saveFile(await answer.blob(), fileName(kind, file?.mediaType));
  });
  const withdraw = useAct((_: object, options) => read(one.withdrawal.$post({ param, json: {} }, options)));
  const mayWithdraw = has('org_admin', 'writer') && (state === 'open' || state === 'clean' || state === 'refused');
  return (
    <>
      {file?.cleared === true && (
        <Button variant="tertiary" loading={open.busy} onClick={() => void open.run({})}>
          {t('wallet.open')}
        </Button>
      )}
      <ProblemBox refusal={open.refusal} />
      {mayWithdraw && (
        <ActButton
          label={t('wallet.withdraw')}
          variant="secondary"
          act={withdraw}
          onAct={() => withdraw.run({}, version)}
          confirm={<p>{t('wallet.withdraw_confirm', { name })}</p>}
        />
      )}
    </>
  );
};
