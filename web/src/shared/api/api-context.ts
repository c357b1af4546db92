import { createContext, useContext } from 'react';
import type { Api } from './api.ts';

export const ApiContext = createContext<Api | undefined>(undefined);

/** The typed clients, speaking for whoever the reader acts for now. */
export const useApi = (): Api => {
  const api = useContext(ApiContext);
  if (api === undefined) throw new Error('useApi outside of the shell');
  return api;
};
