import { expect, it } from 'vitest';
import { readConfig } from '../../../server/config';
import { EngineClient } from '../../../server/travel/engine-client';

it.each([
  ['IGN_URL', 'https://someone:secret@example.org', 'sans identifiant'],
  ['OSRM_URL', 'https://example.org?key=secret', 'sans identifiant'],
  ['VALHALLA_URL', 'ftp://example.org', 'commençant par http'],
  ['ORS_KEY', 'se\ncret', 'sans accent'],
])('what cannot be sent to an engine stops the server before it starts: %s=%s', (name, value, told) => {
  let message = '';
  try {
    readConfig({ [name]: value });
  } catch (error) {
    message = String(error);
  }
  expect(message).toContain(told);
  expect(message).toContain(name);
  expect(message).not.toContain('secret@');
});

it('says nothing of the address or of the headers of a request that could not be made', async () => {
  const pause = () => Promise.resolve();
  for (const [base, headers] of [
    ['https://someone:secret@example.org', {}],
    ['https://example.org', { Authorization: 'a\nsecret' }],
  ] as const) {
    const asked = await new EngineClient(base, { headers, pause }).ask('/', new AbortController().signal);
    expect(asked.ok).toBe(false);
    expect(JSON.stringify(asked)).not.toContain('secret');
  }
});
