import type { Subscriber } from '@kt/platform/worker/subscriber.ts';
import { admissionNews } from './admission-news.ts';
import { buyingNews } from './buying-news.ts';
import { competitionNews } from './competition-news.ts';
import { consortiumNews } from './consortium-news.ts';
import type { NotifierDeps } from './deps.ts';
import { guidingNews } from './guiding-news.ts';
import { moneyNews } from './money-news.ts';
import { powersNews } from './powers-news.ts';
import { resultsNews } from './results-news.ts';
import { ringNews } from './ring-news.ts';
import { servicesNews } from './services-news.ts';
import { systemNews } from './system-news.ts';
import { talkNews } from './talk-news.ts';
import { tellWith } from './tell.ts';
import { walletNews } from './wallet-news.ts';

/** Turns published facts into e-mails, each reader's in the reader's own language, once per fact and reader. */
export const createNotifier = (deps: NotifierDeps): { readonly subscribers: readonly Subscriber[] } => {
  const tell = tellWith(deps);
  return {
    subscribers: [
      ...buyingNews(tell),
      ...competitionNews(tell, deps),
      ...ringNews(tell),
      ...admissionNews(tell),
      ...consortiumNews(tell),
      ...resultsNews(tell),
      ...guidingNews(tell),
      ...talkNews(tell),
      ...moneyNews(tell, deps),
      ...powersNews(tell),
      ...servicesNews(tell),
      ...walletNews(tell),
      ...systemNews(tell, deps),
    ],
  };
};
