import { Textarea } from '@navikt/ds-react/Textarea';
import * as z from 'zod';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { reasonField } from '../../../../shared/form/fields.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import { Section } from '../../../../shared/page/page.tsx';
import { Due } from '../../../../shared/page/parts.tsx';
import type { Place } from '../read-places.ts';

type OfPlace = { readonly place: Place };
const replyForm = z.object({ reply: reasonField });

const Reply = ({ place: { authority, system, category, id, version } }: OfPlace) => {
  const { t } = useWords();
  const api = useApi();
  const param = { authority, system, category, admission: id };
  const form = useHouseForm(replyForm, { reply: '' });
  const { field } = useFields(form);
  const categories = api.provider.authorities[':authority'].systems[':system'].categories;
  const reply = useAct((json: z.output<typeof replyForm>, options) =>
    read(categories[':category'].admissions[':admission']['change-reply'].$post({ param, json }, options)),
  );
  return (
    <HouseForm form={form} act={reply} onSend={(values) => reply.run(values, version)} label={t('place.change.reply')}>
      <Textarea {...field('reply')} label={t('place.change.your_reply')} minRows={3} />
    </HouseForm>
  );
};

/** What the buyer asks about the change in the consortium, and the reply. */
export const Change = ({ place, mayBind }: OfPlace & { readonly mayBind: boolean }) => {
  const { t } = useWords();
  const { reevaluation, consortium } = place;
  if (reevaluation === undefined || consortium === undefined) return null;
  const { asked, replied } = reevaluation;
  return (
    <Section title={t('place.change.title')}>
      {asked && <p className="kt-written">{asked.question}</p>}
      {asked && replied === undefined && <Due at={asked.deadline} label={t('place.change.reply_by')} />}
      {replied && (
        <>
          <h3>{t('place.change.replied')}</h3>
          <p className="kt-written">{replied.reply}</p>
        </>
      )}
      {asked && replied === undefined && (mayBind ? <Reply place={place} /> : <p>{t('place.renew.signatory')}</p>)}
      <Go to={`/provider/partners/${consortium}`} as="secondary">
        {t('place.change.partners')}
      </Go>
    </Section>
  );
};
