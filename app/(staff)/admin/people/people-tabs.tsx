import { Tabs } from "@/components/tabs";

/** People one by one, or the positions they sit in. */
export const PeopleTabs = ({ current }: { current: "people" | "positions" }) => (
  <Tabs
    label="People and positions"
    tabs={[
      { href: "/admin/people", label: "People", current: current === "people" },
      { href: "/admin/people/positions", label: "Positions", current: current === "positions" },
    ]}
  />
);
