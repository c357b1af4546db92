import { dayInFinland } from '@kt/kernel';
import type { Held } from '../../../shared/api/answers.ts';
import type { Api } from '../../../shared/api/api.ts';
import { useNow } from '../../../shared/api/clock-context.ts';
import { useWords } from '../../../shared/language/use-words.ts';
import { Go } from '../../../shared/page/go.tsx';
import { languagesIn, municipalityIn, titleIn, toldIn } from '../../../shared/services/card-words.ts';
import { PlacesLine } from '../../../shared/services/service-card.tsx';
import { isOld, shortened, whysOf } from './presenter.ts';

export type Answer = Held<Awaited<ReturnType<Api['public']['services']['$get']>>>;
type Service = Answer['rows'][number];

/** One card among those that were found. */
export const Item = ({ service }: { readonly service: Service }) => {
  const words = useWords();
  const { t, name, language } = words;
  const today = dayInFinland(useNow());
  const summary = toldIn(service.summary, language);
  const { places, pause, told } = service;
  const whys = whysOf(service.reasons).map(({ why, words: found }) => t(`svc.why.${why}`, { words: found }));
  return (
    <li className="kt-card">
      <h2 className="kt-card-title">
        <Go to={`/services/${service.service}`}>{titleIn(service.names, words)}</Go>
      </h2>
      <p className="kt-quiet">
        {[
          name(service.providerNames),
          service.municipalities.map((code) => municipalityIn(code, words)).join(', '),
          languagesIn(service.languages, words),
        ]
          .filter((text) => text !== '')
          .join(' · ')}
      </p>
      {summary?.isOther === true && <p className="kt-quiet">{t('svc.no_text')}</p>}
      {summary !== undefined && <p lang={summary.lang}>{shortened(summary.text)}</p>}
      <PlacesLine places={places} pause={pause} told={{ at: told.at, isStale: isOld(service, today) }} />
      {whys.length > 0 && <p className="kt-quiet">{whys.join(' · ')}</p>}
    </li>
  );
};
