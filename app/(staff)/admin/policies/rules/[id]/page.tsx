import type { Metadata } from "next";
import { VersionView } from "../../version-view";

export const metadata: Metadata = { title: "Approval rules" };

export default function RulesVersionPage(props: PageProps<"/admin/policies/rules/[id]">) {
  return <VersionView kind="policy" {...props} />;
}
