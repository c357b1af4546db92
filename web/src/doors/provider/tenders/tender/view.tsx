import { Textarea } from '@navikt/ds-react/Textarea';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Held } from '../../../../shared/api/answers.ts';
import { actHeaders, read } from '../../../../shared/api/answers.ts';
import type { Api } from '../../../../shared/api/api.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { keptDraft, useDeviceDraft } from '../../../../shared/form/device-draft.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useSaving } from '../../../../shared/form/use-saving.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../../shared/page/page.tsx';
import { useGo } from '../../../../shared/page/use-path.ts';
import { useSession } from '../../../../shared/session/session-context.ts';
import { mayWrite } from '../powers.ts';
import { Turned } from '../turned.tsx';
import { type CallRef, type Invitation, useCallRef, useDraft, useInvitation, useOwnTender } from '../use-call.ts';
import { Cash } from './cash/section.tsx';
import { deviceKey, draftText, startFrom } from './draft.ts';
import { tenderForm } from './form.ts';
import { askedBy, comparisonOf, pricedCard, priceLines, progressOf } from './presenter.ts';
import { Prices } from './prices.tsx';
import { Secrecy } from './secrecy.tsx';
import { Side } from './side.tsx';

type Drafts = Api['provider']['authorities'][':authority']['tenders']['draft'];
type Draft = Held<Awaited<ReturnType<Drafts['read']['$post']>>>;

type EditorProps = { readonly of: CallRef; readonly call: Invitation; readonly draft: Draft };

const Editor = ({ of, call, draft }: EditorProps) => {
  const { authority, competition } = of;
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
  const { field } = useFields(form);
  const shown = form.watch();
  const save = (text: string, version: number) =>
    read(
      api.provider.authorities[':authority'].tenders.draft.$put(
        { param: { authority }, json: { competition, text } },
        actHeaders(crypto.randomUUID(), version),
      ),
    );
  const saving = useSaving(save, draftText(shown), start);
  useDeviceDraft(key, saving.isSaved ? undefined : { base: saving.version, shown });
  return (
    <div className="kt-with-side">
      <div>
        <HouseForm
          form={form}
          act={{ busy: saving.busy, refusal: saving.refusal }}
          onSend={async () => {
            if (!(await saving.saveByHand())) return;
            // What is checked is what was just saved, not what was read when the page was opened.
            await queries.invalidateQueries({ queryKey: [session.actingFor, session.language, 'draft', competition] });
            await go(`${at}/check`);
          }}
          label={t('provider.tender.check')}
        >
          <Section title={t('provider.tender.prices')}>
            <p>{t('provider.tender.prices_say')}</p>
            <Prices form={form} lines={priceLines(call, shown.prices, name)} />
          </Section>
          <Section title={t('provider.tender.answers')}>
            {asked.questions.map(({ key: question, title, weight }) => (
              <Textarea
                key={question}
                {...field(`answers.${question}`)}
                label={title}
                description={t('provider.tender.answer_says', { points: weight })}
                minRows={8}
              />
            ))}
            <Secrecy form={form} asked={asked} />
          </Section>
        </HouseForm>
        <Cash call={call} card={pricedCard(call, shown.prices)} />
      </div>
      <Side
        deadline={call.deadline}
        comparison={comparisonOf(call, shown.prices)}
        filled={progressOf(asked, shown)}
        asked={{ prices: asked.bids.length, answers: asked.questions.length }}
        saving={saving}
      />
    </div>
  );
};

/** Prices with live totals, answers, and a draft that is saved all the while. */
export const View = () => {
  const { t, name } = useWords();
  const now = useNow();
  const session = useSession();
  const { at, ...of } = useCallRef();
  const invitation = useInvitation(of);
  const own = useOwnTender(of);
  const draft = useDraft(of, own.data !== undefined && own.data !== null);
  return (
    <Loaded of={invitation}>
      {(call) => (
        <Page
          title={t('provider.tender.title')}
          lead={<p>{name(call.title)}</p>}
          back={{ to: at, label: name(call.title) }}
        >
          <Loaded of={own}>
            {(tender) =>
              tender === null || !mayWrite(session) || call.state !== 'open' || now >= call.deadline ? (
                <Turned back={at} isLate={call.state !== 'open' || now >= call.deadline} />
              ) : (
                <Loaded of={draft}>{(saved) => <Editor of={of} call={call} draft={saved} />}</Loaded>
              )
            }
          </Loaded>
        </Page>
      )}
    </Loaded>
  );
};
