import { Alert } from '@navikt/ds-react/Alert';
import { useQuery } from '@tanstack/react-query';
import { useWords } from '../../../../shared/language/use-words.ts';
import { loadWords } from '../../../../shared/language/words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Section } from '../../../../shared/page/page.tsx';
import { Due, Empty } from '../../../../shared/page/parts.tsx';
import { Asked } from '../../../provider/tenders/call/asked.tsx';
import { UnderOne } from '../frame.tsx';
import type { CompetitionShown } from '../reads.ts';
import { isUnsent } from '../unsent.ts';
import { Trial } from './trial.tsx';

/** The words that a bidder reads: the other door's own. */
const useBiddersWords = () => {
  const { language } = useWords();
  return useQuery({
    queryKey: ['bidders-words', language],
    queryFn: async () => {
      await loadWords('provider/tenders', language);
      return true;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
};

const Copy = ({ shown: { content } }: { readonly shown: CompetitionShown }) => {
  const { t, name } = useWords();
  const words = useBiddersWords();
  return (
    <>
      <Alert variant="warning">{t('writing.test.says')}</Alert>
      <Loaded of={words}>
        {() => (
          <>
            <Section title={t('writing.test.call')}>
              <p>{name(content.title)}</p>
              <Due at={content.deadline} label={t('competition_page.deadline')} />
            </Section>
            <Asked call={content} />
            <Section title={t('writing.test.form')}>
              <Trial call={content} />
            </Section>
          </>
        )}
      </Loaded>
    </>
  );
};

/** A draft as a bidder would meet it, to try out. Nothing of it is published, saved or sent. */
export const View = () => {
  const { t } = useWords();
  return (
    <UnderOne title={t('writing.test.title')}>
      {(shown) => (isUnsent(shown) ? <Copy shown={shown} /> : <Empty>{t('writing.test.not_now')}</Empty>)}
    </UnderOne>
  );
};
