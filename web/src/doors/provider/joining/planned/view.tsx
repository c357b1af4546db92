import { endOfDay, localDate } from '@kt/kernel';
import { Textarea } from '@navikt/ds-react/Textarea';
import * as z from 'zod';
import { type Held, read } from '../../../../shared/api/answers.ts';
import type { Api } from '../../../../shared/api/api.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useRead } from '../../../../shared/api/use-read.ts';
import { reasonField } from '../../../../shared/form/fields.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { MarketCalendar } from '../../../../shared/joining/market-calendar.tsx';
import { needFacts } from '../../../../shared/joining/need-facts.ts';
import { NeedHistory } from '../../../../shared/joining/need-history.tsx';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../../shared/page/page.tsx';
import { Due, Facts, StatusLine } from '../../../../shared/page/parts.tsx';
import { usePathId } from '../../../../shared/page/use-path.ts';

type Need = Held<Awaited<ReturnType<Api['provider']['authorities'][':authority']['needs'][':need']['$get']>>>;
type Shown = { readonly need: Need };

const commentForm = z.object({ text: reasonField });

const Comment = ({ need }: Shown) => {
  const { t } = useWords();
  const api = useApi();
  const form = useHouseForm(commentForm, { text: need.comment?.text ?? '' });
  const { field } = useFields(form);
  const param = { authority: need.authority, need: need.id };
  const give = useAct((json: z.output<typeof commentForm>, options) =>
    read(api.provider.authorities[':authority'].needs[':need'].comment.$post({ param, json }, options)),
  );
  return (
    <HouseForm
      form={form}
      act={give}
      onSend={(values) => give.run(values)}
      label={t(need.comment === undefined ? 'need.comment.send' : 'need.comment.correct')}
    >
      <Textarea label={t('need.comment.text')} {...field('text')} />
    </HouseForm>
  );
};

const Own = ({ need }: Shown) => {
  const { t, moment } = useWords();
  const { comment } = need;
  return (
    <Section title={t('need.comment.text')}>
      {comment !== undefined && (
        <StatusLine>{t('need.comment.given', { at: moment(comment.corrected ?? comment.given) })}</StatusLine>
      )}
      {need.takesComments ? (
        <>
          <Due label={t('need.comment_by')} at={endOfDay(localDate(need.commentBy))} />
          <Comment need={need} />
        </>
      ) : (
        <>
          <p>{t('need.comments.over')}</p>
          {comment !== undefined && <p className="kt-written">{comment.text}</p>}
        </>
      )}
    </Section>
  );
};

const Planned = ({ need }: Shown) => {
  const words = useWords();
  return (
    <>
      <p className="kt-written">{words.name(need.text)}</p>
      <Facts rows={needFacts(need, words)} />
      {need.market !== undefined && <MarketCalendar authority={need.authority} need={need.id} />}
      <NeedHistory need={need} />
      <Own need={need} />
    </>
  );
};

/** A planned need, and what the organisation says of it. */
export const View = () => {
  const { t, name } = useWords();
  const authority = usePathId('authority');
  const id = usePathId('need');
  const need = useRead(['announced-need', id], (api) =>
    api.provider.authorities[':authority'].needs[':need'].$get({ param: { authority, need: id } }),
  );
  return (
    <Page
      title={need.data === undefined ? t('need.comment.title') : name(need.data.title)}
      lead={<p>{t('need.comment.lead')}</p>}
      back={{ to: '/open/planned', label: t('need.title') }}
    >
      <Loaded of={need}>{(found) => <Planned need={found} />}</Loaded>
    </Page>
  );
};
