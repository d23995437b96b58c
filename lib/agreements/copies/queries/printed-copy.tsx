import { join } from "node:path";
import { Document, Font, Page, renderToBuffer, StyleSheet, Text, View } from "@react-pdf/renderer";
import { type Currency, formatMoney, money } from "@/lib/kernel/money";
import { dateWords } from "@/lib/kernel/period";
import { plural } from "@/lib/kernel/text";
import type { Totals } from "../../drafting/domain/content";
import type { ShownContent } from "../../signing/domain/shown-content";
import { type EvidenceSignature, evidenceOf } from "../domain/evidence";

/**
 * The printed copy: the whole content that binds and an evidence page, with an embedded font that writes every European
 * name. The same input gives the same bytes, so that both sides hold one file. A cryptographic seal is to be put on these
 * bytes afterwards, never into this function.
 */
export type Printed = {
  readonly content: ShownContent;
  readonly signatures: readonly EvidenceSignature[];
  readonly executedAt: Date;
  readonly journal: { readonly stream: string; readonly seq: number; readonly hash: string };
  readonly verifyUrl: string;
};

const fonts = join(process.cwd(), "node_modules", "@expo-google-fonts", "inter");
// Once for each process, however often this file is loaded: what is registered twice is read twice.
if (!Font.getRegisteredFontFamilies().includes("Inter"))
  Font.register({
    family: "Inter",
    fonts: [
      { src: join(fonts, "400Regular", "Inter_400Regular.ttf"), fontWeight: 400 },
      { src: join(fonts, "600SemiBold", "Inter_600SemiBold.ttf"), fontWeight: 600 },
    ],
  });
// A word cut in two is not found again by a search.
Font.registerHyphenationCallback((word) => [word]);

// The height of lines is said per text: set for the page it would grow with each numbering of the pages. And it is said with
// the size of the letters: alone it is a multiple of 18 points, whatever size is inherited.
const running = { fontSize: 9.5, lineHeight: 1.45 };
/** Points that have to be free below a heading, so that none stands alone at the foot of a page. */
const ahead = 48;
const look = StyleSheet.create({
  page: {
    fontFamily: "Inter",
    fontFeatureSettings: { calt: 0 },
    fontSize: 9.5,
    paddingTop: 56,
    paddingBottom: 64,
    paddingHorizontal: 56,
    color: "#17191f",
  },
  kicker: { fontSize: 8.5, color: "#4a4f5c" },
  title: { fontSize: 18, fontWeight: 600, lineHeight: 1.25, marginTop: 4, marginBottom: 16 },
  heading: { fontSize: 12, fontWeight: 600, marginTop: 18, marginBottom: 6 },
  clause: { fontWeight: 600, marginTop: 12, marginBottom: 3 },
  paragraph: { ...running, marginBottom: 5 },
  row: { ...running, flexDirection: "row", borderTopWidth: 0.5, borderTopColor: "#d5d8df", paddingVertical: 3.5 },
  name: { width: "32%", paddingRight: 10, color: "#4a4f5c" },
  value: { width: "68%" },
  digest: { width: "68%", fontSize: 7.6 },
  wide: { flex: 1, paddingRight: 10 },
  figure: { width: 156, textAlign: "right" },
  soft: { color: "#4a4f5c", fontSize: 8.5 },
  footer: {
    position: "absolute",
    bottom: 28,
    left: 56,
    right: 56,
    flexDirection: "row",
    justifyContent: "space-between",
    fontSize: 7.5,
    color: "#4a4f5c",
  },
});

const amount = (minor: number, currency: Currency) => formatMoney(money(minor, currency));

function price(totals: Totals, currency: Currency): string {
  const once = totals.oneTimeMinor > 0 ? [`${amount(totals.oneTimeMinor, currency)} once`] : [];
  const monthly = totals.monthlyMinor > 0 ? [`${amount(totals.monthlyMinor, currency)} a month`] : [];
  return [...once, ...monthly].join(", ") || amount(0, currency);
}

const Row = ({ name, value }: { name: string; value: string }) => (
  <View style={look.row} wrap={false}>
    <Text style={look.name}>{name}</Text>
    <Text style={/^[0-9a-f]{64}$/.test(value) ? look.digest : look.value}>{value}</Text>
  </View>
);

function Footer({ content, contentSha256 }: { content: ShownContent; contentSha256: string }) {
  return (
    <View style={look.footer} fixed>
      <Text>
        {content.number} version {content.version} · {contentSha256.slice(0, 16)}
      </Text>
      <Text render={({ pageNumber, totalPages }) => `Page ${pageNumber} of ${totalPages}`} />
    </View>
  );
}

