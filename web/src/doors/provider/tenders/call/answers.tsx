import { read } from '../../../../shared/api/answers.ts';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { useRows } from '../../../../shared/api/use-rows.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Section } from '../../../../shared/page/page.tsx';
import { Due, StateTag } from '../../../../shared/page/parts.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import { mayWrite } from '../powers.ts';
import { type CallRef, type Invitation, useCallRef } from '../use-call.ts';

const useEnquiries = ({ authority, competition }: CallRef) =>
  useRows(
    ['enquiries', competition],
    (api) =>
      ({ query }) =>
        read(
          api.provider.authorities[':authority'].enquiries.view.$post({
            param: { authority },
            query,
            json: { competition },
          }),
        ),
  );

const Rows = ({ of }: { readonly of: CallRef }) => {
  const { t, name, moment } = useWords();
  const enquiries = useEnquiries(of);
  return (
    <Loaded of={enquiries}>
      {(rows) =>
        rows.length === 0 ? (
          <p className="kt-quiet">{t('provider.enquiry.none')}</p>
        ) : (
          <ul className="kt-cards">
            {rows.map(({ id, asked, published, declined }) => (
              <li key={id} className="kt-card" data-edge={published === undefined ? undefined : 'plain'}>
                <h3>{published === undefined ? t('provider.enquiry.own') : name(published.question)}</h3>
                {asked !== undefined && (
                  <>
                    <p className="kt-written">{asked.text}</p>
                    <div className="kt-row">
                      <StateTag tone={declined === undefined ? 'info' : 'neutral'}>
                        {t(declined === undefined ? 'state.enquiry.asked' : 'state.enquiry.declined')}
                      </StateTag>
                    </div>
                  </>
                )}
                {declined !== undefined && (
                  <>
                    <p>{t(`enquiry_declined.${declined.reason}`)}</p>
                    <p className="kt-written">{declined.text}</p>
                    <p className="kt-quiet">{t('provider.enquiry.declined_at', { at: moment(declined.at) })}</p>
                  </>
                )}
                {published !== undefined && (
                  <>
                    <p className="kt-written">{name(published.answer)}</p>
                    <p className="kt-quiet">{t('provider.enquiry.answered_at', { at: moment(published.at) })}</p>
                  </>
                )}
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  );
};

/** Answers to everybody, and the way to ask while there is time. */
export const Answers = ({ call }: { readonly call: Invitation }) => {
  const { t } = useWords();
  const now = useNow();
  const session = useSession();
  const { at, ...of } = useCallRef();
  const until = call.questionsUntil;
  const isOpen = call.state === 'open' && now < until;
  return (
    <Section title={t('provider.enquiry.title')}>
      {call.state === 'open' &&
        (isOpen ? <Due at={until} label={t('provider.enquiry.until')} /> : <p>{t('provider.enquiry.closed')}</p>)}
      {isOpen && mayWrite(session) && (
        <div className="kt-row kt-no-print">
          <Go to={`${at}/ask`} as="secondary">
            {t('provider.enquiry.ask')}
          </Go>
        </div>
      )}
      <Rows of={of} />
    </Section>
  );
};
