import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { actHeaders, type Held, read } from '../../../../shared/api/answers.ts';
import type { Api } from '../../../../shared/api/api.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { keptDraft, useDeviceDraft } from '../../../../shared/form/device-draft.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useSaving } from '../../../../shared/form/use-saving.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { useGo } from '../../../../shared/page/use-path.ts';
import { useSession } from '../../../../shared/session/session-context.ts';
import { type CallRef, type Invitation, useCallRef } from '../use-call.ts';
import { deviceKey, draftText, fitting, isTooLong, startFrom } from './draft.ts';
import { tenderForm } from './form.ts';
import { partOf } from './parts.ts';
import { askedBy } from './presenter.ts';

type Drafts = Api['provider']['authorities'][':authority']['tenders']['draft'];
export type Draft = Held<Awaited<ReturnType<Drafts['read']['$post']>>>;

/** The tender's form over its draft, which is saved on the device and on the server all the while. */
export const useEditor = ({ authority, competition }: CallRef, call: Invitation, draft: Draft) => {
  const { t, name } = useWords();
  const session = useSession();
  const { at } = useCallRef();
  const api = useApi();
  const go = useGo();
  const queries = useQueryClient();
  const key = deviceKey(session, competition);
  const asked = askedBy(call, name);
  const [start] = useState(() => startFrom(asked, draft, keptDraft(key)));
  const schema = useMemo(() => tenderForm(askedBy(call, name), t), [call, name, t]);
  const form = useHouseForm(schema, start.shown);
  useEffect(() => {
    const { unsubscribe } = form.watch((_, { name: field }) => {
      const part = field === undefined ? undefined : partOf(field);
      if (part !== undefined && part !== form.getValues('at')) form.setValue('at', part);
    });
    return unsubscribe;
  }, [form]);
  const shown = form.watch();
  const save = (text: string, version: number) =>
    read(
      api.provider.authorities[':authority'].tenders.draft.$put(
        { param: { authority }, json: { competition, text } },
        actHeaders(crypto.randomUUID(), version),
      ),
    );
  const saving = useSaving(save, draftText(fitting(shown)), start);
  const isSaved = saving.isSaved && !isTooLong(shown);
  useDeviceDraft(key, isSaved ? undefined : { base: saving.version, shown });
  const check = async (): Promise<void> => {
    if (!(await saving.saveByHand())) return;
    // What is checked is what was just saved, not what was read when the page was opened.
    await queries.invalidateQueries({ queryKey: [session.actingFor, session.language, 'draft', competition] });
    await go(`${at}/check`);
  };
  return { form, asked, shown, saving: { ...saving, isSaved }, check };
};
