import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';
import type { Context } from 'hono';

/** Proxies of this very machine, trusted unless others are named. */
export const ownMachine: readonly string[] = ['127.0.0.0/8', '::1'];

/** Tells the address a request really comes from. */
export type ClientAddress = (c: Context) => string;

/** Whether a text is an IP address or a range of them in CIDR form. */
export function isAddressRange(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const family = isIP(address);
  if (family === 0 || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}

/**
 * Makes the function that tells where requests come from: the other end of the connection or, when that is a trusted proxy, the last
 * address of X-Forwarded-For that is none. What a client writes in that header itself is never believed.
 *
 * @param proxies addresses or CIDR ranges, each accepted by `isAddressRange`
 */
export function clientAddress(proxies: readonly string[]): ClientAddress {
  const trusted = new BlockList();
  for (const proxy of proxies) {
    const [address = '', bits] = proxy.split('/');
    if (bits === undefined) trusted.addAddress(address, familyOf(address));
    else trusted.addSubnet(address, Number(bits), familyOf(address));
  }
  const isProxy = (address: string) => isIP(address) !== 0 && trusted.check(address, familyOf(address));
  return (c) => {
    const { incoming } = c.env as { readonly incoming?: IncomingMessage };
    const forwarded = (c.req.header('X-Forwarded-For') ?? '').split(',').map((address) => address.trim());
    const hops = [
      ...forwarded.filter((address) => address !== ''),
      plain(incoming?.socket.remoteAddress ?? ''),
    ].map(plain);
    return hops.findLast((address) => !isProxy(address)) ?? hops[0] ?? '';
  };
}

/**
 * What attempts are counted by: an IPv4 address, or the network of an IPv6 address (its first 64 bits), since one subscriber has all
 * addresses of it.
 */
export function networkOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const [before = [], after] = address
    .split('::')
    .map((half) => half.split(':').filter((group) => group !== ''));
  const zeros = after === undefined ? 0 : 8 - before.length - after.length;
  const groups = [...before, ...Array.from({ length: zeros }, () => '0'), ...(after ?? [])];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4';
}

/** An IPv4 address written as IPv6 ("::ffff:192.0.2.1") is the IPv4 address. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}
