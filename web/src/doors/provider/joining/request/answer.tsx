import { Textarea } from '@navikt/ds-react/Textarea';
import { useMemo } from 'react';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { dropDraft, keptDraft, useDeviceDraft } from '../../../../shared/form/device-draft.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Section } from '../../../../shared/page/page.tsx';
import { Due } from '../../../../shared/page/parts.tsx';
import { useGo } from '../../../../shared/page/use-path.ts';
import { useSession } from '../../../../shared/session/session-context.ts';
import { maySend } from '../powers.ts';
import { deviceKey, type Shown, sentOf, startFrom } from './draft.ts';
import { Exclusion, Offered, Requirements } from './fields.tsx';
import { requestForm } from './form.ts';
import { NotYet, type WriteProps } from './write.tsx';

const Completion = ({ request, category }: WriteProps) => {
  const { t } = useWords();
  const api = useApi();
  const go = useGo();
  const { authority, id, provider, parties, version } = request;
  const key = deviceKey(useSession(), id);
  const schema = useMemo(() => {
    const required = category.requirements.map((one) => one.key);
    return requestForm({ required, withOthers: parties !== undefined, asksReply: true });
  }, [category, parties]);
  const form = useHouseForm(schema, startFrom(request, category, keptDraft(key)).shown);
  const { field } = useFields(form);
  const param = { authority, request: id };
  const resubmit = useAct(
    ({ reply, ...shown }: Shown, options) => {
      const json = { ...sentOf({ ...shown, reply }, category, provider), reply: reply.trim() };
      return read(
        api.provider.authorities[':authority'].requests[':request'].resubmission.$post({ param, json }, options),
      );
    },
    () => {
      dropDraft(key);
      return go(`/provider/join/${authority}/${id}/receipt`);
    },
  );
  useDeviceDraft(key, { base: version, shown: form.watch() });
  return (
    <HouseForm
      form={form}
      act={resubmit}
      onSend={(shown) => resubmit.run(shown, version)}
      label={t('provider.request.resubmit')}
    >
      <Textarea {...field('reply')} label={t('join.reply')} />
      <Requirements form={form} category={category} />
      <Offered form={form} category={category} />
      <Exclusion form={form} />
    </HouseForm>
  );
};

/** The authority has asked something: a reply in words, and the answers again where they change. */
export const Answer = ({ request, category }: WriteProps) => {
  const { t } = useWords();
  const session = useSession();
  const { asked } = request;
  return (
    <Section title={t('provider.request.question')}>
      {asked && (
        <div className="kt-box">
          <p className="kt-written">{asked.question}</p>
          <Due at={asked.deadline} label={t('join.answer_by')} />
          <p className="kt-quiet">{t('join.answer_or_lapse')}</p>
        </div>
      )}
      {maySend(session) ? <Completion request={request} category={category} /> : <NotYet request={request} />}
    </Section>
  );
};
