import { lazy, Suspense } from 'react';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { Due } from '../../../../shared/page/parts.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import { turnOf } from '../ended.tsx';
import { mayWrite } from '../powers.ts';
import { Turned } from '../turned.tsx';
import { type CallRef, type Invitation, useCallRef, useDraft, useInvitation, useOwnTender } from '../use-call.ts';
import { Answers } from './answers.tsx';
import { Cash } from './cash/section.tsx';
import { Files } from './files/section.tsx';
import { MustHaves } from './must-haves.tsx';
import { Part } from './part.tsx';
import { PartList } from './part-list.tsx';
import { partRows } from './parts.ts';
import { comparisonOf, pricedCard, priceLines } from './presenter.ts';
import { Prices } from './prices.tsx';
import type { SaidBefore } from './said-before.ts';
import { Secrecy } from './secrecy.tsx';
import { Side } from './side.tsx';
import { type Draft, useEditor } from './use-editor.ts';
import { useSaidBefore } from './use-said-before.ts';

const Group = lazy(async () => ({ default: (await import('../group/section.tsx')).Group }));

type EditorProps = {
  readonly of: CallRef;
  readonly call: Invitation;
  readonly draft: Draft;
  readonly said: SaidBefore;
};

const Editor = ({ of, call, draft, said }: EditorProps) => {
  const words = useWords();
  const { t, name } = words;
  const { form, asked, shown, saving, check } = useEditor(of, call, draft);
  return (
    <div className="kt-with-side">
      <div className="kt-stack">
        <div className="kt-box">
          <Due at={call.deadline} label={t('provider.call.deadline')} />
          <PartList rows={partRows(asked, shown, words)} />
        </div>
        <HouseForm
          form={form}
          act={{ busy: saving.busy, refusal: saving.refusal }}
          onSend={check}
          label={t('provider.tender.check')}
        >
          {asked.mustHaves.length > 0 && (
            <Part of="mustHaves" title={t('provider.must')}>
              <MustHaves form={form} asked={asked} />
            </Part>
          )}
          {call.rateCard.steps.length > 0 && (
            <Part of="prices" title={t('provider.tender.prices')}>
              <p>{t('provider.tender.prices_say')}</p>
              <Prices form={form} lines={priceLines(call, shown.prices, name)} said={said.prices} />
            </Part>
          )}
          {asked.questions.length > 0 && (
            <Part of="answers" title={t('provider.tender.answers')}>
              <Answers form={form} questions={asked.questions} said={said.answers} />
            </Part>
          )}
          <Part of="attachments" title={t('tender.part.attachments')}>
            <Files of={of} form={form} />
          </Part>
          <Part of="secrecy" title={t('tender.part.secrecy')}>
            <Secrecy form={form} asked={asked} />
          </Part>
          <Suspense fallback={null}>
            <Group of={of} call={call} form={form} />
          </Suspense>
          <Part of="check" title={t('tender.part.check')}>
            <p>{t('tender.part.check_says')}</p>
          </Part>
        </HouseForm>
        <Cash call={call} card={pricedCard(call, shown.prices)} />
      </div>
      <Side comparison={comparisonOf(call, shown.prices)} saving={saving} />
    </div>
  );
};

/** The editor as soon as it is known what was said before: nothing moves once somebody writes. */
const Prepared = (props: Omit<EditorProps, 'said'>) => {
  const said = useSaidBefore(props.of, props.call);
  return said === undefined ? null : <Editor {...props} said={said} />;
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
              tender === null || !mayWrite(session) || turnOf(call, now) !== 'none' ? (
                <Turned back={at} why={turnOf(call, now)} />
              ) : (
                <Loaded of={draft}>{(saved) => <Prepared of={of} call={call} draft={saved} />}</Loaded>
              )
            }
          </Loaded>
        </Page>
      )}
    </Loaded>
  );
};
