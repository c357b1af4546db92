import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { Go } from '../../../../shared/page/go.tsx';
import { Keep } from '../keep.tsx';
import { type CallRef, useCallRef } from '../use-call.ts';

type ActsProps = {
  readonly of: CallRef;
  readonly version: number;
  readonly needsConfirmation: boolean;
};

/** What a signatory may still do with a submitted tender before the deadline. */
export const Acts = ({ of: { authority, competition }, version, needsConfirmation }: ActsProps) => {
  const { t } = useWords();
  const { at } = useCallRef();
  const api = useApi();
  const tenders = api.provider.authorities[':authority'].tenders;
  const of = { param: { authority }, json: { competition } };
  const withdraw = useAct((_: object, options) => read(tenders.withdrawal.$post(of, options)));
  return (
    <div className="kt-stack kt-no-print">
      {needsConfirmation && <p>{t('provider.call.confirm_says')}</p>}
      <Keep of={{ authority, competition }} version={version} isAsked={needsConfirmation} />
      <div className="kt-row">
        <Go to={`${at}/tender`} as="secondary">
          {t('provider.receipt.replace')}
        </Go>
        <ActButton
          label={t('provider.receipt.withdraw')}
          act={withdraw}
          onAct={() => withdraw.run({}, version)}
          variant="danger"
          confirm={<p>{t('provider.receipt.withdraw_says')}</p>}
        />
      </div>
    </div>
  );
};
