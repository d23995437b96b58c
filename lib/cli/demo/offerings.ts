import type { OfferingState } from "@/lib/offerings/catalog/domain/lifecycle";

/** The 120 offerings of Solvane Networks: twelve families, each a specification with its variants. Amounts in euro cents. */
export type DemoCharacteristic = {
  readonly name: string;
  readonly valueType: "string" | "integer" | "number" | "boolean";
  readonly unit?: string;
  readonly values: readonly (string | number | boolean)[];
};
export type DemoVariant = {
  readonly name: string;
  readonly oneTimeMinor: number;
  readonly monthlyMinor: number;
  readonly termMonths: number;
  readonly state: OfferingState;
};
export type DemoFamily = {
  readonly key: string;
  readonly category: "Connectivity" | "Cloud" | "Colocation" | "Managed services";
  readonly specification: string;
  readonly description: string;
  readonly characteristics: readonly DemoCharacteristic[];
  readonly variants: readonly DemoVariant[];
};

// Most are on sale; the ends of each range show the rest of the lifecycle.
const stateOf = (index: number, last: number, shift: number): OfferingState => {
  if (index === last) return (["in_design", "in_test", "active", "in_study"] as const)[shift % 4] ?? "in_design";
  if (index === 0 && shift % 3 === 0) return "retired";
  return "launched";
};

const variants = (
  shift: number,
  names: readonly string[],
  firstMonthly: number,
  step: number,
  setUp: number,
  termMonths = 36,
): DemoVariant[] =>
  names.map((name, index) => ({
    name,
    oneTimeMinor: setUp,
    monthlyMinor: Math.round((firstMonthly * step ** index) / 100) * 100,
    termMonths,
    state: stateOf(index, names.length - 1, shift),
  }));

const speeds = ["50", "100", "200", "300", "500", "1,000", "2,000", "5,000", "10,000", "20,000"].map(
  (mbit) => `${mbit} Mbit/s`,
);
const sizes = ["XS", "S", "M", "L", "XL", "2XL", "4XL", "8XL", "Memory 8XL", "Memory 16XL"];

