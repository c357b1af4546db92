import type { Id } from '@kt/kernel';
import { actHeaders, read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { useGo } from '../../../../shared/page/use-path.ts';

type SendDraftToProps = {
  readonly referral: Id<'referral'>;
  readonly agreement: Id<'agreement'>;
  readonly provider: string;
};

/** Sends a draft to another than it was to go to, whom the client has agreed to. */
export const SendDraftTo = ({ referral, agreement, provider }: SendDraftToProps) => {
  const { t } = useWords();
  const api = useApi();
  const go = useGo();
  const act = useAct(
    async (_: object, options) => {
      const one = api.casework.worker.referrals[':referral'];
      const param = { referral };
      const { version, choice } = await read(one.$get({ param }));
      if (choice === undefined) return;
      const { informedOn, informationLanguages } = choice;
      const json = { agreement, mode: 'client' as const, informedOn, informationLanguages: [...informationLanguages] };
      const key = options.headers['idempotency-key'] ?? '';
      const chosen = await read(one.choice.$post({ param, json }, actHeaders(key, version)));
      await read(one.offer.$post({ param, json: {} }, actHeaders(key, chosen.version)));
    },
    () => go(`/casework/referrals/${referral}?sent=yes`),
  );
  return <ActButton label={t('refer.send_to', { provider })} act={act} onAct={() => act.run({})} />;
};
