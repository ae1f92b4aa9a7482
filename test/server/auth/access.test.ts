import { OpenAPIHono } from '@hono/zod-openapi';
import { describe, expect, it } from 'vitest';
import type { Grant, Role } from '../../../geodata/model/account';
import type { AppEnv } from '../../../server/app-env';
import { authorise, guard, requireObject } from '../../../server/auth/access';
import { onError } from '../../../server/errors';

const given: Grant = { kind: 'structure', id: 'ot-a' };

/** An application with one address on an object, asked by someone of a role. */
function appFor(role: Role) {
  const app = new OpenAPIHono<AppEnv>();
  app.onError(onError);
  const actor = {
    id: 'x',
    email: 'x@example.org',
    name: 'X',
    role,
    grants: role === 'contributor' ? [given] : [],
    session: 's',
  };
  app.use(authorise({ publicRead: true, actorOf: () => Promise.resolve(actor) }));
  app.post('/api/propose/:kind/:id', guard('object.propose'), async (c) => {
    const { kind, id } = c.req.param();
    await requireObject(c, 'object.propose', { kind: kind === 'territory' ? 'territory' : 'structure', id });
    return c.text('done');
  });
  return app;
}
const propose = async (role: Role, object: string) =>
  (await appFor(role).request(`/api/propose/${object}`, { method: 'POST' })).status;

describe('what is given to a contributor', () => {
  it('can be proposed for, and nothing else', async () => {
    expect(await propose('contributor', 'structure/ot-a')).toBe(200);
    expect(await propose('contributor', 'structure/ot-b')).toBe(403);
    expect(await propose('contributor', 'territory/ot-a')).toBe(403);
  });

  it('does not limit those who may everything, nor helps those who may not', async () => {
    expect(await propose('engineer', 'structure/ot-b')).toBe(200);
    expect(await propose('reader', 'structure/ot-a')).toBe(403);
  });

  it('is never reached without the authorisation in front', async () => {
    const app = new OpenAPIHono<AppEnv>();
    app.onError(onError);
    app.use((c, next) => {
      c.set('authorised', new Set());
      return next();
    });
    app.get('/api/x', guard('object.edit'), (c) => c.text('reached'));
    expect((await app.request('/api/x')).status).toBe(500);
  });
});
