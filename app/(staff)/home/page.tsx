import type { Metadata } from "next";
import { PageHeader } from "@/components/page-header";
import { requireActor } from "@/lib/platform/session";

export const metadata: Metadata = { title: "Home" };

export default async function HomePage() {
  const actor = await requireActor();
  return <PageHeader title={`Good day, ${actor.name.split(" ")[0]}`} />;
}
