import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DatasetState } from '../../../server/dataset-state';
import { readDatasetVersion } from '../../../server/db/queries/dataset';
import { Imports } from '../../../server/imports/imports';
import { makeAccount, Visitor } from '../../support/accounts';
import { testApp } from '../../support/app';
import type { TestProblem } from '../../support/app';
import { onBothDatabases, silentLog } from '../../support/databases';
import { acceptance, settled, staged, upload } from '../../support/imports';
import type { TestImport } from '../../support/imports';
import { insertSample } from '../../support/sample';

const bytesOf = (text: string) => new TextEncoder().encode(text);

onBothDatabases('imports of what does not go well', (getDatabase) => {
  let dataDir = '';
  let imports: Imports;
  let engineer: Visitor;
  let app: ReturnType<typeof testApp>;
  const open = () => {
    const database = getDatabase();
    const now = () => new Date('2024-03-01T12:00:00Z');
    const dataset = new DatasetState(() => readDatasetVersion(database.sql), now);
    return new Imports({ database, dataset, dataDir, log: silentLog });
  };
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'maillage-imports-'));
    await insertSample(getDatabase().sql);
    await makeAccount(getDatabase(), 'engineer@example.org', 'engineer');
    imports = open();
    app = testApp(getDatabase(), { imports });
    engineer = new Visitor(app);
    expect(await engineer.signIn('engineer@example.org')).toBe(204);
  });
  afterAll(async () => {
    await imports.stop();
    await rm(dataDir, { recursive: true });
  });
  const handle = (incoming: IncomingMessage, outgoing: ServerResponse) =>
    void getRequestListener(app.fetch)(incoming, outgoing);
  const files = () => readdir(join(dataDir, 'imports'));
  const kept = async (id: string) => {
    const { sql } = getDatabase();
    const [{ count }] = await sql<[{ count: number }]>`
      select (select count(*) from import_row where import = ${id}) + (select count(*) from import_source where import = ${id}) as count`;
    return count;
  };

  it('refuse files that lie about themselves, and keep nothing of them', async () => {
    const bomb = zipSync({
      'xl/workbook.xml': bytesOf(
        '<workbook><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>',
      ),
      'xl/worksheets/sheet1.xml': new Uint8Array(300 * 1024 * 1024),
    });
    const hostile: Readonly<Record<string, string | Uint8Array>> = {
      'page.csv': '<!DOCTYPE html><html><body><table><tr><td>Nom</td></tr></table></body></html>',
      'empty.csv': '',
      'bomb.xlsx': bomb,
      'image.csv': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]),
      'cut.xlsx': bomb.subarray(0, 2000),
    };
    for (const [name, content] of Object.entries(hostile)) {
      const end = await settled(engineer, (await upload(engineer, name, content)).id);
      expect(end, name).toMatchObject({ state: 'refused', outcome: 'refused', sheets: [] });
      expect(end.remarks.length, name).toBeGreaterThan(0);
      expect(await kept(end.id), name).toBe(0);
    }
    expect(await files()).toEqual([]);
  });

  it('refuse a file that is too large by what it says, and by what it is', async () => {
    const server = createServer(handle).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const origin = `http://127.0.0.1:${port}`;
    const visitor = new Visitor({ request: (url, init) => fetch(url, init) }, '', origin);
    expect(await visitor.signIn('engineer@example.org')).toBe(204);
    const headers = {
      Origin: origin,
      'Content-Type': 'application/octet-stream',
      Cookie: [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    };
    const send = async (more: Record<string, string>, megabytes: number) => {
      const sending = request(`${origin}/api/imports?name=a.csv`, {
        method: 'POST',
        headers: { ...headers, ...more },
      });
      // The server may hang up while we still write.
      sending.on('error', () => undefined);
      const answered = once(sending, 'response') as Promise<[IncomingMessage]>;
      const piece = Buffer.alloc(1024 * 1024, 'a;b\n');
      for (let sent = 0; sent < megabytes && !sending.destroyed; sent += 1) sending.write(piece);
      if (megabytes > 0) sending.end();
      else sending.flushHeaders();
      const [answer] = await answered;
      answer.resume();
      sending.destroy();
      return answer.statusCode;
    };
    // Answered before a byte of the 200 MB has come.
    expect(await send({ 'Content-Length': String(200 * 1024 * 1024) }, 0)).toBe(413);
    expect(await send({}, 30)).toBe(413);
    expect(await files()).toEqual([]);
    server.closeAllConnections();
    server.close();
  });

  it('stop at any time when they are cancelled, and leave nothing', async () => {
    const lines = Array.from({ length: 4000 }, (_, row) => `Acteur ${row};Ville ${row % 7}`);
    const large = ['Nom;Ville', ...lines].join('\n');
    const cancel = async (id: string) => (await engineer.ask('DELETE', `/api/imports/${id}`)).status;
    const first = await upload(engineer, 'acteurs.csv', large, 'actor');
    expect(first.state).toBe('reading');
    expect(await cancel(first.id)).toBe(204);
    expect(await settled(engineer, first.id)).toMatchObject({ state: 'cancelled', outcome: null });
    expect([await kept(first.id), await files()]).toEqual([0, []]);

    const read = await settled(engineer, (await upload(engineer, 'acteurs.csv', large, 'actor')).id);
    const mapping = { Nom: 'name', Ville: null };
    const choices = { sheets: [{ sheet: 'acteurs', register: 'actor', mapping }] };
    const checking = await engineer.read<TestImport>('PUT', `/api/imports/${read.id}/mapping`, {
      body: choices,
    });
    expect(checking.state).toBe('checking');
    expect(await cancel(read.id)).toBe(204);
    expect(await kept(read.id)).toBe(0);
    expect(await cancel(read.id)).toBe(409);

    const told = await staged(engineer, 'a.csv', 'Nom\nActeur', 'actor');
    expect(await cancel(told.id)).toBe(204);
    const late = await engineer.ask('POST', `/api/imports/${told.id}/accept`, { body: acceptance });
    expect([late.status, ((await late.json()) as TestProblem).type]).toEqual([409, '/api/docs#import-state']);
  });

  it('are put right after a stop: what was being read is refused, what was staged is there', async () => {
    const told = await staged(engineer, 'b.csv', 'Nom\nActeur nouveau', 'actor');
    const mapped = await settled(engineer, (await upload(engineer, 'c.csv', 'Nom\nAutre', 'actor')).id);
    const { sql } = getDatabase();
    await sql`insert into import (id, file_name, author_name, state, document)
      select 'torn', 'torn.csv', author_name, 'reading', document from import where id = ${mapped.id}`;
    await sql`insert into import_source values ('torn', 0, 'torn', '[]')`;
    await sql`update import set state = 'checking' where id = ${mapped.id}`;
    await open().recover();
    expect(await settled(engineer, 'torn')).toMatchObject({
      state: 'refused',
      remarks: [{ code: 'import-interrupted', text: expect.stringContaining('recommencez') as string }],
    });
    expect(await kept('torn')).toBe(0);
    expect(await settled(engineer, mapped.id)).toMatchObject({
      state: 'mapping',
      remarks: [{ code: 'import-interrupted' }],
    });
    const end = await engineer.read<TestImport>('POST', `/api/imports/${told.id}/accept`, {
      body: acceptance,
    });
    expect(end).toMatchObject({ state: 'accepted', outcome: 'done', entered: { created: 1 } });
  });
});
