import { Provider as AkselProvider } from '@navikt/ds-react/Provider';
import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { Fragment, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createApi } from '../shared/api/api.ts';
import { ApiContext } from '../shared/api/api-context.ts';
import { ClockContext } from '../shared/api/clock-context.ts';
import { languageOfPath } from '../shared/language/language.ts';
import { loadWords } from '../shared/language/words.ts';
import { actingAs } from '../shared/session/self.ts';
import { type Session, SessionContext } from '../shared/session/session-context.ts';
import { readActing, storeActing } from './acting-store.ts';
import { EndedContext } from './ended-context.ts';
import { useAkselTexts } from './use-aksel-texts.ts';
import { useSelf } from './use-self.ts';

const useTextsOf = (language: Session['language']): boolean => {
  const { i18n } = useTranslation();
  const [ready, setReady] = useState(i18n.language === language);
  useEffect(() => {
    document.documentElement.lang = language;
    const known = i18n.language === language;
    setReady(known);
    if (known) return;
    void loadWords('shell', language)
      .then(() => i18n.changeLanguage(language))
      .then(() => setReady(true));
  }, [language, i18n]);
  return ready && i18n.language === language;
};

/** Who is signed in, whom they act for, the clients that speak for them, and the reader's language. */
export const SessionProvider = ({ children }: { readonly children: ReactNode }) => {
  const language = languageOfPath(useLocation().pathname);
  const queries = useQueryClient();
  const clock = useContext(ClockContext);
  const [wished, setWished] = useState(readActing);
  const [ended, setEnded] = useState(false);
  const speaking = useRef<{ language: Session['language']; actingFor: string | undefined; known: boolean }>({
    language,
    actingFor: wished,
    known: false,
  });
  const api = useMemo(
    () =>
      createApi({
        language: () => speaking.current.language,
        actingFor: () => speaking.current.actingFor,
        heard: clock.heard,
        signedOut: () => {
          if (speaking.current.known) setEnded(true);
        },
      }),
    [clock],
  );
  const { data, isPending } = useSelf(api);
  const self = data ?? undefined;
  const acting = actingAs(self, wished);
  speaking.current = { language, actingFor: acting?.of, known: self !== undefined };
  const ready = useTextsOf(language);
  const akselTexts = useAkselTexts(language);
  useEffect(() => {
    const moved = (): void => void queries.invalidateQueries();
    window.addEventListener('kt:moved', moved);
    return () => window.removeEventListener('kt:moved', moved);
  }, [queries]);
  const session: Session = {
    language,
    self,
    actingFor: acting?.of,
    acting,
    actFor: (party) => {
      storeActing(party);
      setWished(party);
    },
    has: (...roles) => acting?.roles.some((role) => roles.includes(role)) ?? false,
  };
  if (isPending || !ready || akselTexts === undefined) return null;
  return (
    <SessionContext value={session}>
      <ApiContext value={api}>
        <EndedContext
          value={{
            ended,
            mayEnd: self !== undefined,
            later: () => setEnded(false),
            back: () => {
              setEnded(false);
              void queries.invalidateQueries();
            },
          }}
        >
          <AkselProvider locale={akselTexts}>
            <Fragment key={self?.person}>{children}</Fragment>
          </AkselProvider>
        </EndedContext>
      </ApiContext>
    </SessionContext>
  );
};
