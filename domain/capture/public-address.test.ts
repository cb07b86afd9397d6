import { BlockList, isIP } from 'node:net';

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { isPublicAddress } from './public-address';

const open = [
  '1.1.1.1',
  '8.8.8.8',
  '9.255.255.255',
  '11.0.0.0',
  '100.63.255.255',
  '100.128.0.0',
  '126.255.255.255',
  '128.0.0.0',
  '168.63.129.15',
  '169.253.255.255',
  '172.15.255.255',
  '172.32.0.0',
  '192.167.255.255',
  '198.17.255.255',
  '198.20.0.0',
  '223.255.255.255',
  '2606:4700:4700::1111',
  '2a00:1450:4001:82a::200e',
  '2001:4860:4860::8888',
  '3ffe:ffff::1',
];

const closed = {
  loopback: ['127.0.0.1', '127.255.255.254', '::1'],
  unspecified: ['0.0.0.0', '0.1.2.3', '::'],
  private: ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1'],
  'link-local and metadata': ['169.254.169.254', '169.254.0.1', 'fe80::1', 'febf::1'],
  'metadata of other clouds': ['168.63.129.16', '100.100.100.200', '192.0.0.192', 'fd00:ec2::254'],
  'carrier-grade NAT': ['100.64.0.0', '100.127.255.255'],
  'unique local': ['fc00::1', 'fdff:ffff::1'],
  'site-local of old': ['fec0::1'],
  multicast: ['224.0.0.1', '239.255.255.255', 'ff02::1'],
  'reserved and broadcast': ['240.0.0.1', '255.255.255.255'],
  documentation: ['192.0.2.1', '198.51.100.7', '203.0.113.9', '2001:db8::1', '3fff::1'],
  benchmarks: ['198.18.0.1', '198.19.255.255', '2001:2::1'],
  'IPv4-mapped': ['::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:8.8.8.8', '0:0:0:0:0:ffff:a00:1'],
  'IPv4-compatible': ['::127.0.0.1', '::7f00:1', '::8.8.8.8'],
  'IPv4-translated': ['::ffff:0:127.0.0.1', '::ffff:0:808:808'],
  NAT64: ['64:ff9b::7f00:1', '64:ff9b::169.254.169.254', '64:ff9b:1::1'],
  '6to4': ['2002:7f00:1::', '2002:a9fe:a9fe::1', '192.88.99.1'],
  Teredo: ['2001::1', '2001:0:a9fe:a9fe::1'],
  'discard-only and others': ['100::1', '5f00::1', '4000::1', 'e000::1'],
  'no plain address': [
    '',
    'localhost',
    '2130706433',
    '0x7f000001',
    '0177.0.0.1',
    '127.1',
    '127.0.0.01',
    '1.1.1.1.',
    '1.1.1.256',
    '1.1.1',
    'fe80::1%eth0',
    '2606:4700::1111%1',
    '[2606:4700:4700::1111]',
    '2606:4700::1::1',
    '2606:4700:4700:0:0:0:0:0:1111',
    '2606:4700:4700:1111',
    '1.2.3.4::',
    '2606:4700::1.2.3.400',
  ],
};

test.each(open)('%s is open', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

describe.each(Object.entries(closed))('%s', (_, addresses) => {
  test.each(addresses)('“%s” is closed', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

/** The same ranges for Node's own list, as somebody else would read them. */
const special = new BlockList();
for (const range of [
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 168.63.129.16/32 169.254.0.0/16 172.16.0.0/12',
  '192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24',
  '203.0.113.0/24 224.0.0.0/4 240.0.0.0/4',
]
  .join(' ')
  .split(' ')) {
  const [net = '', bits] = range.split('/');
  special.addSubnet(net, Number(bits), 'ipv4');
}
const specialSix = new BlockList();
for (const range of '::/3 2001::/23 2001:db8::/32 2002::/16 3fff::/20 4000::/2 8000::/1'.split(
  ' ',
)) {
  const [net = '', bits] = range.split('/');
  specialSix.addSubnet(net, Number(bits), 'ipv6');
}

test('agrees with Node’s own reading of every address', () => {
  fc.assert(
    fc.property(fc.ipV4(), (address) => {
      expect(isPublicAddress(address)).toBe(!special.check(address, 'ipv4'));
    }),
    { numRuns: 2000 },
  );
  const groupOf = fc.constantFrom(0, 1, 0xff9b, 0x2001, 0x2002, 0x3fff, 0xdb8, 0xffff, 0x7f00);
  const six = fc.oneof(
    fc.ipV6(),
    fc
      .array(fc.oneof(groupOf, fc.nat(0xffff)), { minLength: 8, maxLength: 8 })
      .map((numbers) => numbers.map((number) => number.toString(16)).join(':')),
  );
  fc.assert(
    fc.property(six, (address) => {
      expect(isPublicAddress(address)).toBe(!specialSix.check(address, 'ipv6'));
    }),
    { numRuns: 4000 },
  );
});

test('never opens for what Node does not read as an address', () => {
  const characters = fc.constantFrom(...'0123456789abcdefx.:%[]/ -'.split(''));
  fc.assert(
    fc.property(fc.string({ unit: characters, maxLength: 24 }), (text) => {
      if (isIP(text) === 0) expect(isPublicAddress(text)).toBe(false);
    }),
    { numRuns: 4000 },
  );
});