export const demoFamilies: readonly DemoFamily[] = [
  {
    key: "internet",
    category: "Connectivity",
    specification: "Business Internet",
    description: "Symmetric internet access with a fixed address and a managed hand-over.",
    characteristics: [
      {
        name: "Bandwidth",
        valueType: "integer",
        unit: "Mbit/s",
        values: [50, 100, 200, 300, 500, 1000, 2000, 5000, 10000, 20000],
      },
      { name: "Service level", valueType: "string", values: ["99.5 %", "99.9 %", "99.95 %"] },
      { name: "Second path", valueType: "boolean", values: [false, true] },
    ],
    variants: variants(
      0,
      speeds.map((speed) => `Business Internet ${speed}`),
      14_900,
      1.42,
      49_000,
    ),
  },
  {
    key: "wan",
    category: "Connectivity",
    specification: "Ethernet Line",
    description: "Point-to-point Ethernet between two sites, with jumbo frames and four classes.",
    characteristics: [
      {
        name: "Bandwidth",
        valueType: "integer",
        unit: "Mbit/s",
        values: [50, 100, 200, 300, 500, 1000, 2000, 5000, 10000, 20000],
      },
      { name: "Classes of service", valueType: "integer", values: [1, 2, 4] },
    ],
    variants: variants(
      1,
      speeds.map((speed) => `Ethernet Line ${speed}`),
      22_000,
      1.45,
      120_000,
    ),
  },
  {
    key: "sd-wan",
    category: "Connectivity",
    specification: "SD-WAN Site",
    description: "An edge device, two underlays and central policy for one site.",
    characteristics: [
      {
        name: "Throughput",
        valueType: "integer",
        unit: "Mbit/s",
        values: [50, 100, 200, 300, 500, 1000, 2000, 5000, 10000, 20000],
      },
      { name: "High availability", valueType: "boolean", values: [false, true] },
    ],
    variants: variants(
      2,
      speeds.map((speed) => `SD-WAN Site ${speed}`),
      9_900,
      1.32,
      35_000,
    ),
  },
  {
    key: "wavelength",
    category: "Connectivity",
    specification: "Wavelength",
    description: "Uncontended optical capacity between data centres.",
    characteristics: [
      { name: "Rate", valueType: "integer", unit: "Gbit/s", values: [10, 25, 100, 400] },
      { name: "Protection", valueType: "string", values: ["none", "path", "path and card"] },
    ],
    variants: variants(
      3,
      [10, 25, 100, 200, 400].flatMap((rate) => [`Wavelength ${rate} Gbit/s`, `Wavelength ${rate} Gbit/s protected`]),
      190_000,
      1.3,
      900_000,
      60,
    ),
  },
  {
    key: "voice",
    category: "Connectivity",
    specification: "SIP Trunk",
    description: "Voice channels with number porting and emergency routing.",
    characteristics: [{ name: "Channels", valueType: "integer", values: [4, 8, 15, 30, 60, 90, 120, 240, 480, 960] }],
    variants: variants(
      4,
      [4, 8, 15, 30, 60, 90, 120, 240, 480, 960].map((n) => `SIP Trunk ${n} channels`),
      3_900,
      1.5,
      9_900,
      24,
    ),
  },
  {
    key: "compute",
    category: "Cloud",
    specification: "Compute Instance",
    description: "A virtual machine in one of three zones, billed by the month.",
    characteristics: [
      { name: "Zone", valueType: "string", values: ["Rostock", "Zwolle", "Linz"] },
      { name: "Operating system", valueType: "string", values: ["Linux", "Windows"] },
    ],
    variants: variants(
      5,
      sizes.map((size) => `Compute ${size}`),
      1_900,
      1.75,
      0,
      12,
    ),
  },
  {
    key: "storage",
    category: "Cloud",
    specification: "Object Storage",
    description: "Durable storage in two zones with versions and a hold for evidence.",
    characteristics: [
      { name: "Capacity", valueType: "integer", unit: "TB", values: [1, 5, 10, 25, 50, 100, 250, 500, 1000, 2000] },
    ],
    variants: variants(
      6,
      [1, 5, 10, 25, 50, 100, 250, 500, 1000, 2000].map((tb) => `Object Storage ${tb} TB`),
      2_400,
      1.8,
      0,
      12,
    ),
  },
  {
    key: "backup",
    category: "Cloud",
    specification: "Managed Backup",
    description: "Daily copies, a monthly restore test and a report of it.",
    characteristics: [
      { name: "Protected data", valueType: "integer", unit: "TB", values: [1, 2, 5, 10, 20, 50, 100, 200, 300, 500] },
    ],
    variants: variants(
      7,
      [1, 2, 5, 10, 20, 50, 100, 200, 300, 500].map((tb) => `Managed Backup ${tb} TB`),
      6_900,
      1.55,
      25_000,
      24,
    ),
  },
  {
    key: "colocation",
    category: "Colocation",
    specification: "Rack Space",
    description: "Space, power and cooling in a certified data centre.",
    characteristics: [
      { name: "Data centre", valueType: "string", values: ["Rostock 1", "Zwolle 2", "Linz 1"] },
      { name: "Power", valueType: "number", unit: "kW", values: [1.5, 3, 5, 8, 12] },
    ],
    variants: variants(
      8,
      [
        "Quarter rack",
        "Half rack",
        "Full rack 3 kW",
        "Full rack 5 kW",
        "Full rack 8 kW",
        "Full rack 12 kW",
        "Two racks 10 kW",
        "Cage of 4",
        "Cage of 8",
        "Private room",
      ],
      24_000,
      1.52,
      75_000,
    ),
  },
  {
    key: "cross-connect",
    category: "Colocation",
    specification: "Cross Connect",
    description: "A cable between two parties in one building.",
    characteristics: [{ name: "Medium", valueType: "string", values: ["copper", "single-mode fibre"] }],
    variants: variants(
      9,
      [
        "Rostock 1",
        "Rostock 1 diverse",
        "Zwolle 2",
        "Zwolle 2 diverse",
        "Linz 1",
        "Linz 1 diverse",
        "Linz 2",
        "Linz 2 diverse",
        "Metro Rostock",
        "Metro Linz",
      ].map((place) => `Cross Connect ${place}`),
      4_900,
      1.08,
      19_000,
      12,
    ),
  },
  {
    key: "firewall",
    category: "Managed services",
    specification: "Managed Firewall",
    description: "A firewall that we run, patch and watch, with a change window each week.",
    characteristics: [
      { name: "Throughput", valueType: "integer", unit: "Mbit/s", values: [200, 500, 1000, 2000, 5000, 10000] },
      { name: "Intrusion prevention", valueType: "boolean", values: [false, true] },
    ],
    variants: variants(
      10,
      [
        "200 Mbit/s",
        "500 Mbit/s",
        "1 Gbit/s",
        "2 Gbit/s",
        "5 Gbit/s",
        "10 Gbit/s",
        "20 Gbit/s",
        "Pair 1 Gbit/s",
        "Pair 5 Gbit/s",
        "Pair 10 Gbit/s",
      ].map((name) => `Managed Firewall ${name}`),
      11_900,
      1.35,
      59_000,
    ),
  },
  {
    key: "operations",
    category: "Managed services",
    specification: "Operations Desk",
    description: "People who answer, watch and mend, by service level.",
    characteristics: [{ name: "Hours", valueType: "string", values: ["weekdays", "every day", "around the clock"] }],
    variants: variants(
      11,
      [
        "Weekdays S",
        "Weekdays M",
        "Weekdays L",
        "Every day S",
        "Every day M",
        "Every day L",
        "Around the clock S",
        "Around the clock M",
        "Around the clock L",
        "Dedicated team",
      ].map((name) => `Operations Desk ${name}`),
      39_000,
      1.3,
      30_000,
      24,
    ),
  },
];
