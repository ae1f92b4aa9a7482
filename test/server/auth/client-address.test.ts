import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { clientAddress, isAddressRange, networkOf, ownMachine } from '../../../server/auth/client-address';

/** The address found for a connection from `remote` that says `forwarded`. */
async function found(proxies: readonly string[], remote: string, forwarded?: string): Promise<string> {
  const addressOf = clientAddress(proxies);
  const app = new Hono().get('/', (c) => c.text(addressOf(c)));
  const headers = forwarded === undefined ? undefined : { 'X-Forwarded-For': forwarded };
  const answer = await app.request('/', headers && { headers }, {
    incoming: { socket: { remoteAddress: remote } },
  });
  return answer.text();
}

describe('the address a request comes from', () => {
  it('is the other end of the connection, whatever that claims', async () => {
    expect(await found(ownMachine, '203.0.113.4')).toBe('203.0.113.4');
    expect(await found(ownMachine, '203.0.113.4', '198.51.100.7')).toBe('203.0.113.4');
    expect(await found(ownMachine, '::ffff:203.0.113.4')).toBe('203.0.113.4');
  });

  it('is what a trusted proxy has seen, not what the client wrote before it', async () => {
    expect(await found(ownMachine, '127.0.0.1', '198.51.100.7')).toBe('198.51.100.7');
    expect(await found(ownMachine, '127.0.0.1', '10.6.6.6, 198.51.100.7')).toBe('198.51.100.7');
    expect(await found(ownMachine, '::1', '2001:db8::7')).toBe('2001:db8::7');
    expect(await found(['127.0.0.1', '10.0.0.0/8'], '127.0.0.1', '198.51.100.7, 10.1.2.3')).toBe(
      '198.51.100.7',
    );
  });

  it('is that of the proxy itself when it forwards for nobody', async () => {
    expect(await found(ownMachine, '127.0.0.1')).toBe('127.0.0.1');
    expect(await found([], '127.0.0.1', '198.51.100.7')).toBe('127.0.0.1');
  });

  it('counts as its network when it is of IPv6', () => {
    expect(networkOf('203.0.113.4')).toBe('203.0.113.4');
    expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2');
    expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0');
    expect(networkOf('2001:0DB8:0000:0000::9')).toBe(networkOf('2001:db8::1'));
    expect(networkOf('::1')).toBe('0:0:0:0');
  });

  it('is told from a range by its form', () => {
    expect(['10.0.0.0/8', '::1', '2001:db8::/32', '192.0.2.1'].every(isAddressRange)).toBe(true);
    expect(
      ['10.0.0.0/33', 'proxy', '10.0.0/8', '10.0.0.0/8/8', '', '::/129', '10.0.0.0/'].some(isAddressRange),
    ).toBe(false);
  });
});
