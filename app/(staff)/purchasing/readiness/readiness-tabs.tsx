import { Tabs } from "@/components/tabs";

const parts = [
  { key: "board", href: "/purchasing/readiness", label: "Board" },
  { key: "guides", href: "/purchasing/readiness/guides", label: "Guides" },
  { key: "people", href: "/purchasing/readiness/people", label: "People" },
] as const;

export const ReadinessTabs = ({ current }: { current: (typeof parts)[number]["key"] }) => (
  <Tabs label="Readiness" tabs={parts.map(({ key, ...tab }) => ({ ...tab, current: key === current }))} />
);
