import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { actHeaders, read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useDeviceDraft } from '../../../../shared/form/device-draft.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useSaving } from '../../../../shared/form/use-saving.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import { Section } from '../../../../shared/page/page.tsx';
import { StatusLine } from '../../../../shared/page/parts.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import type { Request } from '../read-joining.ts';
import { Conflict } from './conflict.tsx';
import { type Category, deviceKey, draftIn, draftText, type Shown, type Start, sentOf } from './draft.ts';
import { Exclusion, Offered, Requirements } from './fields.tsx';
import { requestForm } from './form.ts';

export type EditorProps = {
  readonly request: Request;
  readonly category: Category;
  readonly start: Start;
  readonly onReady: () => void;
  readonly onChoose: (shown: Shown, now: Request) => void;
};

const useDraftSaving = ({ request, category, start }: EditorProps, shown: Shown) => {
  const api = useApi();
  const { authority, id, provider } = request;
  const saving = useSaving(
    (text, version) =>
      read(
        api.provider.authorities[':authority'].requests[':request'].$put(
          { param: { authority, request: id }, json: sentOf(draftIn(text) ?? shown, category, provider) },
          actHeaders(crypto.randomUUID(), version),
        ),
      ),
    draftText(shown),
    start,
  );
  useDeviceDraft(deviceKey(useSession(), id), saving.isSaved ? undefined : { base: saving.version, shown });
  return saving;
};

/** A draft that is saved as it is written: on this device at once, on the server within seconds. */
export const Editor = (props: EditorProps) => {
  const { request, category, start, onReady, onChoose } = props;
  const { t, moment } = useWords();
  const { actingFor, language } = useSession();
  const queries = useQueryClient();
  const schema = useMemo(() => {
    const required = category.requirements.map(({ key }) => key);
    return requestForm({ required, withOthers: request.parties !== undefined, asksReply: false });
  }, [category, request.parties]);
  const form = useHouseForm(schema, start.shown);
  const shown = form.watch();
  const saving = useDraftSaving(props, shown);
  const isStale = saving.refusal?.code === 'work.stale';
  if (isStale) return <Conflict request={request} category={category} mine={shown} onChoose={onChoose} />;
  const goOn = async (): Promise<void> => {
    if (!(await saving.saveByHand())) return;
    await queries.invalidateQueries({ queryKey: [actingFor, language, 'request', request.id] });
    onReady();
  };
  return (
    <HouseForm
      form={form}
      act={{ busy: saving.busy, refusal: saving.refusal }}
      onSend={() => void goOn()}
      label={t('provider.request.go_on')}
    >
      <Section title={t('provider.request.requirements')}>
        <p>
          {t('join.requirements_say')} <Go to="/provider/wallet">{t('join.wallet')}</Go>
        </p>
        <Requirements form={form} category={category} />
      </Section>
      <Section title={t('join.offer')}>
        <Offered form={form} category={category} />
      </Section>
      <Exclusion form={form} />
      <StatusLine>
        {saving.isSaved
          ? saving.at !== undefined && t('web.draft.saved', { at: moment(saving.at) })
          : t('web.draft.kept')}
      </StatusLine>
    </HouseForm>
  );
};
