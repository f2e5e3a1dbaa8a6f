import assert from "node:assert/strict";
import { test } from "node:test";
import { addressClass } from "../../src/sources/address-class.ts";

const CASES: Record<string, readonly string[]> = {
  public: [
    "1.1.1.1",
    "8.8.8.8",
    "100.63.255.255",
    "100.128.0.0",
    "172.15.0.1",
    "172.32.0.1",
    "223.255.255.255",
    "2606:4700::1111",
    "2a00:1450:4001::1",
    "2001:4860:4860::8888",
  ],
  "this network": ["0.0.0.0", "0.1.2.3"],
  private: ["10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "fc00::1", "fd12:3456::1"],
  "carrier-grade NAT": ["100.64.0.1", "100.127.255.255"],
  loopback: ["127.0.0.1", "127.255.0.9", "::1"],
  "link-local": ["169.254.169.254", "fe80::1", "febf::1", "fec0::1"],
  multicast: ["224.0.0.1", "239.255.255.250", "ff02::1"],
  documentation: ["192.0.2.1", "198.51.100.7", "203.0.113.9", "2001:db8::1", "3fff::1"],
  reserved: [
    "192.0.0.8",
    "198.18.0.1",
    "240.0.0.1",
    "255.255.255.255",
    "100::1",
    "2001:0:53aa::1",
    "4000::1",
    "::1:0:0:0",
  ],
  "IPv4 in IPv6": [
    "::ffff:127.0.0.1",
    "::ffff:8.8.8.8",
    "::ffff:7f00:1",
    "::127.0.0.1",
    "64:ff9b::7f00:1",
    "64:ff9b:1::1",
    "2002:7f00:1::",
  ],
  unknown: ["", "localhost", "127.1", "0x7f000001", "fe80::1%eth0", "1.2.3.4.5"],
};

for (const [name, addresses] of Object.entries(CASES)) {
  test(`addressClass calls ${addresses.length} addresses ${name}`, () => {
    for (const address of addresses) assert.equal(addressClass(address), name, address);
  });
}
