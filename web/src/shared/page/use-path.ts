import { type Id, type IdKind, parseId } from '@kt/kernel';
import { notFound, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useSession } from '../session/session-context.ts';
import { addressText } from './address-text.ts';

/** A parameter of the page's address; the page's route must have it. */
export const usePathParam = (name: string): string => {
  const found = addressText(new Map<string, unknown>(Object.entries(useParams({ strict: false }))).get(name));
  if (found === undefined) throw new Error(`the route has no :${name}`);
  return found;
};

/** The id in the page's address; an address with another text there has no page. */
export const usePathId = <K extends IdKind>(kind: K, name: string = kind): Id<K> => {
  const found = parseId(kind, usePathParam(name));
  if (found === undefined) notFound({ throw: true });
  if (found === undefined) throw new Error(`the address names no ${kind}`);
  return found;
};

/** A value after `?` in the page's address. */
export const useSearchText = (name: string): string | undefined =>
  addressText(new Map<string, unknown>(Object.entries(useSearch({ strict: false }))).get(name));

/** Goes to a page of ours, given without the language. */
export const useGo = (): ((to: string) => Promise<void>) => {
  const navigate = useNavigate();
  const { language } = useSession();
  return (to) => navigate({ to: `/${language}${to}` });
};
