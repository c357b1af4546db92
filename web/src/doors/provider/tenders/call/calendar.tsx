import { useApi } from '../../../../shared/api/api-context.ts';
import { refusalOf } from '../../../../shared/api/refusal.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { saveFile } from '../../../../shared/page/save-file.ts';
import type { CallRef } from '../use-call.ts';

/** The dates of the call as a file for the reader's own calendar. */
export const CalendarButton = ({ of: { authority, competition } }: { readonly of: CallRef }) => {
  const { t, language } = useWords();
  const api = useApi();
  const { calendar } = api.provider.authorities[':authority'].invitations;
  const fetched = useAct(async (_: object) => {
    const answer = await calendar.$post({ param: { authority }, json: { competition, language } });
    if (!answer.ok && answer instanceof Response) throw await refusalOf(answer);
    saveFile(await answer.blob(), 'kumppanitori.ics');
  });
  return (
    <ActButton label={t('provider.call.calendar')} act={fetched} onAct={() => fetched.run({})} variant="secondary" />
  );
};
