import { read } from '../../../shared/api/answers.ts';
import { useApi } from '../../../shared/api/api-context.ts';
import { useAct } from '../../../shared/api/use-act.ts';
import { useWords } from '../../../shared/language/use-words.ts';
import { ActButton } from '../../../shared/page/act-button.tsx';
import { StatusLine } from '../../../shared/page/parts.tsx';
import type { CallRef } from './use-call.ts';

type KeepProps = { readonly of: CallRef; readonly version: number; readonly isAsked: boolean };

/** One button that keeps a tender as it is after the call has changed. */
export const Keep = ({ of: { authority, competition }, version, isAsked }: KeepProps) => {
  const { t } = useWords();
  const api = useApi();
  const { confirmation } = api.provider.authorities[':authority'].tenders;
  const keep = useAct((_: object, options) =>
    read(confirmation.$post({ param: { authority }, json: { competition } }, options)),
  );
  return (
    <>
      {isAsked && <ActButton label={t('provider.receipt.confirm')} act={keep} onAct={() => keep.run({}, version)} />}
      <StatusLine>{keep.done ? t('provider.receipt.confirmed') : ''}</StatusLine>
    </>
  );
};
