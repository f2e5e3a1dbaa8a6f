// Which internet addresses are public: a board's name may resolve to a machine of ours, or to the cloud's own
// metadata service, and such addresses are never connected to.
// https://www.iana.org/assignments/iana-ipv4-special-registry, https://www.iana.org/assignments/iana-ipv6-special-registry
import { BlockList, isIPv4, isIPv6 } from "node:net";

/** "public", or what else the address is, e.g. "loopback"; what is no IP address is "unknown". */
export function addressClass(address: string): string {
  const family = isIPv4(address) ? "ipv4" : isIPv6(address) ? "ipv6" : undefined;
  if (family === undefined || address.includes("%")) return "unknown";
  for (const { name, list } of CLASSES[family]) if (list.check(address, family)) return name;
  // Of IPv6 only this part is given out to networks; whatever is assigned one day must be added here first.
  return family === "ipv4" || GLOBAL_UNICAST.check(address, "ipv6") ? "public" : "reserved";
}

const CLASSES = {
  ipv4: classesOf("ipv4", {
    "this network": ["0.0.0.0/8"],
    private: ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"],
    "carrier-grade NAT": ["100.64.0.0/10"],
    loopback: ["127.0.0.0/8"],
    "link-local": ["169.254.0.0/16"],
    reserved: ["192.0.0.0/24", "192.88.99.0/24", "198.18.0.0/15", "240.0.0.0/4"],
    documentation: ["192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24"],
    multicast: ["224.0.0.0/4"],
  }),
  ipv6: classesOf("ipv6", {
    loopback: ["::1/128"],
    "IPv4 in IPv6": ["::/96", "::ffff:0:0/96", "64:ff9b::/96", "64:ff9b:1::/48", "2002::/16"],
    private: ["fc00::/7"],
    "link-local": ["fe80::/10", "fec0::/10"],
    multicast: ["ff00::/8"],
    reserved: ["100::/64", "2001::/23"],
    documentation: ["2001:db8::/32", "3fff::/20"],
  }),
};

const GLOBAL_UNICAST = blockList("ipv6", ["2000::/3"]);

function classesOf(family: "ipv4" | "ipv6", classes: Readonly<Record<string, readonly string[]>>) {
  return Object.entries(classes).map(([name, subnets]) => ({ name, list: blockList(family, subnets) }));
}

function blockList(family: "ipv4" | "ipv6", subnets: readonly string[]): BlockList {
  const list = new BlockList();
  for (const subnet of subnets) {
    const [address, prefix] = subnet.split("/");
    list.addSubnet(address!, Number(prefix), family);
  }
  return list;
}
