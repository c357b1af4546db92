import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../../shared/api/api-context.ts';
import { mayHeal } from '../../../shared/api/use-read.ts';
import { useSession } from '../../../shared/session/session-context.ts';
import { readPlaces } from './read-places.ts';

/** The organisation's places with what they are called, and the requests that led to them. */
export const usePlaces = () => {
  const api = useApi();
  const { actingFor, language } = useSession();
  return useQuery({ queryKey: [actingFor, language, 'places'], queryFn: () => readPlaces(api), retry: mayHeal });
};
