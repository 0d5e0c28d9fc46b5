import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { everyone } from '../../../../db/model/viewer.ts';
import { ConfigError, readConfig } from '../../../../src/config/config.ts';
import { clientLimits } from '../../../../src/http/admit/client-limits.ts';
import { clientAddressBehind, clientOf } from '../../../../src/http/identify/client-address.ts';

/** A request as Node has it, of which only the peer and the header count. */
function requestFrom(peer: string | undefined, forwardedFor?: string): IncomingMessage {
  const socket = new Socket();
  Object.defineProperty(socket, 'remoteAddress', { value: peer });
  const request = new IncomingMessage(socket);
  if (forwardedFor !== undefined) request.headers['x-forwarded-for'] = forwardedFor;
  return request;
}

const direct = clientAddressBehind([]);
const behind = clientAddressBehind(['loopback', '10.0.0.0/8']);

describe('the address of a client', () => {
  test.each([
    ['127.0.0.1', '127.0.0.1'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:0::/56'],
    ['2001:0DB8:0001:0002::1', '2001:db8:1:0::/56'],
    ['2001:db8::1', '2001:db8:0:0::/56'],
    ['::1', '0:0:0:0::/56'],
    ['fe80::1%eth0', 'fe80:0:0:0::/56'],
    ['1::', '1:0:0:0::/56'],
    ['2001:db8:1:12ff::1', '2001:db8:1:1200::/56'],
  ])('is grouped: %s counts as %s', (peer, counted) => {
    expect(direct(requestFrom(peer))).toBe(counted);
  });

  test('is unknown for a socket that has ended', () => {
    expect(direct(requestFrom(undefined))).toBe('unknown');
  });

  test('is not taken from a forged header', () => {
    expect(direct(requestFrom('127.0.0.1', '192.0.2.1'))).toBe('127.0.0.1');
    expect(behind(requestFrom('198.51.100.9', '192.0.2.1'))).toBe('198.51.100.9');
  });

  test.each([
    ['192.0.2.1', '192.0.2.1'],
    ['203.0.113.5, 192.0.2.1', '192.0.2.1'],
    ['127.0.0.1, 192.0.2.1, 10.1.2.3', '192.0.2.1'],
    ['192.0.2.1:4711', '192.0.2.1'],
    ['[2001:db8:1:2::9]:4711', '2001:db8:1:0::/56'],
    ['nonsense', '10.0.0.1'],
    ['', '10.0.0.1'],
  ])('is taken from trusted proxies: "%s" is %s', (header, counted) => {
    expect(behind(requestFrom('10.0.0.1', header))).toBe(counted);
  });

  test('is found for any header', () => {
    fc.assert(
      fc.property(fc.string(), (header) => {
        expect(behind(requestFrom('10.0.0.1', header))).toBeTypeOf('string');
        expect(direct(requestFrom('192.0.2.1', header))).toBe('192.0.2.1');
      }),
    );
  });

  test('is the same for all addresses of a /56, and for no others', () => {
    const network = fc.uint8Array({ minLength: 7, maxLength: 7 });
    const host = fc.uint8Array({ minLength: 9, maxLength: 9 });
    const client = (bytes: Uint8Array, rest: Uint8Array) => {
      const hex = Buffer.concat([bytes, rest]).toString('hex');
      return direct(requestFrom(hex.match(/.{4}/g)?.join(':')));
    };
    fc.assert(
      fc.property(network, network, host, host, (one, other, first, second) => {
        expect(client(one, second)).toBe(client(one, first));
        fc.pre(!Buffer.from(one).equals(other));
        expect(client(other, first)).not.toBe(client(one, first));
      }),
    );
  });
});

test('a client with an access token is counted by the token', () => {
  expect(clientOf(everyone, '192.0.2.1')).toBe('address 192.0.2.1');
  expect(clientOf({ tokenId: 'b7c1' }, '192.0.2.1')).toBe('token b7c1');
});

describe('TRUSTED_PROXIES', () => {
  test('is a list', () => {
    const proxiesOf = (text: string) => readConfig({ TRUSTED_PROXIES: text }).trustedProxies;
    expect(proxiesOf('')).toEqual([]);
    expect(proxiesOf(' loopback, 10.0.0.0/8 ,2001:db8::/32')).toEqual([
      'loopback',
      '10.0.0.0/8',
      '2001:db8::/32',
    ]);
  });

  test.each(['proxy.example', '10.0.0.0/33', '*', 'true', '1'])('"%s" is refused', (text) => {
    expect(() => readConfig({ TRUSTED_PROXIES: text })).toThrow(ConfigError);
    expect(() => readConfig({ TRUSTED_PROXIES: text })).toThrow(/^TRUSTED_PROXIES must be .*\.$/);
  });
});

describe('RATE_LIMIT', () => {
  const limitOf = (text: string) => readConfig({ RATE_LIMIT: text }).rateLimit;

  test('is a number of units, or 0 for no limit', () => {
    expect([limitOf(''), limitOf('5000'), limitOf('0')]).toEqual([240_000, 5_000, 0]);
    expect(clientLimits(limitOf('5000'))).toEqual({
      work: 5_000,
      tokenWork: 20_000,
      wrongTokens: 10,
    });
    expect(clientLimits(0)).toMatchObject({ work: 0, tokenWork: 0 });
  });

  test.each(['4999', '-1', '1.5', 'many', '1e12'])('"%s" is refused', (text) => {
    expect(() => limitOf(text)).toThrow(ConfigError);
    expect(() => limitOf(text)).toThrow(
      'RATE_LIMIT must be a whole number from 5000 to 1000000000, or 0 for no limit.',
    );
  });
});
