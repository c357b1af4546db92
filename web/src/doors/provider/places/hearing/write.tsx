import { Button } from '@navikt/ds-react/Button';
import { Textarea } from '@navikt/ds-react/Textarea';
import { useState } from 'react';
import { actHeaders, read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { keptDraft, useDeviceDraft } from '../../../../shared/form/device-draft.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useSaving } from '../../../../shared/form/use-saving.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { Section } from '../../../../shared/page/page.tsx';
import { Facts, StatusLine } from '../../../../shared/page/parts.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import type { OwnHearing } from '../read-places.ts';
import { type Answer, answerForm, draftOf, PARTS, said, startOf } from './form.ts';

type OfHearing = { readonly hearing: OwnHearing };

const useHearing = ({ authority, id }: OwnHearing) => {
  const api = useApi();
  return {
    one: api.provider.authorities[':authority'].hearings[':hearing'],
    param: { authority, hearing: id },
  };
};

type CheckProps = OfHearing & {
  readonly answer: Answer;
  readonly version: number;
  readonly onChange: () => void;
};

/** What will be sent, and the sending. */
const Check = ({ hearing, answer, version, onChange }: CheckProps) => {
  const { t } = useWords();
  const { has } = useSession();
  const { one, param } = useHearing(hearing);
  const send = useAct((json: Answer, options) => read(one.answer.$post({ param, json }, options)));
  return (
    <Section title={t('place.answer.check')}>
      <Facts rows={said(answer).map(([part, text]) => [t(`place.answer.${part}`), text])} />
      <p>{t('place.answer.binds')}</p>
      {has('org_admin', 'signatory') ? (
        <ActButton label={t('place.answer.send')} act={send} onAct={() => send.run(answer, version)} />
      ) : (
        <p>{t('place.answer.signatory')}</p>
      )}
      <div className="kt-row">
        <Button variant="secondary" onClick={onChange}>
          {t('web.change')}
        </Button>
      </div>
    </Section>
  );
};

/** The answer, saved while it is written. */
export const Write = ({ hearing }: OfHearing) => {
  const { t, moment } = useWords();
  const session = useSession();
  const { one, param } = useHearing(hearing);
  const key = `hearing:${session.self?.person ?? ''}:${session.actingFor ?? ''}:${hearing.id}`;
  const [start] = useState(() => startOf(hearing, keptDraft(key)));
  const [checked, setChecked] = useState<Answer>();
  const form = useHouseForm(answerForm, start.shown);
  const { field } = useFields(form);
  const shown = form.watch();
  const save = (text: string, version: number) =>
    read(one.$put({ param, json: draftOf(text) }, actHeaders(crypto.randomUUID(), version)));
  const saving = useSaving(save, JSON.stringify(shown), start);
  useDeviceDraft(key, saving.isSaved ? undefined : { base: saving.version, shown });
  if (checked !== undefined)
    return <Check hearing={hearing} answer={checked} version={saving.version} onChange={() => setChecked(undefined)} />;
  return (
    <Section title={t('place.answer.title')}>
      <HouseForm
        form={form}
        act={{ busy: saving.busy, refusal: saving.refusal }}
        onSend={async (answer) => {
          if (await saving.saveByHand()) setChecked(answer);
        }}
        label={t('place.answer.go_on')}
      >
        {PARTS.map((part) => (
          <Textarea
            key={part}
            {...field(part)}
            label={t(`place.answer.${part}`)}
            description={t(`place.answer.${part}.hint`)}
            minRows={part === 'statement' ? 6 : 3}
          />
        ))}
        <StatusLine>
          {saving.isSaved
            ? saving.at !== undefined && t('web.draft.saved', { at: moment(saving.at) })
            : t('web.draft.kept')}
        </StatusLine>
      </HouseForm>
    </Section>
  );
};
