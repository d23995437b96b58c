import { Tabs } from "@/components/tabs";

const tabs = [
  { key: "rules", href: "/admin/policies", label: "Rules" },
  { key: "matrix", href: "/admin/policies/matrix", label: "Authority" },
  { key: "simulator", href: "/admin/policies/simulator", label: "Simulator" },
] as const;

export const PolicyTabs = ({ current }: { current: (typeof tabs)[number]["key"] }) => (
  <Tabs label="Policies" tabs={tabs.map(({ key, ...tab }) => ({ ...tab, current: key === current }))} />
);
