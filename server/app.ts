import { OpenAPIHono } from '@hono/zod-openapi';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { requestId } from 'hono/request-id';
import type { AppDeps, AppEnv } from './app-env';
import { authorise } from './auth/access';
import { accountRoutes } from './auth/routes/accounts';
import { linkRoutes } from './auth/routes/links';
import { meRoutes } from './auth/routes/me';
import { signInRoutes } from './auth/routes/sign-in';
import { sameOrigin } from './auth/same-origin';
import { onError, onMethodNotAllowed, onNotFound, refuseInvalid } from './errors';
import { requestLog } from './log';
import { limitBodies } from './middleware/body-limit';
import { compress } from './middleware/compress';
import { conditional } from './middleware/conditional';
import { refuseNul } from './middleware/nul';
import { negotiated, openToAll, security } from './middleware/security';
import { ogcRoutes } from './ogc/routes';
import { atlasRoutes } from './routes/atlas';
import { reportRoutes } from './routes/radioscopie';
import { campaignRoutes } from './routes/campaigns';
import { clientFiles } from './routes/client';
import { datasetRoutes } from './routes/dataset';
import { docsRoutes } from './routes/docs';
import { exportRoutes } from './routes/exports';
import { groundRoutes } from './routes/grounds';
import { healthRoutes } from './routes/health';
import { importRoutes } from './routes/imports';
import { journalRoutes } from './routes/journal';
import { mapRoutes } from './routes/maps';
import { networkRoutes } from './routes/network';
import { packRoutes } from './routes/pack';
import { proposalRoutes } from './routes/proposals';
import { registerRoutes } from './routes/registers';
import { scenarioProposalRoutes } from './routes/scenario-proposals';
import { scenarioVersionRoutes } from './routes/scenario-versions';
import { scenarioRoutes } from './routes/scenarios';
import { followedRoutes } from './routes/followed';
import { seminarRecordRoutes } from './routes/seminar-record';
import { seminarSessionRoutes } from './routes/seminar-sessions';
import { seminarRoutes } from './routes/seminars';
import { sitingPlanVersionRoutes } from './routes/siting-plan-versions';
import { sitingPlanRoutes } from './routes/siting-plans';
import { travelRoutes } from './routes/travel';

/** The whole application, without listening: API under /api, OGC API – Features under /ogc, the client everywhere else. */
export function createApp(deps: AppDeps) {
  const app = new OpenAPIHono<AppEnv>({ strict: false, defaultHook: refuseInvalid });
  app.onError(onError);
  app.notFound(onNotFound);

  app.use(requestId({ generator: () => crypto.randomUUID() }));
  app.use(requestLog(deps.log));
  app.use(security(deps.basemap));
  app.use(compress);
  for (const path of ['/api/*', '/ogc/*']) app.use(path, negotiated);
  app.use('/ogc/*', openToAll);
  app.use(methodNotAllowed({ app, onMethodNotAllowed }));
  app.use(sameOrigin(deps));
  app.use(authorise(deps.auth));
  app.use(refuseNul);
  app.use(limitBodies);

  const unchanging = conditional(deps);
  for (const path of ['/ogc/*', '/api/dataset', '/api/network/*', '/api/grounds/*', '/api/demands/*'])
    app.use(path, unchanging);

  const ogc = ogcRoutes(deps);
  app.route('/ogc', ogc);
  const api = app
    .route('/api', healthRoutes(deps))
    .route('/api', datasetRoutes(deps))
    .route('/api', networkRoutes(deps))
    .route('/api', meRoutes(deps))
    .route('/api', signInRoutes(deps))
    .route('/api', linkRoutes(deps))
    .route('/api', accountRoutes(deps))
    .route('/api', registerRoutes(deps))
    .route('/api', journalRoutes(deps))
    .route('/api', proposalRoutes(deps))
    .route('/api', exportRoutes(deps))
    .route('/api', mapRoutes(deps))
    .route('/api', atlasRoutes(deps))
    .route('/api', reportRoutes(deps))
    .route('/api', importRoutes(deps))
    .route('/api', packRoutes(deps))
    .route('/api', campaignRoutes(deps))
    .route('/api', groundRoutes(deps))
    .route('/api', scenarioRoutes(deps))
    .route('/api', scenarioVersionRoutes(deps))
    .route('/api', scenarioProposalRoutes(deps))
    .route('/api', seminarRoutes(deps))
    .route('/api', seminarSessionRoutes(deps))
    .route('/api', seminarRecordRoutes(deps))
    .route('/api', followedRoutes(deps))
    .route('/api', travelRoutes(deps))
    .route('/api', sitingPlanRoutes(deps))
    .route('/api', sitingPlanVersionRoutes(deps));
  api.route('/', docsRoutes(deps, { app, ogc }));
  app.use(clientFiles(deps.webRoot));
  return api;
}

/**
 * Type of the routes under /api, for a typed client.
 *
 * @public
 */
export type AppType = ReturnType<typeof createApp>;
