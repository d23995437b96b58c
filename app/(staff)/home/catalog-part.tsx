import type { Actor } from "@/lib/kernel/actor";
import { attentionSentences } from "@/lib/offerings/catalog/domain/attention";
import { offeringsMatching } from "@/lib/offerings/catalog/queries/offerings-matching";
import { ShortList } from "./short-list";

export async function CatalogPart({ actor }: { actor: Actor }) {
  const { rows } = await offeringsMatching(actor, { needsAttention: true }, { size: 5 });
  return (
    <ShortList
      title="Offerings that need attention"
      all={{ href: "/offerings", label: "Offerings" }}
      none="No offering needs attention."
      rows={rows.map((row) => ({
        id: row.id,
        href: `/offerings/${row.id}`,
        label: row.name,
        note: row.attention.map((reason) => attentionSentences[reason]).join(" · "),
        end: row.number,
      }))}
    />
  );
}
