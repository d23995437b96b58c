import type { Metadata } from "next";
import { VersionView } from "../../version-view";

export const metadata: Metadata = { title: "Authority matrix" };

export default function MatrixVersionPage(props: PageProps<"/admin/policies/matrix/[id]">) {
  return <VersionView kind="matrix" {...props} />;
}
