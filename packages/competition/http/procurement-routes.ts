import { createRoutes } from '@kt/platform/http/shell.ts';
import type { CallRequestApp, Cursors, OfficerApp } from '../app/front-door.ts';
import { openedAttachmentRoutes } from './attachment-routes.ts';
import { awardRoutes } from './award-routes.ts';
import { callRequestRoutes } from './call-request-routes.ts';
import { drawRoutes } from './draw-routes.ts';
import { enquiryRoutes } from './enquiry-routes.ts';
import { evaluationRoutes } from './evaluation-routes.ts';
import { judgingRoutes } from './judging-routes.ts';
import { noticePageRoutes, noticeRoutes } from './notice-routes.ts';
import { openingRoutes } from './opening-routes.ts';
import { preparationRoutes } from './preparation-routes.ts';
import { requirementRoutes } from './requirement-routes.ts';
import { ringCallRoutes } from './ring-call-routes.ts';
import { scoringRoutes } from './scoring-routes.ts';
import { disclosureRoutes, secrecyRoutes } from './secrecy-routes.ts';

/** Everything an authority's people meet of this context. */
export const procurementRoutes = (x: OfficerApp & CallRequestApp & Cursors) =>
  createRoutes()
    .route('/', preparationRoutes(x))
    .route('/', ringCallRoutes(x))
    .route('/', callRequestRoutes(x))
    .route('/', openingRoutes(x))
    .route('/', enquiryRoutes(x))
    .route('/', scoringRoutes(x))
    .route('/', openedAttachmentRoutes(x))
    .route('/', requirementRoutes(x))
    .route('/', judgingRoutes(x))
    .route('/', evaluationRoutes(x))
    .route('/', drawRoutes(x))
    .route('/', noticeRoutes(x))
    .route('/', noticePageRoutes(x))
    .route('/', awardRoutes(x))
    .route('/', secrecyRoutes(x))
    .route('/', disclosureRoutes(x));
