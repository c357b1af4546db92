import { LANGUAGES } from '@kt/kernel';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pathIn } from '../shared/language/language.ts';
import { Go } from '../shared/page/go.tsx';
import { useSession } from '../shared/session/session-context.ts';
import { navOf } from './nav.ts';
import { Who } from './who.tsx';

const NAMES = { fi: 'Suomi', sv: 'Svenska', en: 'English' } as const;

/** The links of the reader's present role, and the same page in other languages. */
const Menu = ({ open, close }: { readonly open: boolean; readonly close: () => void }) => {
  const { t } = useTranslation();
  const { language, self, acting } = useSession();
  const { pathname } = useLocation();
  const here = pathname.replace(/^\/\w\w/, '');
  return (
    <div id="menu" className="kt-nav" data-open={open} onClick={close}>
      <nav aria-label={t('web.nav.main')}>
        <ul>
          {navOf(self === undefined ? undefined : acting).map(({ to, label, also = [] }) => (
            <li key={to}>
              <Go to={to} current={[to, ...also].some((one) => here.startsWith(one))}>
                {t(label)}
              </Go>
            </li>
          ))}
          {self === undefined && (
            <li>
              <Go to="/sign-in" current={here === '/sign-in'}>
                {t('web.sign_in')}
              </Go>
            </li>
          )}
        </ul>
      </nav>
      <nav aria-label={t('web.nav.language')}>
        <ul>
          {LANGUAGES.map((one) => (
            <li key={one}>
              <a
                href={pathIn(one, pathname) + window.location.search}
                lang={one}
                hrefLang={one}
                {...(one === language && { 'aria-current': 'true' as const })}
              >
                {NAMES[one]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
};

export const Head = () => {
  const { t } = useTranslation();
  const { self } = useSession();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    const leave = ({ key }: KeyboardEvent): void => {
      if (key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('keydown', leave);
    return () => document.removeEventListener('keydown', leave);
  }, [open]);
  return (
    <header className="kt-head">
      <div className="kt-head-in">
        <Go to={self === undefined ? '' : '/tasks'}>
          <span className="kt-name">
            <img src="/icon.svg" alt="" width="36" height="36" />
            <span>
              {t('web.product')}
              <small>{t('web.area')}</small>
            </span>
          </span>
        </Go>
        <button
          ref={button}
          type="button"
          className="kt-menu-button"
          aria-expanded={open}
          aria-controls="menu"
          onClick={() => setOpen(!open)}
        >
          {t('web.nav.menu')}
        </button>
        <Menu open={open} close={() => setOpen(false)} />
      </div>
      <Who />
    </header>
  );
};
