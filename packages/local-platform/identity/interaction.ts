import type { IncomingMessage, ServerResponse } from 'node:http';
import { errors, type Provider } from 'oidc-provider';
import * as z from 'zod';
import { PAGE_HEADERS } from '../pages/layout.ts';
import { failedPage, personaPage } from './identity-pages.ts';
import { languageWanted } from './language-wanted.ts';
import type { Persona } from './persona.ts';

export const INTERACTION = /^\/oidc\/interaction\/[\w-]+$/;
const LARGEST_FORM = 4_096;

const zParams = z.looseObject({ ui_locales: z.string().optional(), login_hint: z.string().optional() });

const page = (res: ServerResponse, status: number, html: string): void => {
  res.writeHead(status, PAGE_HEADERS).end(html);
};

const readForm = async (req: IncomingMessage): Promise<URLSearchParams> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of req) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size > LARGEST_FORM) return new URLSearchParams();
    chunks.push(bytes);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
};

/** The page on which somebody says who they are: shows the personas, takes the choice. */
export const interactionHandler = (provider: Provider, personas: () => readonly Persona[]) => {
  const known = (sub: string | undefined): Persona | undefined => personas().find((one) => one.sub === sub);
  const finish = (req: IncomingMessage, res: ServerResponse, persona: Persona | undefined): Promise<void> =>
    provider.interactionFinished(
      req,
      res,
      persona === undefined ? { error: 'access_denied' } : { login: { accountId: persona.sub } },
    );
  const handle = async (req: IncomingMessage, res: ServerResponse, url: URL): Promise<void> => {
    const { params } = await provider.interactionDetails(req, res);
    const { ui_locales: locales, login_hint: hint } = zParams.parse(params);
    const hinted = known(hint);
    if (req.method === 'POST') return finish(req, res, known((await readForm(req)).get('persona') ?? undefined));
    if (hinted !== undefined) return finish(req, res, hinted);
    const language = languageWanted(url.searchParams.get('lang') ?? undefined, locales, req.headers['accept-language']);
    page(res, 200, personaPage(language, url.pathname, personas()));
  };
  return async (req: IncomingMessage, res: ServerResponse, url: URL): Promise<void> => {
    try {
      await handle(req, res, url);
    } catch (error) {
      if (!(error instanceof errors.OIDCProviderError)) throw error;
      page(
        res,
        400,
        failedPage(languageWanted(url.searchParams.get('lang') ?? undefined, req.headers['accept-language'])),
      );
    }
  };
};
