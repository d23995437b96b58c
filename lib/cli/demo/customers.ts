import type { ContactRole } from "@/lib/parties/customers/domain/organisation";
import { Chance } from "./chance";
import { repKeys } from "./staff";

/** 60 invented organisations with sites and contacts, the same every time. */
export type DemoCustomer = {
  readonly key: string;
  readonly name: string;
  readonly legalName: string;
  readonly registrationNumber: string;
  readonly country: string;
  readonly industry: string;
  readonly segment: string;
  readonly tier: "A" | "B" | "C";
  readonly kind: "customer" | "prospect";
  readonly owner: string;
  readonly sites: readonly { name: string; street: string; postcode: string; city: string; country: string }[];
  readonly contacts: readonly {
    name: string;
    title: string;
    email: string;
    phone: string;
    roles: readonly ContactRole[];
    signingLimitMinor: number | null;
  }[];
};

const stems =
  "Aldersund Baltrum Cirvane Dorneck Elvary Fjordal Gravena Hollmark Isenhain Jarvik Kestrin Lommer Marvik Norrholt Ostrava-Lin Pellworm Quarnwald Rendal Stormark Tannwick Ulvara Vestmar Wendland Ysterby Zellgrund Amberlo Birkhavn Corveth Dunmere Ettlin".split(
    " ",
  );
const trades = [
  ["Logistics", "Transport and storage"],
  ["Foods", "Food production"],
  ["Clinics", "Health care"],
  ["Energy", "Energy"],
  ["Machinery", "Manufacturing"],
  ["Retail", "Retail"],
  ["Media", "Media"],
  ["Insurance", "Insurance"],
  ["Shipping", "Transport and storage"],
  ["Pharma", "Life sciences"],
  ["Timber", "Manufacturing"],
  ["Public Works", "Public sector"],
] as const;
const places = [
  {
    country: "DE",
    form: "GmbH",
    prefix: "HRB ",
    cities: ["Rostock 18055", "Bremen 28195", "Leipzig 04109", "Kassel 34117"],
  },
  { country: "NL", form: "B.V.", prefix: "KVK ", cities: ["Zwolle 8011 AB", "Breda 4811 XC", "Venlo 5911 BA"] },
  { country: "SE", form: "AB", prefix: "SE ", cities: ["Malmö 211 20", "Umeå 903 26", "Västerås 722 11"] },
  { country: "PL", form: "sp. z o.o.", prefix: "KRS ", cities: ["Gdynia 81-372", "Łódź 90-001", "Rzeszów 35-001"] },
  { country: "AT", form: "GmbH", prefix: "FN ", cities: ["Linz 4020", "Graz 8010", "Villach 9500"] },
] as const;
const streets = [
  "Hafenweg",
  "Lindenring",
  "Kanaalstraat",
  "Storgatan",
  "Ulica Morska",
  "Werkhof",
  "Parkallee",
  "Bahnhofplatz",
];
const given =
  "Anneke Björn Celia Detlef Ewa Frida Gustav Hanna Imre Jolanta Karel Lotte Mats Nadia Olaf Petra Rurik Sylvie Teodor Ursel Viggo Wanda Yara Zeno".split(
    " ",
  );
const family =
  "Abelin Brockmann Czarny Duvall Ekström Falkner Groot Hedlund Ivarsson Jurek Kranz Lundin Mosk Niemen Ottink Pruss Quist Radek Sorel Thoma Udes Vrint Wolff Zander".split(
    " ",
  );
const jobs: readonly (readonly [string, readonly ContactRole[], number | null])[] = [
  ["Managing director", ["signatory", "decision_maker"], 500_000_000],
  ["Head of IT", ["economic_buyer", "evaluator"], null],
  ["Network manager", ["technical_contact", "influencer"], null],
  ["Accounts payable", ["billing_contact"], null],
];

const ascii = (text: string) =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replaceAll("ł", "l")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");

function customer(index: number, chance: Chance): DemoCustomer {
  const stem = stems[index % stems.length] ?? "";
  const [trade, industry] = trades[(index * 5 + Math.floor(index / stems.length)) % trades.length] ?? trades[0];
  const place = places[index % places.length] ?? places[0];
  const name = `${stem} ${trade}`;
  const key = ascii(name);
  const siteCount = chance.whole(1, 4);
  const sites = Array.from({ length: siteCount }, (_, n) => {
    const [city = "", ...postcode] = chance.pick(place.cities).split(/ (?=\d)/);
    return {
      name: n === 0 ? "Headquarters" : `${city} ${["branch", "warehouse", "plant"][n - 1] ?? "site"}`,
      street: `${chance.pick(streets)} ${chance.whole(1, 120)}`,
      postcode: postcode.join(" "),
      city,
      country: place.country,
    };
  });
  const contacts = jobs.slice(0, chance.whole(2, 4)).map(([title, roles, signingLimitMinor], n) => {
    const person = `${given[(index * 7 + n * 5) % given.length]} ${family[(index * 11 + n * 3) % family.length]}`;
    const phone = `+49 30 5550 ${String(1000 + index * 4 + n)}`;
    return { name: person, title, email: `${ascii(person)}@${key}.example`, phone, roles, signingLimitMinor };
  });
  return {
    key,
    name,
    legalName: `${name} ${place.form}`,
    registrationNumber: `${place.prefix}${chance.whole(100_000, 999_999)}`,
    country: place.country,
    industry,
    segment: chance.pick(["Enterprise", "Mid-market", "Public"]),
    tier: chance.pick(["A", "B", "B", "C", "C"] as const),
    kind: index % 5 === 4 ? "prospect" : "customer",
    owner: repKeys[index % repKeys.length] ?? "",
    sites: sites.filter((site, n) => sites.findIndex((each) => each.name === site.name) === n),
    contacts,
  };
}

const chance = new Chance(20_260_301);
export const demoCustomers: readonly DemoCustomer[] = Array.from({ length: 60 }, (_, index) => customer(index, chance));
