import type { ReactNode } from 'react';
import { useWords } from '../../../shared/language/use-words.ts';
import { Go } from '../../../shared/page/go.tsx';
import { Loaded } from '../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../shared/page/page.tsx';
import { Empty, Facts } from '../../../shared/page/parts.tsx';
import { usePathId } from '../../../shared/page/use-path.ts';
import { askedRows, askedTitle } from './lines.ts';
import { type AskedRow, useAsked } from './reads.ts';

type OneOfProps = {
  readonly title: string;
  readonly lead: string;
  readonly children: (one: AskedRow) => ReactNode;
};

/** A page about one request that waits, with what it asks for. */
export const OneOf = ({ title, lead, children }: OneOfProps) => {
  const words = useWords();
  const { t } = words;
  const id = usePathId('callRequest');
  const list = { to: '/procurement/call-requests', label: t('asked.title') };
  return (
    <Page title={title} lead={<p>{lead}</p>} back={list}>
      <Loaded of={useAsked()}>
        {(rows) => {
          const one = rows.find((row) => row.id === id);
          return one === undefined ? (
            <Empty action={<Go to={list.to}>{list.label}</Go>}>{t('asked.gone')}</Empty>
          ) : (
            <>
              <Section title={askedTitle(one, words)}>
                <Facts rows={askedRows(one, words)} />
              </Section>
              {children(one)}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
};