function Summary({ content }: { content: ShownContent }) {
  return (
    <View>
      <Text style={look.kicker}>
        Agreement {content.number}, version {content.version}
      </Text>
      <Text style={look.title}>{content.title}</Text>
      <Row name="Customer" value={content.customer} />
      <Row name="Provider" value={content.provider} />
      <Row name="Takes effect" value={dateWords(content.effectiveDate)} />
      <Row name="Term" value={plural(content.termMonths, "month")} />
      <Row name="Price" value={price(content.totals, content.currency)} />
      <Row name="Total over the term" value={amount(content.totals.termMinor, content.currency)} />
      <Row name="Terms" value={content.terms} />
    </View>
  );
}

function Lines({ content }: { content: ShownContent }) {
  return (
    <View>
      <Text style={look.heading} minPresenceAhead={ahead}>
        What it covers
      </Text>
      {content.lines.map((line) => (
        <View key={line.no} style={look.row} wrap={false}>
          <View style={look.wide}>
            <Text>
              {line.no}. {line.quantity} × {line.name}
            </Text>
            {line.characteristics.length > 0 && (
              <Text style={look.soft}>
                {line.characteristics.map(({ name, value }) => `${name}: ${value}`).join(" · ")}
              </Text>
            )}
            <Text style={look.soft}>
              {line.charges
                .map(({ name, minor, each }) => `${name}: ${amount(minor, content.currency)} ${each}`)
                .join(" · ")}
            </Text>
          </View>
          <Text style={look.figure}>
            {`${price(line.totals, content.currency)}\n${amount(line.totals.termMinor, content.currency)} in ${plural(line.termMonths, "month")}`}
          </Text>
        </View>
      ))}
    </View>
  );
}

function Orders({ content }: { content: ShownContent }) {
  if (content.orders.length === 0)
    return (
      <Text style={look.heading} minPresenceAhead={ahead}>
        No order was placed with the signature.
      </Text>
    );
  return (
    <View>
      <Text style={look.heading} minPresenceAhead={ahead}>
        Orders placed with the signature
      </Text>
      {content.orders.map((order) => (
        <View key={order.no} style={look.row} wrap={false}>
          <View style={look.wide}>
            <Text>
              Order {order.no}: {order.name}
            </Text>
            {order.items.map((item) => (
              <Text key={item.no} style={look.soft}>
                {item.quantity} × {item.name}
                {item.place ? `, ${item.place}` : ""}
              </Text>
            ))}
            {order.note ? <Text style={look.soft}>{order.note}</Text> : null}
          </View>
          <Text style={look.figure}>{price(order.totals, content.currency)}</Text>
        </View>
      ))}
    </View>
  );
}

function Clauses({ content }: { content: ShownContent }) {
  return (
    <>
      <Text style={look.heading} minPresenceAhead={ahead}>
        Terms
      </Text>
      {content.clauses.flatMap((clause) => [
        <Text key={`${clause.number} title`} style={look.clause} minPresenceAhead={ahead}>
          {clause.number}. {clause.title}
        </Text>,
        <Text key={`${clause.number} text`} style={look.paragraph}>
          {clause.paragraphs.length > 0
            ? clause.paragraphs.join("\n\n")
            : "This clause of the standard terms does not apply."}
        </Text>,
      ])}
    </>
  );
}

function Evidence({ printed }: { printed: Printed }) {
  const { content, journal } = printed;
  return (
    <View break>
      <Text style={look.title}>Evidence of the signatures</Text>
      <Text style={look.paragraph}>
        What was shown and done when {content.number} version {content.version} was signed, as recorded by the
        provider's system with the time of its database.
      </Text>
      {printed.signatures.map((signature) => (
        <View key={`${signature.party}-${signature.name}-${signature.at.toISOString()}`}>
          <Text style={look.heading} minPresenceAhead={ahead}>
            For the {signature.party}
          </Text>
          {evidenceOf(signature).map(([name, value]) => (
            <Row key={name} name={name} value={value} />
          ))}
        </View>
      ))}
      <Text style={look.heading} minPresenceAhead={ahead}>
        Record
      </Text>
      <Row name="Complete since" value={printed.executedAt.toISOString().replace("T", " ").replace("Z", " UTC")} />
      <Row name="Journal" value={`${journal.stream}, entry ${journal.seq}`} />
      <Row name="Hash of the journal up to it" value={journal.hash} />
      <Row name="Check a copy at" value={printed.verifyUrl} />
    </View>
  );
}

function Copy({ printed }: { printed: Printed }) {
  const { content, executedAt } = printed;
  const [first] = printed.signatures;
  return (
    <Document
      title={`${content.number} version ${content.version}: ${content.title}`}
      author={content.provider}
      creator="Dealdesk"
      producer="Dealdesk"
      language="en"
      creationDate={executedAt}
      modificationDate={executedAt}
    >
      <Page size="A4" style={look.page}>
        <Summary content={content} />
        <Lines content={content} />
        <Orders content={content} />
        <Clauses content={content} />
        <Evidence printed={printed} />
        <Footer content={content} contentSha256={first?.contentSha256 ?? ""} />
      </Page>
    </Document>
  );
}

export const printedCopy = (printed: Printed): Promise<Buffer> => renderToBuffer(<Copy printed={printed} />);
